using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>
/// One line of an item as edited, beside the same line as we wrote it. Collects what was taken as a value; <see cref="Settle"/> keeps
/// everything else that differs as a note, whatever it was.
/// </summary>
internal sealed class LineEdit(PacketEdits edits, Labels labels, Piece piece, Plain was, Plain now)
{
    private readonly List<string> _taken = [];
    private readonly List<string> _left = [];

    public Piece Piece { get; } = piece;

    public ItemParts Was { get; } = ItemParts.Of(was, labels);

    public ItemParts Now { get; } = ItemParts.Of(now, labels);

    public Stamp Stamp => edits.Stamp;

    /// <summary>What stands behind a label where that changed; null where it did not. An empty value stands for a label that was taken out.</summary>
    public IEnumerable<(Label Label, Plain Value)> ChangedValues(bool complete)
    {
        foreach (var (label, value) in Now.Values)
        {
            _taken.Add(label.Name);
            if (Was.Value(label) is not { } before || !WordDifference.Same(before.Text, value.Text) || IsMissing(before) != IsMissing(value))
            {
                Take(IsMissing(value) ? value.Text : string.Empty);
                yield return (label, value);
            }
        }

        foreach (var (label, value) in Was.Values)
        {
            if (complete && label.Kind != LabelKind.Own && !IsMissing(value) && Now.Value(label) is null)
            {
                yield return (label, Plain.Empty);
            }
        }
    }

    public void Take(string text) => _taken.Add(text);

    /// <summary>These words are no value: they will stand as a note.</summary>
    public void Leave(string text) => _left.Add(text);

    public void Problem(RuleDescriptor rule, string message) => edits.Problem(rule, Piece, message);

    public static bool IsMissing(Plain value)
    {
        var word = value.Shape.AsSpan().Trim(" .*_`");
        return word.IsEmpty || (word.Equals("missing", StringComparison.OrdinalIgnoreCase) && value.Text.Length == value.Shape.Length);
    }

    /// <summary>Reads a due date. What follows it is left as a note; false where it is no clear day.</summary>
    public bool TryDate(Label label, Plain value, out DateOnly date)
    {
        for (var end = value.Length; end > 0; end = end == 0 ? 0 : Math.Max(0, value.Text.LastIndexOfAny([',', ';', '('], end - 1)))
        {
            var reading = DateWords.Read(value.Text[..end].Trim(' ', '.'), out date);
            if (reading == DateReading.Ambiguous)
            {
                break;
            }

            if (reading == DateReading.Clear)
            {
                Take(value.Text[..end]);
                if (WordDifference.Words(value.Text[end..]).Count > 0)
                {
                    Leave(value.Text[end..].Trim(' ', ',', ';'));
                }

                return true;
            }
        }

        date = default;
        Leave($"{label.Name}: {value.Text}");
        Problem(MarkdownRules.Date, $"\"{Short(value.Text)}\" is not one clear day; write {label.Name}: as 2026-03-20. The words stand as a note.");
        return false;
    }

    public Reviewed? Review(Plain value)
    {
        if (IsMissing(value))
        {
            return null;
        }

        Take(value.Text);
        if (!IsMark(value.Text))
        {
            Leave($"Reviewed: {value.Text}");
        }

        return new Reviewed(Stamp.By, Stamp.At);
    }

    /// <param name="after">The item that notes are put behind.</param>
    public void Settle(string? after)
    {
        foreach (var words in _left)
        {
            edits.AddNote(after, words);
        }

        foreach (var rest in Now.Rest)
        {
            if (!Was.Rest.Any(w => WordDifference.Same(w.Text, rest.Text)))
            {
                edits.AddNote(after, rest.Text);
                _taken.Add(rest.Text);
                if (WordDifference.Words(rest.Text).Count > 0)
                {
                    Problem(MarkdownRules.OddWords, $"\"{Short(rest.Text)}\" is no part of the item; it stands as a note behind it.");
                }
            }
        }

        if (!WordDifference.Covers(now.Text, [was.Text, .. _taken, .. _left]) && WordDifference.Changed(was.Text, now.Text) is { } changed)
        {
            edits.AddNote(after, changed);
            Problem(MarkdownRules.OwnWords, $"Places, rules and verdicts are written from the record and come back; \"{Short(changed)}\" stands as a note.");
        }
    }

    public static string Short(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[56]) ? 56 : 57), "…");
    }

    private bool IsMark(string text)
    {
        var rest = text.Replace(Stamp.By, "", StringComparison.OrdinalIgnoreCase).Trim(' ', ',', '.', '(', ')', '-', '✓', '✔');
        return rest.Length == 0 || rest.ToUpperInvariant() is "YES" or "OK" or "X" or "DONE" || DateWords.Read(rest, out _) == DateReading.Clear;
    }
}
