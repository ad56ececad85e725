using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NameNotInSource : Rule
{
    private static readonly Lexicon Parties = Lexicon.Load("party-words");

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(305), "A line names somebody whom its source does not name", RuleLevel.Warning,
        "A task given to somebody who never heard of it is a task given to nobody.")
    {
        Topic = RuleTopic.Grounding,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var people = KnownPeople(context);
        foreach (var claim in context.Claims.Where(c => c is { Status: not Grounding.Human, Evidence.Count: > 0, Review: null }))
        {
            if (Stranger(claim.Text, claim.Evidence, people) is { } name)
            {
                yield return Report(
                    Target.Of(claim.Id), $"{Wording.Name(claim)} names {Wording.OneLine(name, 60)}, but its source says {Wording.Quote(context, claim.Evidence[0])}",
                    $"{Wording.SalesOwner(context)} names whom the source names, or quotes the words that name them, {Wording.BeforeKickoff(context)}",
                    claim.Restricted ? null : claim.Evidence);
            }
        }

        foreach (var field in context.Packet.Fields.Where(f => f is { Value: not null, Evidence.Count: > 0, Origin: not Origin.Human }))
        {
            if (context.Profile.Field(field.Id)?.Type == FieldType.Person && Wording.NameIn(context, field.Id) is { } name && IsStrange(name, Known(field.Evidence)))
            {
                yield return Report(
                    Target.OfField(field.Id), $"\"{FieldValues.Title(context, field.Id)}\" is {name}, but its source says {Wording.Quote(context, field.Evidence[0])}",
                    $"sales ops names whom the source names {Wording.BeforeKickoff(context)}", field.Evidence);
            }
        }
    }

    /// <summary>A person of this deal, or the other party, whom the line names and its source does not; null for a line cut from its source.</summary>
    private static string? Stranger(string text, ValueList<Evidence> evidence, List<string> people)
    {
        foreach (var item in evidence)
        {
            if (item.Quote.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        var plain = Phrases.Plain(text);
        var known = Known(evidence);
        var (ours, theirs) = (Parties.NameIn(plain), Parties.NameIn(Phrases.Plain(string.Join('\n', evidence.Select(e => e.Quote)))));
        return people.Find(name => plain.Contains(name, StringComparison.Ordinal) && IsStrange(name, known))
            ?? (ours is not null && theirs is not null && ours != theirs && !Parties.Of(ours).Any(word => Phrases.Contains(known, word)) ? $"the {ours}" : null);
    }

    private static bool IsStrange(string name, string known)
    {
        var words = ContentWords.Words(Phrases.Plain(name)).ToList();
        return words.Count > 1 && words.TrueForAll(word => !Phrases.Contains(known, word));
    }

    private static string Known(ValueList<Evidence> evidence) =>
        Phrases.Plain(string.Join('\n', evidence.SelectMany(e => new[] { e.Quote, e.Speaker, e.File, e.Locator })));

    /// <summary>First and last names in plain form, each once, in order.</summary>
    private static List<string> KnownPeople(GateContext context)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in context.ClaimsOf("stakeholders").Select(c => c.Text)
            .Concat(context.Packet.Fields.Where(f => context.Profile.Field(f.Id)?.Type == FieldType.Person).Select(f => f.Value))
            .Concat(context.Promises.SelectMany(p => p.HeardBy.Append(p.MadeBy))))
        {
            var end = name is null ? -1 : name.AsSpan().IndexOfAny(",;<(");
            var plain = name is null ? string.Empty : Phrases.Plain(end < 0 ? name : name.AsSpan(0, end)).Trim();
            if (plain.Contains(' ', StringComparison.Ordinal) && plain.Length < 60)
            {
                names.Add(plain);
            }
        }

        return [.. names];
    }
}
