using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>What a piece of text says, as far as two texts can be held against each other: its matter, figures, polarity and terms.</summary>
internal sealed class Saying
{
    private static readonly PhraseTable Opposites = PhraseTable.Load("opposites", stemmed: false);
    private static readonly PhraseTable Open = PhraseTable.Load("open-terms", stemmed: false);
    private static readonly PhraseTable Purposes = PhraseTable.Load("purposes", stemmed: false);
    private static readonly HashSet<string> Customers = [.. Lexicon.Load("party-aliases").Of("customer"), "owner"];
    private static readonly HashSet<string> Vendors = [.. Lexicon.Load("party-aliases").Of("vendor"), "we", "we'll", "i", "i'll", "our", "my"];

    private static readonly PhraseTable Politeness = PhraseTable.Load("polite-denials", stemmed: false);

    /// <summary>Of these a time says by when, never how long.</summary>
    private static readonly HashSet<string> Prompt = new(StringComparer.Ordinal) { "response", "resolution", "repair", "fault" };

    private const int SaysEnough = 2;

    private static readonly HashSet<string> Denying = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "none", "nothing", "cannot", "can't", "won't", "don't", "doesn't", "isn't", "aren't", "without", "neither", "nor", "unable",
    };

    /// <summary>Matters on which taking a side says what is spoken of, whatever other words are used.</summary>
    private static readonly HashSet<string> Topics = new(StringComparer.Ordinal) { "exit/", "hours/", "change/", "keep/", "who/" };

    /// <param name="run">The words.</param>
    /// <param name="terms">Those that matter.</param>
    /// <param name="names">Those that were written as names.</param>
    /// <param name="own">How many of the words are the speaker's; those behind them, the question or a repetition, do not count.</param>
    /// <param name="denies">How many of them tell whether it is denied.</param>
    private Saying(WordRun run, List<string> terms, HashSet<string> names, int own, int denies)
    {
        Run = run;
        Terms = [.. terms];
        InOrder = terms;
        Names = names;
        Measures = Assessing.Measures.In(run).FindAll(m => m.Start < End(run, own));
        Poles = Opposites.NamesIn(run);
        foreach (var pole in Poles)
        {
            var matter = pole[..(pole.IndexOf('/', StringComparison.Ordinal) + 1)];
            if (Topics.Contains(matter))
            {
                Terms.Add(matter);
            }
        }

        Terms.UnionWith(Measures.Where(m => m.Kind == MeasureKind.Count).SelectMany(m => m.Things));
        if (Terms.Overlaps(Prompt))
        {
            Measures = Measures.ConvertAll(m => m is { Kind: MeasureKind.Duration, Role: TimeRole.Unknown } ? m with { Role = TimeRole.Deadline } : m);
        }

        var open = Open.NamesIn(run);
        (IsOptional, IsPriced) = (open.Contains("optional") || OnlyMay(run), open.Contains("priced"));
        Negations = Denials(run, denies);
        Actor = ActorOf(run);
        HasOnlyWeakTerms = !Terms.Any(t => !Assessing.Terms.IsWeak(t));
    }

    public WordRun Run { get; }

    public HashSet<string> Terms { get; }

    public List<string> InOrder { get; }

    /// <summary>Terms that were written with a capital inside a sentence.</summary>
    public HashSet<string> Names { get; }

    public List<Measure> Measures { get; }

    /// <summary>Which side of which matter it takes: <c>place/remote</c>.</summary>
    public List<string> Poles { get; }

    /// <summary>It has no word that tells much, so that the others must do.</summary>
    public bool HasOnlyWeakTerms { get; }

    /// <summary>Whom its first word makes the one who does it: "the Client extracts", "we load", "Contractor shall".</summary>
    public Actor Actor { get; }

    public bool IsOptional { get; }

    public bool IsPriced { get; }

    public bool IsNegated => Negations > 0;

    /// <summary>How often it denies something.</summary>
    public int Negations { get; }

    public static Saying OfClause(string text)
    {
        var run = WordRun.Of(text);
        return new Saying(run, Assessing.Terms.InOrder(run, 0, run.Words.Count), NamesIn(run), run.Words.Count, run.Words.Count);
    }

    /// <summary>
    /// The first line is the promise; further lines are what it answers or where it was said again, and count where the first has little to
    /// say by itself ("sure, no problem"). Talk says what a thing is good for in the same breath; that is no part of what is promised.
    /// </summary>
    public static Saying OfTalk(string text)
    {
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        var own = line < 0 ? null : WordRun.Of(text[..line]);
        var run = WordRun.Of(text);
        var said = own is null ? run.Words.Count : own.Words.Count;
        var terms = Matter(run, 0, said);
        if (said < run.Words.Count && terms.Count(t => !Assessing.Terms.IsWeak(t)) < SaysEnough)
        {
            terms.AddRange(Matter(run, said, run.Words.Count));
            return new Saying(run, terms, NamesIn(run), run.Words.Count, said);
        }

        return new Saying(run, terms, NamesIn(run), said, said);
    }

    private static List<string> Matter(WordRun run, int start, int stop)
    {
        var terms = new List<string>();
        for (var from = start; from < stop;)
        {
            var end = Math.Min(stop, SentenceEnd(run, from));
            var begin = PastReport(run, from, end);
            var purpose = Math.Min(Purposes.FirstIn(run, begin + 1), end);
            var matter = WithoutPrice(run, begin, purpose);
            terms.AddRange(matter.Exists(t => !Assessing.Terms.IsWeak(t)) ? matter : WithoutPrice(run, begin, end));
            from = end;
        }

        return terms;
    }

    /// <summary>That a thing costs nothing is not what the thing is; it is kept as a pole.</summary>
    private static List<string> WithoutPrice(WordRun run, int from, int to)
    {
        var terms = new List<string>();
        var start = from;
        for (var i = from; i < to;)
        {
            if (Opposites.At(run, i) is { Name: "cost/given" } price && i + price.Words.Length <= to)
            {
                terms.AddRange(Assessing.Terms.InOrder(run, start, i));
                start = i += price.Words.Length;
                continue;
            }

            i++;
        }

        terms.AddRange(Assessing.Terms.InOrder(run, start, to));
        return terms;
    }

    /// <summary>"TM told Callum that", "NK:" say who said it to whom.</summary>
    private static int PastReport(WordRun run, int from, int end)
    {
        if (run.Words[from].Length <= 3 && run.Starts[from] + run.Words[from].Length is var behind && behind < run.Plain.Length && run.Plain[behind] == ':' && from + 1 < end)
        {
            return from + 1;
        }

        for (var i = from; i < Math.Min(end, from + 3); i++)
        {
            if (run.Words[i] is "told" or "promised" or "assured" && i + 2 < end)
            {
                return i + 2;
            }
        }

        return from;
    }

    /// <summary>A word by which agreements call one of the two sides.</summary>
    internal static bool IsParty(string word) => Customers.Contains(word) || (word.Length > 3 && Vendors.Contains(word));

    private static Actor ActorOf(WordRun run)
    {
        var at = run.Words.Count > 0 && run.Words[0] == "the" ? 1 : 0;
        for (var length = 1; length <= 2 && at + length < run.Words.Count; length++)
        {
            var name = string.Join(' ', run.Words.GetRange(at, length));
            var verb = run.Words[at + length];
            if (Customers.Contains(name))
            {
                // "Client is granted" and "Customer may" say what the customer gets.
                return verb is "may" or "has" or "receives" or "gets" or "owns" || (verb is "is" && at + length + 1 < run.Words.Count && run.Words[at + length + 1] is not ("responsible" or "required" or "obliged"))
                    ? Actor.Unknown : Actor.Customer;
            }

            if (Vendors.Contains(name))
            {
                return Actor.Vendor;
            }
        }

        return Actor.Unknown;
    }

    /// <summary>What a clause allows somebody and obliges nobody to do: its first modal is "may".</summary>
    private static bool OnlyMay(WordRun run)
    {
        for (var i = 0; i + 1 < run.Words.Count; i++)
        {
            if (run.Words[i] is "will" or "shall" or "must")
            {
                return false;
            }

            if (run.Words[i] == "may" && !char.IsDigit(run.Words[i + 1][0]))
            {
                return run.Words[i + 1] != "not";
            }
        }

        return false;
    }

    private static HashSet<string> NamesIn(WordRun run)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < run.Words.Count; i++)
        {
            if (run.Capitals[i] && run.Words[i].Length > 1)
            {
                names.Add(run.Stems[i]);
            }
        }

        return names;
    }

    private static int SentenceEnd(WordRun run, int from)
    {
        for (var i = from + 1; i < run.Words.Count; i++)
        {
            var behind = run.Starts[i - 1] + run.Words[i - 1].Length;
            if (run.Plain.AsSpan(behind, run.Starts[i] - behind).ContainsAny('.', '?', '!'))
            {
                return i;
            }
        }

        return run.Words.Count;
    }

    /// <summary>What is said of a condition or of somebody is not said of the thing: "if it is not satisfied".</summary>
    private static int End(WordRun run, int words) => words == 0 ? 0 : run.Starts[words - 1] + 1;

    internal static int PastClause(WordRun run, int from, int to)
    {
        var i = from + 1;
        while (i < to && !run.Plain.AsSpan(run.Starts[i - 1] + run.Words[i - 1].Length, run.Starts[i] - run.Starts[i - 1] - run.Words[i - 1].Length).ContainsAny(',', ';', '.'))
        {
            i++;
        }

        return i;
    }

    private static int Denials(WordRun run, int own)
    {
        var denials = 0;
        for (var i = 0; i < own;)
        {
            if ((Politeness.At(run, i) ?? Opposites.At(run, i)) is { } taken)
            {
                i += taken.Words.Length;
                continue;
            }

            if (run.Words[i] is "if" or "unless" or "which" or "who" or "whether")
            {
                i = PastClause(run, i, own);
                continue;
            }

            if (Denying.Contains(run.Words[i]) || run.Words[i].EndsWith("n't", StringComparison.Ordinal))
            {
                denials++;
            }

            i++;
        }

        return denials;
    }
}
