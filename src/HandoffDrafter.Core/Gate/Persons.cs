using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate;

/// <summary>Whether two names are one person's, and on which side somebody is.</summary>
internal static class Persons
{
    /// <summary>"Gwen", "Gwen Stolarz", "GS" and "Gwen Stolarz, CFO" are one; "Gwen Stolarz" and "Gwen Hale" are two.</summary>
    public static bool Same(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        return few.Count > 0 && (few.TrueForAll(many.Contains) || (few.Count == 1 && few[0].Length is 2 or 3 && few[0] == string.Concat(many.Select(word => word[0]))));
    }

    /// <summary><c>vendor</c>, <c>customer</c> or <c>third party</c>, as the stakeholder map has it; null where it has nobody of that name.</summary>
    public static string? SideOf(GateContext context, string name)
    {
        foreach (var claim in context.ClaimsOf("stakeholders"))
        {
            if (claim.Details.TryGetValue("side", out var side) && Same(claim.Text, name))
            {
                return side;
            }
        }

        return null;
    }

    private static List<string> Words(string name)
    {
        var end = name.AsSpan().IndexOfAny(",;<(");
        return [.. ContentWords.Words(Phrases.Plain(end < 0 ? name : name.AsSpan(0, end)))];
    }
}
