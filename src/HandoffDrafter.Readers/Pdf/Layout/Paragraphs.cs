using System.Text;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Joins the lines of a column into paragraphs.</summary>
internal static class Paragraphs
{
    public static void Lay(IReadOnlyList<Segment> lines, bool splitsWords, List<LaidBlock> blocks)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var (left, right) = (lines.Min(l => l.Left), lines.Max(l => l.Right));
        var leading = Leading(lines);
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && Continues(lines, start, end, (left, right), leading))
            {
                end++;
            }

            blocks.Add(Join(lines, start, end, splitsWords));
            start = end;
        }
    }

    /// <summary>The distance between lines that is most common, in sizes of the font; 1.2 where there are too few to tell.</summary>
    private static float Leading(IReadOnlyList<Segment> lines)
    {
        var gaps = new List<float>();
        for (var i = 1; i < lines.Count; i++)
        {
            gaps.Add((lines[i - 1].Base - lines[i].Base) / Math.Max(lines[i].Size, 0.1f));
        }

        gaps.Sort();
        return gaps.Count < 3 ? 1.2f : Math.Clamp(gaps[gaps.Count / 2], 1f, 2.2f);
    }

    private static bool Continues(IReadOnlyList<Segment> lines, int start, int at, (float Left, float Right) edges, float leading)
    {
        var (above, line) = (lines[at - 1], lines[at]);
        var size = Math.Max(above.Size, line.Size);
        var gap = above.Base - line.Base;
        if (gap > Math.Max(leading * 1.2f, 1.35f) * size || gap < 0.3f * size || Math.Abs(above.Size - line.Size) > 0.15f * size)
        {
            return false;
        }

        if (above.IsBold != line.IsBold || LineLabel.Starts(line.Text) || line.Traits != above.Traits)
        {
            return false;
        }

        var isCentred = Math.Abs(line.Left + line.Right - above.Left - above.Right) < size && Math.Abs(line.Left - above.Left) > 0.8f * size;
        if (isCentred)
        {
            return above.Width + CellWraps.FirstWord(line) + (0.3f * size) > edges.Right - edges.Left;
        }

        var indent = line.Left - lines[start].Left;
        var hanging = at == start + 1 && LineLabel.Starts(lines[start].Text);
        if (at == start + 1 ? indent > 0.8f * size && !hanging : Math.Abs(line.Left - above.Left) > 0.8f * size)
        {
            return false;
        }

        if (char.IsLower(line.Text[0]) && above.Text[^1] is not ('.' or ':' or ';') && above.Width > 0.5f * (edges.Right - above.Left))
        {
            return true;
        }

        // The next word would have fitted: somebody ended the line on purpose.
        return above.Right + CellWraps.FirstWord(line) + (0.3f * size) > edges.Right || above.Text.EndsWith('-');
    }

    private static LaidBlock Join(IReadOnlyList<Segment> lines, int start, int end, bool splitsWords)
    {
        var first = lines[start];
        var text = new StringBuilder(first.Text);
        var runs = new List<LayerRun>(first.Runs);
        var (left, right, bold) = (first.Left, first.Right, first.IsBold);
        for (var i = start + 1; i < end; i++)
        {
            var line = lines[i];
            if (Hyphens.GoOn(text, line.Text))
            {
                Hyphens.Join(text, splitsWords);
            }
            else
            {
                text.Append(RunsOn(text, line.Text) ? '\n' : ' ');
            }

            LayerRun.Append(runs, line.Runs, text.Length);
            text.Append(line.Text);
            (left, right, bold) = (Math.Min(left, line.Left), Math.Max(right, line.Right), bold && line.IsBold);
        }

        return new LaidBlock(text.ToString(), left, right, first.Base, first.Size)
        {
            Bottom = lines[end - 1].Base,
            IsBold = bold,
            Lines = end - start,
            Traits = first.Traits,
            Runs = runs,
        };
    }

    /// <summary>Chinese and Japanese run on without a blank; their line break is kept, so that none is made up.</summary>
    private static bool RunsOn(StringBuilder text, string next) => IsIdeograph(text[^1]) && IsIdeograph(next[0]);

    private static bool IsIdeograph(char c) => c is (>= '\u3000' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef');
}
