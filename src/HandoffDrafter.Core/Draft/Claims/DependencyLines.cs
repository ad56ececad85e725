using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Promises;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>What the customer has to bring: by the agreement, and what its people said they would send or do.</summary>
internal static class DependencyLines
{
    private const int Most = 30;

    private static readonly Lexicon Duties = Lexicon.Load("duties");

    public static IEnumerable<DraftLine> In(Dossier dossier, DealSides sides)
    {
        var lines = new LineList(Most);
        foreach (var document in dossier.Documents)
        {
            foreach (var taken in document.Is(SourceRole.CallNotes, SourceRole.Email, SourceRole.Other) ? CustomerUndertakings.In(document, sides) : [])
            {
                var words = taken.Said.Words.Words;
                lines.Add(new DraftLine("dependencies", LineText.Of(words), taken.Said.Cut()) { Owner = taken.Owner, Due = DueDay.Of(taken.Said.Words, DueDay.SaidOn(taken.Said)), Details = Who(sides) });
            }

            foreach (var passage in document.Passages)
            {
                if (passage.Block.Kind is BlockKind.Heading or BlockKind.TableRow or BlockKind.MailHeader or BlockKind.QuotedReply or BlockKind.Signature || passage.IsLeadIn || passage.Topic is "boilerplate" or "signatures" or "not-sold")
                {
                    continue;
                }

                foreach (var sentence in passage.Sentences)
                {
                    var words = sentence.In(document.Text.Text);
                    if (Owner(document, passage, Phrases.Plain(words), words, sides) is var (owed, owner) && owed)
                    {
                        lines.Add(new DraftLine("dependencies", LineText.Of(words), document.Cut(sentence))
                        {
                            Owner = owner,
                            Due = Dates.First(Phrases.Plain(words))?.Date,
                            Details = Who(sides),
                        });
                    }
                }
            }
        }

        return lines.Lines;
    }

    private static ValueMap<string> Who(DealSides sides)
    {
        var who = ValueMap<string>.Empty.With("who", "customer");
        return sides.Customer?.Name is { } name ? who.With("party", name) : who;
    }

    private static (bool Owed, string? Owner) Owner(Document document, Passage passage, string plain, string words, DealSides sides)
    {
        if (document.Is(SourceRole.Sow))
        {
            var bound = Duties.Of("binding").Any(d => Phrases.Contains(plain, d));
            return ((bound && passage.Topic != "fees" && DealSides.Opens(plain, sides.Customer)) || (passage.Topic == "dependencies" && bound && !DealSides.Opens(plain, sides.Vendor))
                || (passage.LeadTopic == "dependencies") || Duties.Of("furnished").Any(d => Phrases.Contains(plain, d)), null);
        }

        if (!document.Is(SourceRole.CallNotes, SourceRole.Email) || plain.EndsWith('?'))
        {
            return (false, null);
        }

        return passage.Block.SaidAt is null && Assigned(words) is { } name && sides.Find(name) is { Side: Side.Customer } person ? (true, person.Name) : (false, null);
    }

    /// <summary><c>Callum to send the file</c>, <c>KL will send it</c>: who in notes has to do something.</summary>
    private static string? Assigned(string words)
    {
        var parts = words.Split(' ', 4);
        return parts.Length < 4 || !char.IsUpper(parts[0][0]) ? null
            : parts[1] is "to" or "will" && char.IsLower(parts[2][0]) ? parts[0]
            : parts[2] is "to" or "will" && char.IsUpper(parts[1][0]) ? $"{parts[0]} {parts[1]}" : null;
    }
}
