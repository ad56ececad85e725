using HandoffDrafter.Readers.Pdf.Content;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>From the glyphs of a page to its paragraphs and table rows in the order in which people read them.</summary>
internal sealed class PageLayout(ReadingBudget budget)
{
    private const int DeepestColumn = 6;

    /// <summary>A line of more parts than a title with something at both ends is a row of cells.</summary>
    private const int MostApart = 3;

    private bool _splitsWords;

    public List<LaidBlock> Lay(IEnumerable<PageGlyph> glyphs, DrawnBullets bullets, Rules rules)
    {
        var blocks = new List<LaidBlock>();
        var directions = WordBuilder.Build(glyphs, budget);
        foreach (var (degrees, words) in directions.OrderByDescending(d => d.Value.Letters.Count).ThenBy(d => d.Key))
        {
            var isUpright = degrees == 0;
            var rows = new RowBuilder(words, isUpright ? bullets : DrawnBullets.None, budget).Build();
            _splitsWords = Hyphens.SplitWords(rows);
            LayRows(rows, isUpright ? rules : Rules.None, blocks, 0);
        }

        return blocks;
    }

    private void LayRows(List<Row> rows, Rules rules, List<LaidBlock> blocks, int depth)
    {
        if (depth < DeepestColumn && TextColumns.Find(rows, rules, budget) is var (first, last, at))
        {
            var (left, right) = TextColumns.Part(rows, first, last, at);
            foreach (var part in new[] { rows[..first], left, right, rows[(last + 1)..] })
            {
                LayRows(part, rules, blocks, depth + 1);
            }

            return;
        }

        foreach (var band in Band.Split(AlignedGaps.Cut([.. rows.Select(WithLabels)], budget), budget))
        {
            if (!band.HasColumns)
            {
                Paragraphs.Lay([.. band.Rows.Select(r => r.Segments.Aggregate((a, b) => a.JoinedWith(b)))], _splitsWords, blocks);
            }
            else if (band.IsOneLineWithGaps && band.Rows[0].Segments.Count <= MostApart)
            {
                LayApart(band.Rows[0], blocks);
                Paragraphs.Lay([.. band.Rows.Skip(1).SelectMany(r => r.Segments)], _splitsWords, blocks);
            }
            else if (depth < DeepestColumn && Columns.ArePossible(band) && !band.IsCrossedBy(rules))
            {
                foreach (var column in Columns.Of(band))
                {
                    LayRows(column, rules, blocks, depth + 1);
                }
            }
            else if (depth < DeepestColumn && band.Densest(budget) is var (top, bottom))
            {
                foreach (var part in new[] { band.Rows[..top], band.Rows[top..(bottom + 1)], band.Rows[(bottom + 1)..] })
                {
                    LayRows(part, rules, blocks, depth + 1);
                }
            }
            else
            {
                band.Refine(budget);
                Table.Lay(band, rules, blocks);
            }
        }
    }

    /// <summary>One line with gaps in it, such as a title with its date at the other end, is a line of words set apart.</summary>
    private static void LayApart(Row row, List<LaidBlock> blocks)
    {
        foreach (var segment in row.Segments)
        {
            Paragraphs.Lay([segment], splitsWords: false, blocks);
        }
    }

    /// <summary>A bullet or clause number belongs to the words behind it, however far away they stand.</summary>
    private static Row WithLabels(Row row)
    {
        if (row.Segments.Count < 2 || !row.Segments.Exists(s => LineLabel.IsAlone(s.Text)))
        {
            return row;
        }

        var segments = new List<Segment>();
        for (var i = 0; i < row.Segments.Count; i++)
        {
            var segment = row.Segments[i];
            var near = i + 1 < row.Segments.Count && row.Segments[i + 1].Left - segment.Right < 6 * row.Size;
            segments.Add(near && LineLabel.IsAlone(segment.Text) ? segment.JoinedWith(row.Segments[++i]) : segment);
        }

        return new Row(segments);
    }
}
