using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>What an edited line changes of a claim, a field or a note.</summary>
internal static class ClaimEdits
{
    public static Claim Apply(Claim claim, LineEdit line, bool complete)
    {
        var words = line.Now.Words;
        if (!claim.Restricted && !words.IsEmpty && !WordDifference.Same(line.Was.Words.Text, words.Text))
        {
            line.Take(words.Text);
            // The full stop before the first label divides; where the sentence had one of its own it keeps it.
            var stop = claim.Text.EndsWith('.') && !words.Text.EndsWith('.') ? "." : "";
            claim = claim with { Text = words.Text + stop, Status = Grounding.Human, Origin = Origin.Human, Review = null };
        }

        foreach (var (label, value) in line.ChangedValues(complete))
        {
            claim = Apply(claim, label, value, line);
        }

        return claim;
    }

    /// <summary>One labelled value, wherever it was written.</summary>
    public static Claim Apply(Claim claim, Label label, Plain value, LineEdit line)
    {
        var missing = LineEdit.IsMissing(value);
        switch (label.Kind)
        {
            case LabelKind.Owner:
                return claim with { Owner = Text() };
            case LabelKind.Due when missing:
                return claim with { Due = null };
            case LabelKind.Due:
                return line.TryDate(label, value, out var due) ? claim with { Due = due } : claim;
            case LabelKind.Reviewed:
                return claim with { Review = line.Review(value) };
            case LabelKind.Detail:
                return claim with { Details = Text() is { } text ? claim.Details.With(label.Key!, text) : claim.Details.Without(label.Key!) };
            case LabelKind.Own:
                return claim;
            default:
                line.Leave($"{label.Name}: {value.Text}");
                line.Problem(MarkdownRules.NoItem, $"{label.Name}: is for promises; {claim.Id} is none. The words stand as a note.");
                return claim;
        }

        string? Text()
        {
            if (missing)
            {
                return null;
            }

            line.Take(value.Text);
            return value.Text;
        }
    }

    public static Field Apply(Field field, ProfileField? asked, LineEdit line)
    {
        var value = line.Now.Words;
        if (line.Was.Words is { } was && was.Shape.StartsWith(ItemLines.Missing, StringComparison.Ordinal))
        {
            value = value.Without(was.From(ItemLines.Missing.Length));
        }

        foreach (var (label, words) in line.ChangedValues(complete: false))
        {
            line.Leave($"{label.Name}: {words.Text}");
        }

        if (WordDifference.Same(line.Was.Words.Text, line.Now.Words.Text))
        {
            return field;
        }

        if (LineEdit.IsMissing(value))
        {
            line.Take(value.Text);
            return field with { Value = null, NotApplicable = null, Origin = Origin.Human };
        }

        if (Inapplicable(value) is { } reason)
        {
            if (reason.Length > 0)
            {
                line.Take(value.Text);
                return field with { Value = null, NotApplicable = reason, Origin = Origin.Human };
            }

            line.Leave(value.Text);
            line.Problem(MarkdownRules.FieldValue, $"Say why {field.Id} does not apply: \"not applicable: reason\". Until then it stays as it was.");
            return field;
        }

        if (asked?.Type == FieldType.Date)
        {
            return line.TryDate(new Label(LabelKind.Due, asked.Title, null), value, out var date)
                ? field with { Value = FrontMatter.Iso(date), NotApplicable = null, Origin = Origin.Human }
                : field;
        }

        line.Take(value.Text);
        return field with { Value = value.Text, NotApplicable = null, Origin = Origin.Human };
    }

    /// <summary>The reason behind "not applicable" or "n/a", empty where there is none; null for any other value.</summary>
    private static string? Inapplicable(Plain value)
    {
        foreach (var word in new[] { ItemLines.NotApplicable, "n/a" })
        {
            if (value.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !value.Shape.AsSpan(0, Math.Min(value.Length, word.Length + 1)).Contains(Plain.Blot))
            {
                var rest = value.Text.AsSpan(word.Length);
                if (rest.IsEmpty || rest.Trim().IsEmpty || rest.TrimStart()[0] is ':' or '-' or '–' or '—' or ',')
                {
                    return rest.TrimStart().TrimStart(":-–—,").Trim().ToString();
                }
            }
        }

        return null;
    }
}
