using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class SoldAndNotSold : Rule
{
    /// <summary>Two words may meet by chance.</summary>
    private const int Least = 3;

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(511), "The same thing is listed as sold and as not sold", RuleLevel.Warning,
        "Whoever reads one of the two lists plans the opposite of who reads the other.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var sold = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in context.ClaimsOf("sold-scope").Concat(context.ClaimsOf("not-sold")))
        {
            var isSold = claim.Section == "sold-scope";
            foreach (var key in Keys(claim))
            {
                if (isSold)
                {
                    sold.TryAdd(key, claim);
                }
                else if (sold.TryGetValue(key, out var other))
                {
                    yield return Report(
                        Target.Of(claim.Id),
                        $"{Wording.Name(other)} is listed as sold, but {Wording.Name(claim)} is listed as not sold",
                        $"{Wording.SalesOwner(context)} reads the clause again and keeps one of the two {Wording.BeforeKickoff(context)}",
                        other.Restricted || claim.Restricted ? null : [.. other.Evidence, .. claim.Evidence]);
                    break;
                }
            }
        }
    }

    /// <summary>What the line is about, whatever its order and small words; and the very words of the document.</summary>
    private static IEnumerable<string> Keys(Claim claim)
    {
        var words = ContentWords.Of(claim.Text);
        if (words.Count >= Least)
        {
            yield return string.Join(' ', words.Order(StringComparer.Ordinal));
        }

        foreach (var evidence in claim.Evidence)
        {
            yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{evidence.Source} {evidence.Span.Start} {evidence.Span.End}");
        }
    }
}
