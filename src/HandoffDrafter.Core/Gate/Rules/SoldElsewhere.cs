using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class SoldElsewhere : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(418), "What was promised belongs to another statement of work", RuleLevel.Warning,
        "Delivered under the wrong contract, work is paid by nobody.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (context.Field("contract-number")?.Value is not { } ours)
        {
            yield break;
        }

        var known = Phrases.Plain(string.Join('\n', context.Agreements.Select(a => $"{a.Title} {a.File}").Append(ours)));
        foreach (var promise in context.Promises.Where(OpenPromise.Is))
        {
            if (Other(OpenPromise.Words(promise) + "\n" + promise.Support.Reason, known) is { } other)
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)}: {Wording.Said(context, promise)}; that speaks of {Wording.OneLine(other, 40)}, but this handoff is for {Wording.OneLine(ours, 40)}",
                    $"{Wording.SalesOwner(context)} says under which of them it is delivered and paid {Wording.BeforeKickoff(context)}, and adds that agreement if it is this customer's",
                    promise.Evidence);
            }
        }
    }

    /// <summary>A statement of work with a number that no agreement of the deal has: <c>SOW-002</c>, <c>SOW 2026-014</c>.</summary>
    private static string? Other(string words, string known)
    {
        const string Mark = "sow";
        var plain = Phrases.Plain(words);
        for (var at = plain.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            var start = at + Mark.Length;
            while (start < plain.Length && plain[start] is ' ' or '-' or '#')
            {
                start++;
            }

            var end = start;
            while (end < plain.Length && (char.IsAsciiDigit(plain[end]) || (plain[end] == '-' && end + 1 < plain.Length && char.IsAsciiDigit(plain[end + 1]))))
            {
                end++;
            }

            if (end > start && (at == 0 || !char.IsLetterOrDigit(plain[at - 1])) && !known.Contains(plain[start..end].TrimStart('0'), StringComparison.Ordinal))
            {
                return plain[at..end].ToUpperInvariant();
            }
        }

        return null;
    }
}
