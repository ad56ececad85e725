using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.Assessing;

/// <summary>The clauses of a deal's agreements, found by their words. Only agreements in force can support a promise.</summary>
public sealed class Agreements
{
    // A promise is held against the clauses that share its rarest words; the many that share only a common one are not looked at.
    private const int MostCandidates = 4_000;

    /// <summary>A word that no clause uses may be the thing itself or a turn of speech.</summary>
    private const double WeightOfUnknown = 0.8;

    private const int FewClauses = 3;
    private const double RareShare = 0.03;

    /// <summary>Clauses of a usual order form; in a longer agreement a word may stand in more of them and tell as much.</summary>
    private const double UsualLength = 80;

    private readonly List<Clause> _clauses = [];
    private readonly HashSet<string> _people;
    private readonly Dictionary<string, List<int>> _byTerm = new(StringComparer.Ordinal);

    public Agreements(IEnumerable<SourceDocument> sources, SourceTexts texts)
    {
        var all = sources.ToList();
        var standing = all.FindAll(s => s.Role == SourceRole.Sow && s.Status != AgreementStatus.Superseded);

        // Where nothing is signed yet, what is drafted is all there is to judge by; the gate says that it is unsigned.
        standing = standing.TrueForAll(s => s.Status == AgreementStatus.Draft) ? standing : standing.FindAll(s => s.Status != AgreementStatus.Draft);
        var changes = standing.SelectMany(s => s.Relations).Where(r => r.Kind is RelationKind.Amends or RelationKind.Supersedes).ToList();
        foreach (var source in standing)
        {
            Any = true;
            Incomplete |= source.Relations.Any(r => r.Kind == RelationKind.Incorporates && !all.Exists(s => s.Id.ToString() == r.To));
            if (texts.Of(source) is not { } text)
            {
                Incomplete = true;
                continue;
            }

            var replaced = changes.Where(c => c.To == source.Id.ToString()).SelectMany(c => c.Clauses).ToList();
            foreach (var clause in new ClauseReader(source).Read(text).Where(c => !replaced.Exists(number => IsAt(c, number))))
            {
                Add(clause);
            }
        }

        _people = PeopleOf(_clauses);
        DateWeeks();
    }

    public bool Any { get; }

    /// <summary>An agreement could not be read, or one that is incorporated is absent: what is found may not be all there is.</summary>
    public bool Incomplete { get; }

    internal IReadOnlyList<Clause> Clauses => _clauses;

    public int Count => _clauses.Count;

    /// <summary>Whether a clause stands at this number or under it: <c>§4.2(b)</c> under 4.2.</summary>
    private static bool IsAt(Clause clause, string number)
    {
        var mark = clause.Path?.LastIndexOf('§') ?? -1;
        var at = mark < 0 ? string.Empty : clause.Path![(mark + 1)..];
        return at.StartsWith(number, StringComparison.Ordinal) && (at.Length == number.Length || !char.IsLetterOrDigit(at[number.Length]));
    }

    /// <summary>How many clauses say a term themselves.</summary>
    internal int CountOf(string term) => _byTerm.TryGetValue(term, out var where) ? where.Count : 0;

    /// <summary>A term that few clauses use tells more than one that most do.</summary>
    /// <summary>A word that hardly any clause uses singles out what is spoken of, the more so the longer the agreement.</summary>
    internal bool IsRare(string term) => CountOf(term) <= Math.Max(FewClauses, _clauses.Count * RareShare);

    internal double Weight(string term) => _people.Contains(term) ? 0 : Terms.Weight(term) * (CountOf(term) is > 0 and var count ? 1 / (1 + (0.15 * Math.Log2(Math.Max(1, count * UsualLength / Math.Max(UsualLength, _clauses.Count))))) : WeightOfUnknown);

    /// <summary>Clauses that say one of these terms, rarest terms first until there are enough, in the order of the documents.</summary>
    internal List<Clause> Saying(IEnumerable<string> terms)
    {
        var found = new SortedSet<int>();
        foreach (var term in terms.Where(t => CountOf(t) > 0).OrderBy(CountOf).ThenBy(t => t, StringComparer.Ordinal))
        {
            if (found.Count > 0 && found.Count + CountOf(term) > MostCandidates)
            {
                break;
            }

            found.UnionWith(_byTerm[term].Take(MostCandidates));
        }

        return [.. found.Select(i => _clauses[i])];
    }

    /// <summary>
    /// Names of the parties ("between Acme GmbH ("Acme") and …") and of people in tables of roles: who does something, not what is done.
    /// </summary>
    private static HashSet<string> PeopleOf(List<Clause> clauses)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            var run = clause.Saying.Run;
            if (clause.IsRow)
            {
                var bar = run.Plain.IndexOf('|', StringComparison.Ordinal);
                var at = run.Starts.FindIndex(s => s > bar);
                if (at > 0 && at + 1 < run.Words.Count && bar > 0 && run.Starts[at] <= bar + 2 && IsName(clause, at) && IsName(clause, at + 1))
                {
                    people.Add(run.Stems[at]);
                    people.Add(run.Stems[at + 1]);
                }
            }
            else if (run.Words.Contains("between") && run.Plain.Contains("(\"", StringComparison.Ordinal))
            {
                people.UnionWith(clause.Saying.Names.Where(n => !Terms.IsWeak(n)));
            }
        }

        return people;
    }

    private static bool IsName(Clause clause, int at) =>
        char.IsUpper(clause.Text.Text[clause.Place.Start..clause.Place.End].Replace("\n", " ", StringComparison.Ordinal) is var words && clause.Saying.Run.Starts[at] < words.Length ? words[clause.Saying.Run.Starts[at]] : 'a');

    /// <summary>"Go-live | Week 10" is a date as soon as the agreement dates the kickoff.</summary>
    private void DateWeeks()
    {
        var kickoff = _clauses.Where(c => c.Saying.Terms.Contains("kickoff")).SelectMany(c => c.Saying.Measures).FirstOrDefault(m => m is { Kind: MeasureKind.Date, HasYear: true });
        foreach (var clause in kickoff is null ? [] : _clauses.Where(c => c.IsRow))
        {
            foreach (var week in clause.Saying.Measures.Where(m => m is { Kind: MeasureKind.Label, Unit: "week" }).ToList())
            {
                clause.Saying.Measures.Add(kickoff!.After((int)week.Value));
            }
        }
    }

    private void Add(Clause clause)
    {
        foreach (var term in clause.Saying.Terms)
        {
            if (!_byTerm.TryGetValue(term, out var where))
            {
                _byTerm.Add(term, where = []);
            }

            where.Add(_clauses.Count);
        }

        _clauses.Add(clause);
    }
}
