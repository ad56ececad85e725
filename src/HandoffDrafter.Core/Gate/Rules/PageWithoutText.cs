using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PageWithoutText : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(114), "A page of an agreement has no text", RuleLevel.Error,
        "A page that is a picture may hold the signatures, or the list of what is not included.")
    {
        Topic = RuleTopic.Document,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in Standing.Presented(context))
        {
            var empty = context.Texts.Of(source) is { } text ? EmptyPages(text.Text) : [];
            if (empty.Count > 0)
            {
                yield return Report(
                    Target.Of(source.Id),
                    $"the deal rests on {Wording.Name(source)}, but its {(empty.Count == 1 ? "page" : "pages")} {Wording.Some([.. empty.Select(Wording.Number)])} {(empty.Count == 1 ? "has" : "have")} no text: a scan or an image",
                    $"sales ops adds a copy with recognised text {Wording.BeforeKickoff(context)}, or somebody reads the page, adds what it says, and waives this");
            }
        }
    }

    /// <summary>Counted from 1. A document that is not in pages has none.</summary>
    private static List<int> EmptyPages(string text)
    {
        var empty = new List<int>();
        if (!text.Contains('\f', StringComparison.Ordinal))
        {
            return empty;
        }

        var number = 1;
        foreach (var page in text.AsSpan().Split('\f'))
        {
            if (!HasWords(text.AsSpan(page)))
            {
                empty.Add(number);
            }

            number++;
        }

        return empty;
    }

    private static bool HasWords(ReadOnlySpan<char> page)
    {
        foreach (var c in page)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
