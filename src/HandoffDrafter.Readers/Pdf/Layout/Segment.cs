using HandoffDrafter.Readers.Pdf.Content;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>A stretch of one line without a wide gap in it.</summary>
internal sealed record Segment(string Text, float Left, float Right, float Base, float Size)
{
    public bool IsBold { get; init; }

    public GlyphTraits Traits { get; init; }

    /// <summary>Where words of annotations start and end in the text; empty for most.</summary>
    public IReadOnlyList<LayerRun> Runs { get; init; } = [];

    /// <summary>Gaps inside that are wider than a blank and narrower than those that cut a line.</summary>
    public IReadOnlyList<InnerGap> Gaps { get; init; } = [];

    public float Width => Right - Left;

    public Segment JoinedWith(Segment next) => this with
    {
        Text = $"{Text} {next.Text}",
        Right = Math.Max(Right, next.Right),
        Size = Math.Max(Size, next.Size),
        Runs = LayerRun.Joined(Runs, next.Runs, Text.Length + 1),
        Gaps = [],
    };

    /// <summary>The parts before and behind a gap.</summary>
    public (Segment Before, Segment Behind) CutAt(InnerGap gap) =>
        (this with { Text = Text[..gap.At], Right = gap.Left, Runs = LayerRun.Within(Runs, 0, gap.At), Gaps = [.. Gaps.Where(g => g.At < gap.At)] },
        this with
        {
            Text = Text[(gap.At + 1)..],
            Left = gap.Right,
            Runs = LayerRun.Within(Runs, gap.At + 1, Text.Length),
            Gaps = [.. Gaps.Where(g => g.At > gap.At).Select(g => g with { At = g.At - gap.At - 1 })],
        });
}

/// <summary>A blank in a segment's text, and where it lies on the page.</summary>
internal readonly record struct InnerGap(int At, float Left, float Right);

/// <summary>Part of a text that belongs to an annotation.</summary>
internal readonly record struct LayerRun(int Start, int End, short Layer)
{
    public static IReadOnlyList<LayerRun> Within(IReadOnlyList<LayerRun> runs, int start, int end) =>
        runs.Count == 0 ? runs : [.. runs.Where(r => r.Start >= start && r.End <= end).Select(r => r with { Start = r.Start - start, End = r.End - start })];

    public static IReadOnlyList<LayerRun> Joined(IReadOnlyList<LayerRun> first, IReadOnlyList<LayerRun> second, int offset)
    {
        if (second.Count == 0)
        {
            return first;
        }

        var joined = new List<LayerRun>(first);
        Append(joined, second, offset);
        return joined;
    }

    public static void Append(List<LayerRun> runs, IReadOnlyList<LayerRun> more, int offset)
    {
        foreach (var run in more)
        {
            runs.Add(new LayerRun(run.Start + offset, run.End + offset, run.Layer));
        }
    }
}

/// <summary>The segments on one base line, from left to right.</summary>
internal sealed record Row(List<Segment> Segments)
{
    public float Base => Segments[0].Base;

    public float Size { get; } = Segments.Max(s => s.Size);

    /// <summary>The row with the segment cut that has a gap there; the row itself where none has.</summary>
    public Row CutAt(float left, float right)
    {
        for (var i = 0; i < Segments.Count; i++)
        {
            foreach (var gap in Segments[i].Gaps)
            {
                if (gap.Left < right && gap.Right > left)
                {
                    var (before, behind) = Segments[i].CutAt(gap);
                    return new Row([.. Segments.Take(i), before, behind, .. Segments.Skip(i + 1)]);
                }
            }
        }

        return this;
    }
}
