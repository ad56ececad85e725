using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>A claim before it has a number.</summary>
internal sealed record DraftLine(string Section, string Text, Evidence Evidence)
{
    public string? Owner { get; init; }

    public DateOnly? Due { get; init; }

    public ValueMap<string> Details { get; init; } = ValueMap<string>.Empty;

    /// <summary>How surely the line belongs where it is put; where a section gets too long, the least sure go.</summary>
    public int Sureness { get; init; }
}

internal static class LineText
{
    private const int Longest = 220;

    /// <summary>The words as one line of a packet: no list punctuation at the end, a capital at the start, not longer than two lines.</summary>
    public static string Of(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = line.Length > 4 && char.IsAsciiLetterLower(line[0]) && line[1] == ')' && line[2] == ' ' ? line[3..] : line;
        foreach (var ending in (string[])["; and", ", and", "; or", ";", ",", "."])
        {
            if (line.EndsWith(ending, StringComparison.Ordinal))
            {
                line = line[..^ending.Length].TrimEnd();
            }
        }

        if (line.Length > Longest)
        {
            var cut = line.LastIndexOf(' ', Longest);
            line = line[..(cut > 0 ? cut : Longest)].TrimEnd(',', ';', ' ') + "…";
        }

        return line.Length > 0 && char.IsLower(line[0]) ? char.ToUpperInvariant(line[0]) + line[1..] : line;
    }
}

/// <summary>Lines of one section that say the same are one line; the first stays.</summary>
internal sealed class LineList(int most)
{
    private const double Same = 0.8;

    private readonly List<(DraftLine Line, HashSet<string> Words)> _lines = [];

    public IEnumerable<DraftLine> Lines => _lines.Select(l => l.Line);

    public bool IsFull => _lines.Count >= most;

    public void Add(DraftLine line)
    {
        if (IsFull)
        {
            return;
        }

        var words = ContentWords.Of(line.Text);
        if (words.Count == 0 || line.Text.Length < 4 || Placeholders.In(line.Text) || _lines.Exists(l => l.Line.Section == line.Section && Overlap(l.Words, words) >= Same))
        {
            return;
        }

        _lines.Add((line, words));
    }

    private static double Overlap(HashSet<string> a, HashSet<string> b) =>
        a.Count(b.Contains) / (double)Math.Max(1, Math.Max(a.Count, b.Count));
}
