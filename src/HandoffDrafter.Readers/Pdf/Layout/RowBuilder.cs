using System.Text;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Puts words on their base lines, from the top of the page down, and cuts each line where it has a wide gap.</summary>
/// <param name="words">The words of one direction.</param>
/// <param name="bullets">Where bullets are drawn as shapes.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class RowBuilder(Words words, DrawnBullets bullets, ReadingBudget budget)
{
    /// <summary>In sizes of the font: where two words stand further apart, a new column or cell may begin.</summary>
    private const float WideGap = 1.1f;

    /// <summary>A gap that may lie between two cells when the lines around it have a wide one there.</summary>
    private const float CellGap = 0.35f;

    /// <summary>A gap between cells is wider by this factor than the blank drawn in it, which lines of even length stretch.</summary>
    private const float StretchedBlank = 1.6f;

    /// <summary>A gap between cells is wider by this factor than the narrowest of a line without drawn blanks.</summary>
    private const float WiderBlank = 1.25f;
    private const int FewestBlanks = 3;

    /// <summary>In sizes of the font.</summary>
    private const float WidestBlank = 0.85f;

    /// <summary>Raised and lowered characters belong to the line beside them.</summary>
    private const float SameLine = 0.45f;

    /// <summary>In sizes of the font: how far apart the two of a word drawn twice stand.</summary>
    private const float SamePlace = 0.15f;

    private readonly StringBuilder _text = new();
    private readonly List<LayerRun> _runs = [];
    private readonly List<InnerGap> _gaps = [];

    public List<Row> Build()
    {
        var items = words.Items;
        var order = new int[items.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => items[b].Base.CompareTo(items[a].Base) is var c and not 0 ? c : a.CompareTo(b));
        var rows = new List<Row>();
        for (var start = 0; start < order.Length;)
        {
            var (reference, end) = (items[order[start]], start + 1);
            var small = float.NaN;
            while (end < order.Length && IsOnLine(reference, items[order[end]], small))
            {
                budget.Work();
                var word = items[order[end++]];
                if (word.Size > reference.Size * 1.05f)
                {
                    (small, reference) = (reference.Base, word);
                }
                else if (word.Size < reference.Size * 0.95f)
                {
                    small = word.Base;
                }
            }

            rows.Add(ToRow(order.AsSpan(start, end - start), reference.Base));
            start = end;
        }

        return rows;
    }

    /// <summary>Small words beside a large one are on its line, yet not two lines of them.</summary>
    private static bool IsOnLine(in Word reference, in Word word, float small) =>
        reference.Base - word.Base < SameLine * (reference.Size + word.Size) / 2
        && (float.IsNaN(small) || word.Size >= reference.Size * 0.95f || small - word.Base < 0.5f * word.Size);

    private Row ToRow(Span<int> line, float height)
    {
        var items = words.Items;
        line.Sort((a, b) => items[a].Left.CompareTo(items[b].Left) is var c and not 0 ? c : a.CompareTo(b));
        line = WithoutRepeated(line);
        var segments = new List<Segment>();
        var first = 0;
        for (var i = 1; i <= line.Length; i++)
        {
            if (i == line.Length || IsWide(items[line[i - 1]], items[line[i]]))
            {
                segments.Add(bullets.PutBefore(ToSegment(line[first..i], height)));
                first = i;
            }
        }

        return new Row(segments);
    }

    /// <summary>Words drawn twice at one place, for their weight or their shadow, or in two layers that are both on, are seen once.</summary>
    private Span<int> WithoutRepeated(Span<int> line)
    {
        var kept = 1;
        for (var i = 1; i < line.Length; i++)
        {
            var (last, word) = (words.Items[line[kept - 1]], words.Items[line[i]]);
            var isRepeated = word.Left - last.Left < SamePlace * word.Size
                && Math.Abs(word.Base - last.Base) < SamePlace * word.Size
                && Math.Abs(word.Right - last.Right) < SamePlace * word.Size
                && words.TextOf(word).SequenceEqual(words.TextOf(last));
            if (!isRepeated)
            {
                line[kept++] = line[i];
            }
        }

        return line[..Math.Min(kept, line.Length)];
    }

    private static bool IsWide(in Word left, in Word right) =>
        right.Left - left.Right > WideGap * Math.Max(left.Size, right.Size) && right.Layer == left.Layer;

    private Segment ToSegment(ReadOnlySpan<int> line, float height)
    {
        _text.Clear();
        _runs.Clear();
        _gaps.Clear();
        var (narrowest, blanks, areDrawn) = (float.MaxValue, 0, false);
        var (right, size, letters, bold, traits) = (float.MinValue, 0f, 0, 0, words.Items[line[0]].Traits);
        for (var i = 0; i < line.Length; i++)
        {
            budget.Work();
            var word = words.Items[line[i]];
            if (i > 0 && NeedsBlank(words.Items[line[i - 1]], word, right))
            {
                var gap = word.Left - right;
                (blanks, areDrawn) = (blanks + 1, areDrawn || word.DrawnBlank > 0);
                narrowest = Math.Min(narrowest, Math.Max(gap, 0));
                if (gap > CellGap * word.Size && gap > StretchedBlank * word.DrawnBlank)
                {
                    _gaps.Add(new InnerGap(_text.Length, right, word.Left));
                }

                _text.Append(' ');
            }

            if (word.Layer != 0)
            {
                AddRun(_text.Length, _text.Length + word.Length, word.Layer);
            }

            _text.Append(words.TextOf(word));
            right = Math.Max(right, word.Right);
            size += word.Size * word.Length;
            letters += word.Length;
            bold += word.IsBold ? word.Length : -word.Length;
            traits &= word.Traits;
        }

        if (blanks >= FewestBlanks && !areDrawn)
        {
            // Where no blanks are drawn, one that is as wide as the others lies between words.
            _gaps.RemoveAll(g => g.Right - g.Left < Math.Min(WiderBlank * narrowest, WidestBlank * size / letters));
        }

        return new Segment(RightToLeft.Logical(_text), words.Items[line[0]].Left, right, height, size / letters)
        {
            IsBold = bold > 0,
            Traits = traits,
            Runs = _runs.Count == 0 ? [] : [.. _runs],
            Gaps = _gaps.Count == 0 ? [] : [.. _gaps],
        };
    }

    private static bool NeedsBlank(in Word left, in Word right, float end)
    {
        var gap = right.Left - Math.Max(left.Right, end);
        var size = Math.Max(left.Size, right.Size);
        return gap >= Math.Min(right.BlankGap, WordBuilder.BlankGap * size) || left.Layer != right.Layer;
    }

    private void AddRun(int start, int end, short layer)
    {
        if (_runs.Count > 0 && _runs[^1].Layer == layer)
        {
            _runs[^1] = _runs[^1] with { End = end };
        }
        else
        {
            _runs.Add(new LayerRun(start, end, layer));
        }
    }
}
