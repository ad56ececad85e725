using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Promises;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>
/// What delivery waits for: what the agreement has the customer or a third party bring, what the customer's people said they would send or
/// do, and what ours asked them for.
/// </summary>
internal static class DependencyLines
{
    private const int Most = 30;

    private static readonly Lexicon Duties = Lexicon.Load("duties");
    private static readonly Lexicon Columns = Lexicon.Load("duty-columns");

    public static IEnumerable<DraftLine> In(Dossier dossier, DealSides sides)
    {
        var lines = new LineList(Most);
        var actors = new Actors(dossier, sides);
        foreach (var document in dossier.Documents)
        {
            foreach (var taken in document.Is(SourceRole.CallNotes, SourceRole.Email, SourceRole.Other) ? CustomerUndertakings.In(document, sides) : [])
            {
                var words = taken.Said.Words.Words;
                lines.Add(new DraftLine("dependencies", LineText.Of(words), taken.Said.Cut()) { Owner = taken.Owner, Due = DueDay.Of(taken.Said.Words, DueDay.SaidOn(taken.Said)), Details = Who(sides, Side.Customer) });
            }

            var table = new DutyTable();
            var written = document.Source.Date;
            foreach (var passage in document.Passages)
            {
                if (passage.Block.Kind == BlockKind.TableRow && !passage.IsProseRow)
                {
                    if (document.Is(SourceRole.Sow, SourceRole.Proposal) && table.Row(passage) is { } row)
                    {
                        lines.Add(new DraftLine("dependencies", LineText.Of(row.What), document.Cut(passage)) { Owner = row.Who, Due = Due(row.When ?? string.Empty, written), Details = Who(sides, Side.Customer) });
                    }

                    continue;
                }

                if (passage.Block.Kind is BlockKind.Heading or BlockKind.MailHeader or BlockKind.Signature || passage.IsLeadIn || passage.Topic is "boilerplate" or "signatures" or "not-sold" || passage.LeadTopic == "not-sold")
                {
                    continue;
                }

                foreach (var (place, plain) in passage.Lines)
                {
                    var words = place.In(document.Text.Text);
                    if (Owed(document, passage, plain, words, sides, actors) is { } owed)
                    {
                        lines.Add(new DraftLine("dependencies", LineText.Of(owed.Text ?? words), document.Cut(place))
                        {
                            Owner = owed.Owner,
                            Due = Due(words, written),
                            Details = Who(sides, owed.Side),
                        });
                    }
                }
            }
        }

        return lines.Lines;
    }

    /// <summary>The last day named, since "from Monday to 3 May" ends there; counted from the day it was written or said.</summary>
    private static DateOnly? Due(string words, DateOnly? written) =>
        Dates.First(words)?.Date ?? (written is { } day ? RelativeDates.First(words)?.On(day, _ => null) : null);

    private static ValueMap<string> Who(DealSides sides, Side side)
    {
        var who = ValueMap<string>.Empty.With("who", side == Side.ThirdParty ? "third party" : Words.Of(side));
        return side == Side.Customer && sides.Customer?.Name is { } name ? who.With("party", name) : who;
    }

    private static (Side Side, string? Owner, string? Text)? Owed(Document document, Passage passage, string plain, string words, DealSides sides, Actors actors)
    {
        if (plain.EndsWith('?'))
        {
            return null;
        }

        if (document.Is(SourceRole.Sow, SourceRole.Proposal))
        {
            return InAgreement(document, passage, plain, actors);
        }

        if (!document.Is(SourceRole.CallNotes, SourceRole.Email))
        {
            return null;
        }

        var speaker = passage.Block.Speaker ?? passage.Block.Author;
        var side = sides.SideOf(speaker);
        if (speaker is not null && side != Side.Vendor && Duties.Of("offered").Any(d => Phrases.Contains(plain, d)) && Duties.Of("brings").Any(d => Phrases.Contains(plain, d)) && !Duties.Of("small-talk").Any(d => Phrases.Contains(plain, d)))
        {
            return (Side.Customer, sides.Find(speaker)?.Name ?? speaker, null);
        }

        if (side == Side.Vendor && Duties.Of("asked").Any(d => Phrases.Contains(plain, d)) && !Duties.Of("small-talk").Any(d => Phrases.Contains(plain, d)))
        {
            return (Side.Customer, null, null);
        }

        return passage.Block.SaidAt is null && speaker is null && Assigned(words) is { } name && sides.Find(name) is { } person && person.Side != Side.Vendor ? (Side.Customer, person.Name, null) : null;
    }

    private static (Side, string?, string?)? InAgreement(Document document, Passage passage, string plain, Actors actors)
    {
        if (Duties.Of("no-duty").Any(d => Phrases.Contains(plain, d)))
        {
            return null;
        }

        if (passage.LeadTopic == "dependencies" || (passage.LeadTopic != "not-sold" && passage.LeadIn is { } leadIn && actors.In(Phrases.Plain(leadIn)) is { Side: Side.Customer }))
        {
            return (Side.Customer, null, null);
        }

        var act = actors.In(plain);
        if (act is { Side: Side.Customer } theirs)
        {
            return document.Is(SourceRole.Sow) ? Actors.Owes(theirs) ? (Side.Customer, null, null) : null
                : Actors.Binds(theirs) && Duties.Of("brings").Any(d => Phrases.Contains(plain, d)) ? (Side.Customer, null, null) : null;
        }

        if (act is { Side: Side.Vendor } || passage.Topic == "fees")
        {
            return null;
        }

        var furnished = Duties.Of("furnished").Any(d => Phrases.Contains(plain, d));
        var bound = Duties.Of("binding").Any(d => Phrases.Contains(plain, d));
        return Duties.Of("waits").Any(d => Phrases.Contains(plain, d)) || (furnished && (bound || document.Is(SourceRole.Sow))) || (bound && Duties.Of("passive").Any(d => Phrases.Contains(plain, d)) && (actors.Names(plain, Side.Customer) || passage.Topic == "dependencies"))
            || (passage.Topic == "dependencies" && bound)
            ? (actors.Names(plain, Side.Customer) || !Duties.Of("by-other").Any(d => Phrases.Contains(plain, d)) ? Side.Customer : Side.ThirdParty, null, null)
            : null;
    }

    /// <summary><c>Callum to send the file</c>, <c>KL will send it</c>: who in notes has to do something.</summary>
    private static string? Assigned(string words)
    {
        var line = words.TrimStart('-', '*', ' ', '>');
        foreach (var label in (ReadOnlySpan<string>)["next:", "Next:", "Action:", "action:", "TODO:", "todo:"])
        {
            line = line.StartsWith(label, StringComparison.Ordinal) ? line[label.Length..].TrimStart() : line;
        }

        var parts = line.Split(' ', 4);
        return parts.Length < 4 || !char.IsUpper(parts[0][0]) ? null
            : parts[1] is "to" or "will" && char.IsLower(parts[2][0]) ? parts[0].TrimEnd(':')
            : parts[2] is "to" or "will" && char.IsUpper(parts[1][0]) ? $"{parts[0]} {parts[1]}" : null;
    }

    /// <summary>A table of what the customer brings: what, by when, who.</summary>
    private sealed class DutyTable
    {
        private int _row;
        private string?[] _columns = [];

        public (string What, string? When, string? Who)? Row(Passage passage)
        {
            var cells = passage.Cells();
            if (passage.Block.Row is null or 1 || passage.Block.Row != _row + 1)
            {
                _columns = [.. cells.Select(c => Columns.NameIn(Phrases.Plain(c.Words)))];
                _row = passage.Block.Row ?? 1;
                return null;
            }

            _row = passage.Block.Row.Value;
            if (passage.Topic != "dependencies" || Cell("what") is not { Length: > 3 } what)
            {
                return null;
            }

            return (what, Cell("when"), Cell("who") is { } who && !Placeholders.In(who) && PersonNames.In(who).Any() ? who : null);

            string? Cell(string name)
            {
                var at = Array.IndexOf(_columns, name);
                return at >= 0 && at < cells.Count ? cells[at].Words : null;
            }
        }
    }
}
