using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>The rows of a milestone table: what, by when, and what has to be true then.</summary>
internal static class MilestoneLines
{
    private const int Most = 20;

    private static readonly Lexicon Columns = Lexicon.Load("milestone-columns");

    public static IEnumerable<DraftLine> In(Dossier dossier)
    {
        var lines = new LineList(Most);
        foreach (var document in dossier.Defining)
        {
            string?[] columns = [];
            foreach (var passage in document.Passages)
            {
                if (passage.Block.Kind != BlockKind.TableRow)
                {
                    columns = [];
                    continue;
                }

                var cells = passage.Cells();
                if (columns.Length == 0)
                {
                    columns = [.. cells.Select(c => Columns.NameIn(Phrases.Plain(c.Words)))];
                    continue;
                }

                if (Cell("what") is { Length: > 0 } what && Cell("when") is { Length: > 0 } when)
                {
                    var details = ValueMap<string>.Empty;
                    details = Dates.First(Phrases.Plain(when)) is { } date ? details.With("date", date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : details;
                    details = Cell("criterion") is { Length: > 0 } criterion ? details.With("criterion", criterion) : details;
                    lines.Add(new DraftLine("milestones", LineText.Of($"{what}: {when}"), document.Cut(passage)) { Due = Dates.First(Phrases.Plain(when))?.Date, Details = details });
                }

                string? Cell(string name)
                {
                    var at = Array.IndexOf(columns, name);
                    return at >= 0 && at < cells.Count ? cells[at].Words : null;
                }
            }
        }

        return lines.Lines;
    }
}
