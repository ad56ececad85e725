using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class DenialOrDutyTurned : Rule
{
    private const string Affirms = "affirms";

    private static readonly Lexicon Negations = Lexicon.Load("negations");

    private static readonly Lexicon Idle = Lexicon.Load("idle-negations");

    private static readonly Lexicon Modals = Lexicon.Load("modals");

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(304), "A line denies or binds where its source does not", RuleLevel.Error,
        "One small word decides whether something is sold, and whether somebody must do it or may.")
    {
        Topic = RuleTopic.Grounding,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var claim in context.Claims.Where(c => c is { Status: not Grounding.Human, Evidence.Count: > 0, Review: null }))
        {
            if (Turned(claim.Text, claim.Evidence) is { } how)
            {
                yield return Report(
                    Target.Of(claim.Id), $"{Wording.Name(claim)} {how}, but its source says {Wording.Quote(context, claim.Evidence[0])}",
                    Fix(context), claim.Restricted ? null : claim.Evidence);
            }
        }

        foreach (var promise in context.Promises.Where(p => p is { Evidence.Count: > 0, Origin: not Origin.Human }))
        {
            // People promise with a denial ("don't worry, we'll clean them up"), which the words of the promise leave out.
            if (Turned(promise.Text, promise.Evidence) is { } how and not Affirms)
            {
                yield return Report(
                    Target.Of(promise.Id), $"{Wording.Name(promise)} {how}, but what was said is {Wording.Quote(context, promise.Evidence[0])}",
                    Fix(context), promise.Evidence);
            }
        }
    }

    private static string Fix(GateContext context) => $"{Wording.SalesOwner(context)} takes the words of the source, or reviews the line and so answers for it, {Wording.BeforeKickoff(context)}";

    /// <summary>What the text does that its quotes do not; null where it is a part of one of them, as most lines are.</summary>
    private static string? Turned(string text, ValueList<Evidence> evidence)
    {
        foreach (var item in evidence)
        {
            if (item.Quote.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        var (plain, quotes) = (Phrases.Plain(text), Phrases.Plain(string.Join('\n', evidence.Select(e => e.Quote))));
        var (denies, denied) = (Denies(plain), Denies(quotes));
        var (duty, theirs) = (Modals.NameIn(plain), Modals.NameIn(quotes));
        return denies && !denied ? "denies"
            : denied && !denies ? Affirms
            : duty == "binding" && theirs == "open" ? "binds (\"shall\", \"must\" or \"will\")"
            : duty == "open" && theirs == "binding" ? "leaves it open (\"may\" or \"might\")"
            : null;
    }

    private static bool Denies(string plain)
    {
        if (!Negations.AnyIn(plain))
        {
            return false;
        }

        foreach (var (_, phrase) in Idle.Entries)
        {
            plain = plain.Replace(phrase, string.Empty, StringComparison.Ordinal);
        }

        return Negations.AnyIn(plain);
    }
}
