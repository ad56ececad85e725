using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Sides;

/// <summary>Writers and readers of mails. A shared mailbox ("AP Desk") takes part like a person.</summary>
internal static class MailPeople
{
    public static IEnumerable<Participant> In(Document document)
    {
        foreach (var passage in document.Passages)
        {
            if (passage.Block.Kind != BlockKind.MailHeader || !passage.Words.Contains('@', StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var person in Addressed(passage))
            {
                yield return person with { Evidence = document.Cut(passage) };
            }
        }
    }

    /// <summary><c>"Ann Lee" &lt;ann@acme.example&gt;</c>, one after the other.</summary>
    private static IEnumerable<Participant> Addressed(Passage passage)
    {
        foreach (var address in passage.Words[(passage.Words.IndexOf(':', StringComparison.Ordinal) + 1)..].Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            var open = address.IndexOf('<', StringComparison.Ordinal);
            if (open <= 0)
            {
                continue;
            }

            var shown = address[..open].Trim(' ', '"');
            var name = PersonNames.In(shown).FirstOrDefault() ?? (passage.Words.StartsWith("From:", StringComparison.Ordinal) && shown.Length > 1 ? shown : null);
            if (name is not null)
            {
                yield return new Participant(name) { Email = address[(open + 1)..].TrimEnd('>', ' ') };
            }
        }
    }
}
