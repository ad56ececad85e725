namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>Cuts bytes into codes and maps codes to character ids or to text.</summary>
internal sealed class CMap
{
    private readonly List<(int Length, uint Low, uint High)> _spaces = [];
    private readonly Dictionary<uint, int> _ids = [];
    private readonly Dictionary<uint, string> _texts = [];
    private readonly List<Range> _idRanges = [];
    private readonly List<(Range Range, string Text)> _textRanges = [];
    private bool _sorted;

    public bool IsVertical { get; set; }

    public bool HasTexts => _texts.Count > 0 || _textRanges.Count > 0;

    public bool HasIds => _ids.Count > 0 || _idRanges.Count > 0;

    public bool HasSpaces => _spaces.Count > 0;

    public void AddSpace(int length, uint low, uint high) => _spaces.Add((length, low, high));

    public void MapId(uint code, int id) => _ids[code] = id;

    public void MapIds(uint low, uint high, int id) => _idRanges.Add(new Range(low, high, id));

    public void MapText(uint code, string text) => _texts[code] = text;

    public void MapTexts(uint low, uint high, string first) => _textRanges.Add((new Range(low, high, 0), first));

    /// <summary>How many bytes the code at the start has: the shortest code space that holds it, one byte where none does.</summary>
    public int CodeLength(ReadOnlySpan<byte> bytes)
    {
        var code = 0u;
        for (var length = 1; length <= Math.Min(4, bytes.Length); length++)
        {
            code = (code << 8) | bytes[length - 1];
            foreach (var (spaceLength, low, high) in _spaces)
            {
                if (spaceLength == length && Holds(code, low, high, length))
                {
                    return length;
                }
            }
        }

        var shortest = 4;
        foreach (var (length, _, _) in _spaces)
        {
            shortest = Math.Min(shortest, length);
        }

        return Math.Min(_spaces.Count == 0 ? 2 : shortest, bytes.Length);
    }

    public int? Id(uint code)
    {
        if (_ids.TryGetValue(code, out var id))
        {
            return id;
        }

        Sort();
        var at = Last(_idRanges.Count, i => _idRanges[i].Low, code);
        return at >= 0 && code <= _idRanges[at].High ? _idRanges[at].Target + (int)(code - _idRanges[at].Low) : null;
    }

    public string? Text(uint code)
    {
        if (_texts.TryGetValue(code, out var text))
        {
            return text;
        }

        Sort();
        var at = Last(_textRanges.Count, i => _textRanges[i].Range.Low, code);
        return at >= 0 && code <= _textRanges[at].Range.High ? Later(_textRanges[at].Text, code - _textRanges[at].Range.Low) : null;
    }

    private void Sort()
    {
        if (_sorted)
        {
            return;
        }

        _sorted = true;
        _idRanges.Sort((a, b) => a.Low.CompareTo(b.Low));
        _textRanges.Sort((a, b) => a.Range.Low.CompareTo(b.Range.Low));
    }

    private static int Last(int count, Func<int, uint> low, uint code)
    {
        var (from, to) = (0, count - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            if (low(middle) <= code)
            {
                from = middle + 1;
            }
            else
            {
                to = middle - 1;
            }
        }

        return to;
    }

    /// <summary>The text so many characters after the first of its range: its last character moves on.</summary>
    private static string? Later(string first, uint step)
    {
        if (step == 0 || first.Length == 0)
        {
            return first;
        }

        if (first.Length >= 2 && char.IsSurrogatePair(first, first.Length - 2))
        {
            var point = char.ConvertToUtf32(first, first.Length - 2) + (long)step;
            return point <= 0x10FFFF ? first[..^2] + char.ConvertFromUtf32((int)point) : null;
        }

        var unit = first[^1] + (long)step;
        return unit <= 0xFFFF ? first[..^1] + (char)unit : null;
    }

    /// <summary>A code space is a box: each byte lies between those of its corners.</summary>
    private static bool Holds(uint code, uint low, uint high, int length)
    {
        for (var shift = 0; shift < 8 * length; shift += 8)
        {
            var b = (code >> shift) & 255;
            if (b < ((low >> shift) & 255) || b > ((high >> shift) & 255))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Range(uint Low, uint High, int Target);
}
