using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>What edited lines change of a promise.</summary>
internal static class PromiseEdits
{
    /// <summary>The words of a promise's heading: between its id and the verdict, which is ours.</summary>
    public static Plain Title(Plain heading, Plain tail)
    {
        if (!tail.IsEmpty && heading.Text.EndsWith(tail.Text, StringComparison.Ordinal))
        {
            return heading.Slice(0, heading.Length - tail.Length);
        }

        var cut = heading.Length;
        foreach (var verdict in PromiseLines.Verdicts)
        {
            var at = heading.Shape.LastIndexOf($": {verdict}", StringComparison.Ordinal);
            cut = at >= 0 && at < cut ? at : cut;
        }

        return heading.Slice(0, cut);
    }

    public static Promise Apply(Promise promise, Label label, Plain value, LineEdit line)
    {
        var missing = LineEdit.IsMissing(value);
        switch (label.Kind)
        {
            case LabelKind.Decision:
                return Decide(promise, value, line);
            case LabelKind.Owner:
                line.Take(value.Text);
                return promise with { Decision = promise.Decision with { Owner = missing ? null : value.Text } };
            case LabelKind.Due when missing:
                return promise with { Decision = promise.Decision with { Due = null } };
            case LabelKind.Due:
                return line.TryDate(label, value, out var due) ? promise with { Decision = promise.Decision with { Due = due } } : promise;
            case LabelKind.Told:
                return promise with { Told = Told(value, line) };
            case LabelKind.Reviewed:
                return promise with { Review = line.Review(value) };
            case LabelKind.Own:
                return promise;
            default:
                line.Leave($"{label.Name}: {value.Text}");
                line.Problem(MarkdownRules.NoItem, $"{label.Name}: is no part of a promise. The words stand as a note behind {promise.Id}.");
                return promise;
        }
    }

    private static Promise Decide(Promise promise, Plain value, LineEdit line)
    {
        if (value.IsEmpty)
        {
            return promise;
        }

        if (DecisionWords.Parse(value) is not var (state, words))
        {
            line.Leave($"Decision: {value.Text}");
            line.Problem(MarkdownRules.DecisionWord, $"\"{LineEdit.Short(value.Text)}\" is no decision; write one of {DecisionWords.Valid}, then a colon and why. {promise.Id} stays as it was.");
            return promise;
        }

        if (state == DecisionState.Edited && words.Length == 0)
        {
            line.Leave($"Decision: {value.Text}");
            line.Problem(MarkdownRules.DecisionText, $"Say what will be done instead: \"edit: …\". {promise.Id} stays as it was.");
            return promise;
        }

        line.Take(value.Text);
        var before = promise.Decision;
        var (owner, due) = (before.Owner, before.Due);
        if (state is DecisionState.AskCustomer or DecisionState.ChangeOrder)
        {
            (words, owner, due) = FollowUp(words, owner, due);
        }

        // A key was turned for the words that stood there; more words behind them do not undo it.
        var kept = state == before.State && words.StartsWith(DecisionWords.Words(before) ?? "", StringComparison.Ordinal);
        var reason = words.Length == 0 ? null : words;
        return promise with
        {
            Decision = new Decision(state)
            {
                Approvals = kept ? before.Approvals : [],
                By = state == DecisionState.Pending ? null : line.Stamp.By,
                At = state == DecisionState.Pending ? null : line.Stamp.At,
                Reason = state == DecisionState.Edited ? (state == before.State ? before.Reason : null) : reason,
                Text = state == DecisionState.Edited ? reason : null,
                Owner = owner,
                Due = due,
            },
        };
    }

    /// <summary>"question, who, by when" ends in a day, with the owner before it; anything else is all question.</summary>
    private static (string Words, string? Owner, DateOnly? Due) FollowUp(string words, string? owner, DateOnly? due)
    {
        var parts = words.Split(',');
        for (var take = 1; take <= 2 && parts.Length > take + 1; take++)
        {
            var who = parts[^(take + 1)].Trim();
            if (DateWords.Read(string.Join(',', parts[^take..]).Trim().TrimEnd('.'), out var day) == DateReading.Clear && who.Length > 0)
            {
                return (string.Join(',', parts[..^(take + 1)]).Trim(), who, day);
            }
        }

        return (words, owner, due);
    }

    private static Told? Told(Plain value, LineEdit line)
    {
        if (LineEdit.IsMissing(value))
        {
            return null;
        }

        line.Take(value.Text);
        var who = value.Text.TrimEnd(' ', '.');
        for (var space = who.IndexOf(' ', StringComparison.Ordinal); space > 0; space = who.IndexOf(' ', space + 1))
        {
            if (DateWords.Read(who[space..], out var day) == DateReading.Clear)
            {
                return new Told(who[..space].TrimEnd(' ', ','), line.Stamp.By, day);
            }
        }

        return new Told(value.Text, line.Stamp.By, null);
    }
}
