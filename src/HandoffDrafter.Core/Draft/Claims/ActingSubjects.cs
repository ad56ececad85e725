using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>
/// Whom an agreement has act, whatever it calls them: the subjects of its "will" and "shall". A subject that mostly delivers is the vendor's
/// side, one that mostly pays, appoints and gives access the customer's. It finds "the Studio" and "the Parish" where nothing defines them.
/// </summary>
internal static class ActingSubjects
{
    private const int MostWords = 4;
    private const int Lead = 2;

    private static readonly Lexicon Duties = Lexicon.Load("party-duties");
    private static readonly HashSet<string> NoSubjects = [.. Lexicon.Load("no-subjects").Of(string.Empty)];
    private static readonly string[] Modals = [" will ", " shall ", " must ", " agrees to ", " undertakes to ", " is responsible for "];

    public static (List<string> Vendor, List<string> Customer) In(IEnumerable<Document> agreements)
    {
        var lean = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, plain) in agreements.SelectMany(d => d.Passages).Where(p => p.Topic is not ("boilerplate" or "signatures")).SelectMany(p => p.Lines))
        {
            if (Subject(plain) is var (subject, verb) && subject is not null)
            {
                var side = Duties.Of("vendor").Any(v => StartsWith(verb, v)) ? 1 : Duties.Of("customer").Any(v => StartsWith(verb, v)) ? -1 : 0;
                lean[subject] = lean.GetValueOrDefault(subject) + side;
            }
        }

        return ([.. lean.Where(l => l.Value >= Lead).Select(l => l.Key)], [.. lean.Where(l => l.Value <= -Lead).Select(l => l.Key)]);
    }

    private static (string? Subject, string Verb) Subject(string plain)
    {
        var at = -1;
        var modal = string.Empty;
        foreach (var candidate in Modals)
        {
            var found = plain.IndexOf(candidate, StringComparison.Ordinal);
            if (found > 0 && found <= 45 && (at < 0 || found < at))
            {
                (at, modal) = (found, candidate);
            }
        }

        if (at < 0)
        {
            return default;
        }

        var subject = plain[..at];
        subject = subject.StartsWith("the ", StringComparison.Ordinal) ? subject[4..] : subject;
        var words = subject.Split(' ');
        return words.Length > MostWords || words.Any(NoSubjects.Contains) || subject.AsSpan().ContainsAny(",(:;\"") ? default : (subject, plain[(at + modal.Length)..]);
    }

    private static bool StartsWith(string words, string phrase) =>
        words.StartsWith(phrase, StringComparison.Ordinal) && (words.Length == phrase.Length || !char.IsLetter(words[phrase.Length]) || words[phrase.Length] == 's');
}
