using HandoffDrafter.Core.Language;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Tells headings from paragraphs by the outline, the size and the weight of their letters.</summary>
internal sealed class Headings
{
    private const int LongestHeading = 140;
    private const int MostLines = 3;

    private readonly Outline _outline;
    private readonly float _body;
    private readonly bool _bodyIsBold;
    private readonly List<float> _sizes;

    public Headings(List<LaidPage> pages, Outline outline)
    {
        _outline = outline;
        var letters = new Dictionary<(float Size, bool Bold), int>();
        foreach (var block in pages.SelectMany(p => p.Visible))
        {
            var style = (Rounded(block.Size), block.IsBold);
            letters[style] = letters.GetValueOrDefault(style) + block.Text.Length;
        }

        (_body, _bodyIsBold) = letters.Count == 0 ? (0, false) : letters.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Size).First().Key;
        _sizes = [.. pages.SelectMany(p => p.Visible).Where(b => IsLarge(b) && LooksLikeOne(b)).Select(b => Rounded(b.Size)).Distinct().OrderDescending()];
    }

    /// <summary>1 for the highest; null for what is no heading.</summary>
    public int? LevelOf(LaidBlock block)
    {
        if (!LooksLikeOne(block))
        {
            return null;
        }

        if (_outline.LevelOf(block.Text) is { } level)
        {
            return level;
        }

        if (IsLarge(block))
        {
            return _sizes.IndexOf(Rounded(block.Size)) + 1;
        }

        var isBold = block.IsBold && !_bodyIsBold && block.Size >= _body * 0.95f && block.Lines <= 2;
        return isBold && !block.Text.EndsWith(':') ? _sizes.Count + Depth(block.Text) : null;
    }

    /// <summary>A clause number of several parts lies that much deeper.</summary>
    private static int Depth(string text) => ClauseNumber.At(text) is var (number, _) ? 1 + number.Count(c => c == '.') : 1;

    private bool IsLarge(LaidBlock block) => block.Size > _body * 1.12f;

    private static bool LooksLikeOne(LaidBlock block) =>
        block.Row is null && block.Lines <= MostLines && block.Text.Length <= LongestHeading && block.Runs.Count == 0
        && !LineLabel.IsBullet(block.Text) && !block.Text.Contains("__", StringComparison.Ordinal) && block.Text[^1] is not ('.' or ';' or ',' or '-') && block.Text.AsSpan().ContainsAnyLetter() && !char.IsLower(block.Text[0]);

    private static float Rounded(float size) => MathF.Round(size * 2) / 2;
}

internal static class Letters
{
    public static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
