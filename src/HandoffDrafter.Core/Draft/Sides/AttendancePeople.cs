using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Sides;

/// <summary><c>Present: A, B for Acme; C for us</c>, <c>us: RV, MO</c>, <c>Prepared by A and B</c>, <c>Ann Lee, Partner, Acme Ltd</c>.</summary>
internal static class AttendancePeople
{
    private const int LongestLine = 600;

    private static readonly Lexicon Titles = Lexicon.Load("side-titles");

    public static IEnumerable<Participant> In(Document document, Party? vendor, Party? customer)
    {
        foreach (var passage in document.Passages)
        {
            if (passage.Block.Length <= LongestLine && passage.Block.Speaker is null)
            {
                foreach (var person in InLine(document, passage, vendor, customer))
                {
                    yield return person;
                }
            }
        }
    }

    private static IEnumerable<Participant> InLine(Document document, Passage passage, Party? vendor, Party? customer)
    {
        var plain = passage.Plain;
        if (!Titles.Of("attendance").Any(cue => Phrases.Contains(plain, cue)))
        {
            return plain.Length < 120 && passage.Words.Contains(',', StringComparison.Ordinal) ? Introduced(document, passage, vendor, customer) : [];
        }

        var found = new List<Participant>();
        var prepared = Phrases.Contains(plain, "prepared by");
        foreach (var part in passage.Words.Replace(" and ", ", ", StringComparison.Ordinal).Split([';', '\n', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Phrases.Plain(part).Trim();
            var side = prepared || words.EndsWith("for us", StringComparison.Ordinal) || words.StartsWith("us:", StringComparison.Ordinal) || Names(vendor, words) ? Side.Vendor
                : Names(customer, words) ? Side.Customer : (Side?)null;
            if (side is null)
            {
                continue;
            }

            found.AddRange(PersonNames.In(part).Select(name => new Participant(name) { Side = side, Because = "the list of who took part", Evidence = document.Cut(passage) }));
            found.AddRange(part.Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length is 2 or 3 && w.All(char.IsAsciiLetterUpper))
                .Select(initials => new Participant(initials) { Side = side, Because = "the list of who took part" }));
        }

        return found;
    }

    /// <summary><c>Ann Lee, Partner, Acme Ltd</c> on a title page.</summary>
    private static IEnumerable<Participant> Introduced(Document document, Passage passage, Party? vendor, Party? customer)
    {
        if (PersonNames.In(passage.Words).FirstOrDefault() is { } name && passage.Words.StartsWith(name + ",", StringComparison.Ordinal))
        {
            var behind = Phrases.Plain(passage.Words.AsSpan(name.Length));
            var side = IsAt(vendor, behind) ? Side.Vendor : IsAt(customer, behind) ? Side.Customer : (Side?)null;
            if (side is not null)
            {
                yield return new Participant(name) { Side = side, Because = "named with the company", Evidence = document.Cut(passage) };
            }
        }
    }

    private static bool IsAt(Party? party, string plain) => party?.Name is { } name && Phrases.Contains(plain, name.ToLowerInvariant());

    private static bool Names(Party? party, string plain) =>
        party?.Names.Any(n => Phrases.Contains(plain, "for " + n) || plain.StartsWith(n + ":", StringComparison.Ordinal) || Phrases.Contains(plain, "(" + n + ")")) == true;
}
