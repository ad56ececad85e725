namespace HandoffDrafter.Core.Language.Values;

/// <summary>Hours in which somebody is there.</summary>
internal static class Covers
{
    private static readonly string[] Zones =
        ["et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "pt", "pst", "pdt", "gmt", "bst", "utc", "cet", "cest", "aest", "aedt", "uk time", "central time", "central", "eastern time", "eastern", "pacific time", "pacific", "local time"];

    /// <summary>The text is folded.</summary>
    public static CoverValue? At(string text, int at)
    {
        foreach (var words in (ReadOnlySpan<string>)["24/7", "24x7", "24 x 7", "around the clock", "day or night", "day and night", "twenty-four seven"])
        {
            if (string.CompareOrdinal(text, at, words, 0, words.Length) == 0 && StatedValues.EndsWord(text, at + words.Length))
            {
                var end = at + words.Length;
                end = string.CompareOrdinal(text, end, "/365", 0, 4) == 0 ? end + 4 : end;
                return new CoverValue(at, end, null, null, null);
            }
        }

        return char.IsAsciiDigit(text[at]) ? Hours(text, at) : null;
    }

    private static CoverValue? Hours(string text, int at)
    {
        if (Time(text, at) is not { } from)
        {
            return null;
        }

        var i = StatedValues.Spaces(text, from.End);
        var joined = i < text.Length && text[i] == '-' ? i + 1
            : StatedValues.WordAt(text, i) is "to" or "until" or "till" ? i + StatedValues.WordAt(text, i).Length : -1;
        if (joined < 0 || Time(text, StatedValues.Spaces(text, joined)) is not { } to)
        {
            return null;
        }

        var zone = ZoneAt(text, StatedValues.Spaces(text, to.End));

        // "9-5" alone is a range of anything; a clock mark, a half of the day or a zone makes hours of it.
        if (!from.Marked && !to.Marked && zone is null)
        {
            return null;
        }

        var (start, end) = (from.Hour, to.Hour);
        end = to.Half is null && end < 12 && end <= start && (start <= 12 || from.Half == 'p') ? end + 12 : end;
        return start is < 24 && end is < 24
            ? new CoverValue(at, zone?.End ?? to.End, new TimeOnly(start, from.Minute), new TimeOnly(end, to.Minute), zone?.Name)
            : null;
    }

    private static (int Hour, int Minute, char? Half, bool Marked, int End)? Time(string text, int at)
    {
        var i = at;
        while (i < text.Length && char.IsAsciiDigit(text[i]) && i - at < 3)
        {
            i++;
        }

        if (i - at is not (1 or 2) || int.Parse(text.AsSpan(at, i - at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) is var hour && hour > 24)
        {
            return null;
        }

        var minute = 0;
        var marked = i + 2 < text.Length && (text[i] == ':' || (text[i] == '.' && i - at == 2 && text[i + 2] is '0' or '5')) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]);
        if (marked)
        {
            minute = ((text[i + 1] - '0') * 10) + text[i + 2] - '0';
            i += 3;
        }

        var half = StatedValues.Spaces(text, i);
        if (half + 1 < text.Length && text[half] is 'a' or 'p' && (text.AsSpan(half, 2) is "am" or "pm" || text.AsSpan(half).StartsWith("a.m.") || text.AsSpan(half).StartsWith("p.m.")))
        {
            var afternoon = text[half] == 'p';
            var end = half + (text[half + 1] == '.' ? 4 : 2);
            hour = afternoon && hour < 12 ? hour + 12 : !afternoon && hour == 12 ? 0 : hour;
            return (hour, minute, text[half], true, end);
        }

        return minute < 60 && (i >= text.Length || !char.IsLetterOrDigit(text[i])) ? (hour, minute, null, marked, i) : null;
    }

    private static (string Name, int End)? ZoneAt(string text, int at)
    {
        foreach (var zone in Zones)
        {
            if (string.CompareOrdinal(text, at, zone, 0, zone.Length) == 0 && StatedValues.EndsWord(text, at + zone.Length))
            {
                return (zone.Length <= 4 ? zone.ToUpperInvariant() : zone, at + zone.Length);
            }
        }

        return null;
    }
}
