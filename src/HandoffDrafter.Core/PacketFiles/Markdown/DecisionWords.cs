using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>How a decision stands behind <c>Decision:</c>, and what people may write there.</summary>
internal static class DecisionWords
{
    public const string Explanation =
        "`approve: why, who pays` (we deliver it; needs both owners, and the named approver if excluded or contradicted) · `edit: what we will do instead` · "
        + "`reject: reason` · `ask customer: question, who, by when` · `change order: price or number, who, by when` · `not a promise: why` · `pending`. "
        + "All but the last two then ask for `Told:` who told the customer, when. "
        + "A second person adds a key by naming themselves as reviewer and writing the word again in the past, such as approved.";

    public const string Valid = "approve, edit, reject, ask customer, change order, not a promise, pending";

    private static readonly (string Word, DecisionState State)[] Known =
    [
        ("approve", DecisionState.Approved), ("approved", DecisionState.Approved), ("edit", DecisionState.Edited), ("edited", DecisionState.Edited),
        ("reject", DecisionState.Rejected), ("rejected", DecisionState.Rejected), ("not a promise", DecisionState.NotAPromise),
        ("ask customer", DecisionState.AskCustomer), ("ask the customer", DecisionState.AskCustomer), ("asked customer", DecisionState.AskCustomer),
        ("asked the customer", DecisionState.AskCustomer), ("change order", DecisionState.ChangeOrder), ("pending", DecisionState.Pending),
    ];

    public static string Write(Decision decision, Labels labels)
    {
        var word = decision.State switch
        {
            DecisionState.Approved => "approve",
            DecisionState.Edited => "edit",
            DecisionState.Rejected => "reject",
            DecisionState.NotAPromise => "not a promise",
            DecisionState.AskCustomer => "ask customer",
            DecisionState.ChangeOrder => "change order",
            _ => "pending",
        };
        return Words(decision) is { } words ? $"{word}: {MarkdownText.Escape(words, labels)}" : word;
    }

    /// <summary>What stands behind the word: for an edited promise what is done instead, for any other the reason.</summary>
    public static string? Words(Decision decision) => decision.State == DecisionState.Edited ? decision.Text : decision.Reason;

    /// <summary>
    /// The decision's word in any case, with hyphens or spaces, in the present or the past; then a colon or a dash and the rest. Null when it
    /// is none of them: what somebody may have meant is never guessed.
    /// </summary>
    public static (DecisionState State, string Words)? Parse(Plain value)
    {
        var text = value.Text;
        var colon = value.Shape.AsSpan().IndexOfAny(':', '–', '—');
        var dash = value.Shape.IndexOf(" - ", StringComparison.Ordinal);
        var end = colon < 0 ? dash : dash < 0 ? colon : Math.Min(colon, dash);
        var word = string.Join(' ', (end < 0 ? text : text[..end]).Split([' ', '-', '\u2010', '\u2011', '*', '_', '`', '.'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var (known, state) in Known)
        {
            if (known.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return (state, end < 0 ? string.Empty : text[(end + (end == dash ? 3 : 1))..].Trim());
            }
        }

        return null;
    }
}
