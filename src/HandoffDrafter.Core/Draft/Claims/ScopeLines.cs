using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>
/// What was sold and what was not, as far as a document says so in so many words: its headings and lead-ins, what it has its vendor do,
/// its tables of what is bought, and plain denials anywhere in its prose.
/// </summary>
internal static class ScopeLines
{
    private const int Most = 40;
    private const int Considered = 400;

    private static readonly Lexicon Columns = Lexicon.Load("scope-columns");

    public static IEnumerable<DraftLine> In(Dossier dossier, DealSides sides)
    {
        var lines = new LineList(Considered);
        var actors = new Actors(dossier, sides);
        foreach (var document in dossier.Defining)
        {
            var table = new ScopeTable();
            foreach (var passage in document.Passages)
            {
                if (passage.Block.Kind is BlockKind.Heading or BlockKind.Header or BlockKind.Footer || passage.IsLeadIn
                    || passage.Topic is "boilerplate" or "signatures" or "parties" or "open-questions" || passage.LeadTopic == "options" || passage.Topic == "options")
                {
                    continue;
                }

                if (passage.Block.Kind == BlockKind.TableRow && !passage.IsProseRow)
                {
                    if (table.Row(passage) is { } sold)
                    {
                        lines.Add(new DraftLine("sold-scope", LineText.Of(sold), document.Cut(passage)));
                    }
                }
                else
                {
                    Prose(document, passage, actors, lines);
                }
            }

            foreach (var removed in document.Text.Blocks.Where(b => b.State == BlockState.Deleted && b.Length > 0))
            {
                Removed(document, removed, lines);
            }
        }

        return Surest(lines.Lines, "sold-scope").Concat(Surest(lines.Lines, "not-sold"));
    }

    /// <summary>In the order of the document, the least sure left out where there are too many to read.</summary>
    private static IEnumerable<DraftLine> Surest(IEnumerable<DraftLine> lines, string section)
    {
        var own = lines.Where(l => l.Section == section).ToList();
        var floor = own.Count <= Most ? 0 : own.OrderByDescending(l => l.Sureness).ElementAt(Most - 1).Sureness;
        return own.Where(l => l.Sureness >= floor).Take(Most + (Most / 2));
    }

    private static void Prose(Document document, Passage passage, Actors actors, LineList lines)
    {
        var leads = passage.LeadIn is null ? null : actors.In(Phrases.Plain(passage.LeadIn));
        if (leads is { Side: Side.Customer } && passage.LeadTopic != "not-sold")
        {
            return;
        }

        if (passage.LeadTopic is "not-sold" or "sold-scope" || (leads is { Side: Side.Vendor } && passage.LeadTopic is null))
        {
            var section = passage.LeadTopic == "not-sold" || Exclusions.In(passage.Plain) ? "not-sold" : "sold-scope";
            lines.Add(new DraftLine(section, LineText.Of(Unlabelled(passage.Words)), document.Cut(passage)) { Sureness = 5 });
            return;
        }

        foreach (var (place, plain) in passage.Lines)
        {
            if (passage.Topic != "dependencies" && !IsConduct(plain, actors) && (Exclusions.In(plain) || (passage.Topic == "not-sold" && passage.LeadTopic is null)))
            {
                lines.Add(new DraftLine("not-sold", LineText.Of(place.In(document.Text.Text)), document.Cut(place)) { Sureness = 3 });
            }
            else if (Selling(document, passage, plain, actors) is > 0 and var sureness)
            {
                lines.Add(new DraftLine("sold-scope", LineText.Of(place.In(document.Text.Text)), document.Cut(place)) { Sureness = sureness });
            }
        }
    }

    /// <summary>"Neither party is liable …" denies nothing that could have been bought.</summary>
    private static bool IsConduct(string plain, Actors actors) => Actors.IsNoScope(plain) && actors.In(plain) is null && !Phrases.Contains(plain, "scope") && !Phrases.Contains(plain, "change order");

    /// <summary>How surely the sentence sells something; 0 where it does not.</summary>
    private static int Selling(Document document, Passage passage, string plain, Actors actors)
    {
        if (passage.Topic is "risks" || plain.EndsWith('?') || Phrases.Contains(plain, "between") && (Phrases.Contains(plain, "made") || Phrases.Contains(plain, "entered into")) || Actors.IsNoScope(plain) || SpokenLines.IsAgreedSuccess(plain))
        {
            return 0;
        }

        var act = actors.In(plain);
        var counted = StatedValues.In(plain).Any(v => v is QuantityValue { Unit.Length: > 0 } or DurationValue or CoverValue);
        if (act is { } acting)
        {
            return Actors.Serves(acting) && (document.Is(SourceRole.Sow) || Actors.Binds(acting)) ? 4 + (counted ? 1 : 0) : 0;
        }

        if (passage.Topic is "fees" or "dependencies" or "milestones" or "success-criteria" or "buyer-intent")
        {
            return 0;
        }

        if (document.Is(SourceRole.Sow) && actors.IsServed(plain))
        {
            return (passage.Topic == "sold-scope" ? 3 : 2) + (counted ? 1 : 0);
        }

        if (passage.Topic == "sold-scope" && (Phrases.Contains(plain, "covers") || Phrases.Contains(plain, "includes") || Actors.GivesSomething(plain) || IsLabelled(Unlabelled(passage.Words)) || passage.Block.Kind == BlockKind.ListItem))
        {
            return 3 + (counted ? 1 : 0);
        }

        // An item of an agreement under a heading that nobody foresaw: what is listed and counted is mostly what is given.
        return document.Is(SourceRole.Sow) && passage.Topic is null && passage.Heading is not null && passage.Block.Kind == BlockKind.ListItem && passage.LeadTopic is null && counted && !actors.Names(plain, Side.Customer) ? 1 : 0;
    }

    /// <summary>Asked for, then struck out by a tracked change: evidence of what was not sold, never of what was.</summary>
    private static void Removed(Document document, Block block, LineList lines)
    {
        var words = document.Text.Text[block.Start..block.End];
        if (ContentWords.Of(words).Count >= 4)
        {
            lines.Add(new DraftLine("not-sold", LineText.Of("Struck out of the agreement: " + words), document.Cut(block.Start, block.End)));
        }
    }

    /// <summary><c>Onboarding: two days of workshops on site</c>; "Provider: Acme Inc." names and sells nothing.</summary>
    private static bool IsLabelled(string words) =>
        words.AsSpan(0, Math.Min(40, words.Length)).IndexOf(':') is > 0 and var colon && char.IsUpper(words[0]) && ContentWords.Of(words.AsSpan(colon)).Count >= 4;

    private static string Unlabelled(string words) => ClauseNumber.At(words) is var (_, at) ? words[at..] : words;

    /// <summary>A table that names what is bought: by its columns, or by the heading that it stands under.</summary>
    private sealed class ScopeTable
    {
        private int _row;
        private int _what = -1;
        private bool _sells;

        /// <summary>What the row sells; null for heads, totals and tables of something else.</summary>
        public string? Row(Passage passage)
        {
            var cells = passage.Cells();
            if (passage.Block.Row is null or 1 || passage.Block.Row != _row + 1)
            {
                var heads = cells.Select(c => Columns.NameIn(Phrases.Plain(c.Words))).ToList();
                _what = heads.IndexOf("what");
                _sells = _what >= 0 && !heads.Contains("other") && (heads.Contains("quantity") || passage.Topic == "sold-scope");
                _row = passage.Block.Row ?? 1;
                return null;
            }

            _row = passage.Block.Row.Value;
            if (_what >= cells.Count || Columns.Of("sum").Any(word => passage.Plain.Contains(word, StringComparison.Ordinal)))
            {
                return null;
            }

            // A quantity belongs to the thing: "Text reminders, 60,000 messages".
            if (_sells)
            {
                var more = cells.Where((c, i) => i != _what && c.Words.Length > 0 && c.Words.Any(char.IsLetter) && c.Words.Length < 120).Select(c => c.Words).Take(2);
                return string.Join(", ", more.Prepend(cells[_what].Words));
            }

            return passage.Topic == "sold-scope" && passage.Heading is not null && cells.Count > 2 && cells.MaxBy(c => c.Words.Length).Words is { } longest && longest.Count(char.IsLetter) >= 8 ? longest : null;
        }
    }
}
