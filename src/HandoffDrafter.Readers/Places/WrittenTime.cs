using System.Globalization;

namespace HandoffDrafter.Readers.Places;

/// <summary>
/// Times as mails write them: in a header (RFC 5322 and older), or in the line above a quoted mail, where each program writes them in its
/// reader's language.
/// </summary>
internal static class WrittenTime
{
    // First letters, without accents, of the months in the languages of western Europe; longer ones first where they differ.
    private static readonly string[] Months =
    [
        "jan ene gen", "feb fev", "mar mrt maa mac", "apr abr avr", "may maj mai mei mag", "juin jun giu", "juil jul lug", "aug ago aou", "sep set", "oct okt ott out", "nov", "dec dez dic des",
    ];

    private static readonly (string Name, int Hours)[] Zones =
        [("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7), ("GMT", 0), ("UTC", 0), ("UT", 0), ("CET", 1), ("CEST", 2), ("BST", 1)];

    /// <summary>The first time told in the words, in ISO 8601 as far as it is told: a day, a time of day, an offset. Null where no day is told.</summary>
    public static string? In(string words)
    {
        var tokens = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((DayBefore(tokens, i) ?? Numeric(tokens[i])) is { } day)
            {
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Time(tokens);
            }
        }

        return null;
    }

    /// <summary>A year with its month and day before it, in either order.</summary>
    private static DateOnly? DayBefore(string[] tokens, int at)
    {
        var year = Number(tokens[at].TrimEnd(',', '.', ':'), 4);
        if (at > 0 && year is null && MonthIn(tokens[at - 1]) > 0 && Number(tokens[at], 2) is { } old && tokens[at].Length == 2)
        {
            year = old < 70 ? 2000 + old : 1900 + old;
        }

        if (year is not (>= 1970 and <= 2199))
        {
            return null;
        }

        var parts = new List<string>(2);
        for (var i = at - 1; i >= 0 && parts.Count < 2; i--)
        {
            if (tokens[i].Trim('.', ',').ToLowerInvariant() is not ("de" or "of"))
            {
                parts.Add(tokens[i]);
            }
        }

        if (parts.Count < 2)
        {
            return null;
        }

        return DayNumber(parts[1]) is { } first && MonthIn(parts[0]) is > 0 and var month ? Day(year.Value, month, first)
            : DayNumber(parts[0]) is { } second && MonthIn(parts[1]) is > 0 and var earlier ? Day(year.Value, earlier, second)
            : null;
    }

    /// <summary><c>2026-05-12</c>, <c>12.05.2026</c> and those with slashes that can be read in one way only.</summary>
    private static DateOnly? Numeric(string token)
    {
        var text = token.Trim(',', '.', ':', '(', ')');
        text = text.IndexOf('T', StringComparison.Ordinal) is 10 ? text[..10] : text;
        foreach (var separator in (char[])['-', '.', '/'])
        {
            if (text.Split(separator) is [var a, var b, var c] && Number(a, 4) is { } one && Number(b, 2) is { } two && Number(c, 4) is { } three)
            {
                return a.Length == 4 ? Day(one, two, three)
                    : c.Length != 4 ? null
                    : separator == '/' && one <= 12 && two <= 12 && one != two ? null
                    : separator == '/' && two > 12 ? Day(three, one, two)
                    : Day(three, two, one);
            }
        }

        return null;
    }

    private static string Time(string[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i].IndexOf('T', StringComparison.Ordinal) is 10 ? tokens[i][11..] : tokens[i];
            var dotted = i > 0 && tokens[i - 1].ToLowerInvariant() is "kl" or "kl.";
            var parts = token.TrimEnd(',', '.', ':', 'Z').Split(dotted && !token.Contains(':', StringComparison.Ordinal) ? '.' : ':');
            var half = token.Length > 2 ? token[^2..].ToUpperInvariant() : string.Empty;
            parts[^1] = half is "AM" or "PM" ? parts[^1][..^2] : parts[^1];
            if (parts.Length is not (2 or 3) || Number(parts[0], 2) is not { } hour || Number(parts[1], 2) is not { } minute || parts[1].Length != 2)
            {
                continue;
            }

            var second = parts.Length == 3 ? Number(parts[2], 2) ?? 0 : 0;
            half = half is "AM" or "PM" ? half : i + 1 < tokens.Length ? tokens[i + 1].Trim(',', '.').Replace(".", "", StringComparison.Ordinal).ToUpperInvariant() : string.Empty;
            hour = half == "PM" && hour < 12 ? hour + 12 : half == "AM" && hour == 12 ? 0 : hour;
            return hour > 23 || minute > 59 || second > 60 ? string.Empty
                : string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}:{Math.Min(second, 59):00}") + (token.EndsWith('Z') ? "+00:00" : Zone(tokens, i + 1));
        }

        return string.Empty;
    }

    private static string Zone(string[] tokens, int at)
    {
        var zone = at < tokens.Length ? tokens[at].Trim(',', '(', ')') : string.Empty;
        if (zone is ['+' or '-', ..] && Number(zone[1..], 4) is { } offset && zone.Length == 5 && offset % 100 < 60 && offset <= 1400)
        {
            return $"{zone[..3]}:{zone[3..]}";
        }

        var named = Array.Find(Zones, z => z.Name.Equals(zone, StringComparison.OrdinalIgnoreCase));
        return named.Name is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{(named.Hours < 0 ? '-' : '+')}{Math.Abs(named.Hours):00}:00");
    }

    private static int MonthIn(string token)
    {
        var word = token.Trim('.', ',').ToLowerInvariant().Replace('é', 'e').Replace('û', 'u').Replace("ä", "a", StringComparison.Ordinal);
        if (word.Length < 3 || !word.All(char.IsLetter))
        {
            return 0;
        }

        for (var month = 0; month < Months.Length; month++)
        {
            foreach (var start in Months[month].Split(' '))
            {
                if (word.StartsWith(start, StringComparison.Ordinal))
                {
                    return month + 1;
                }
            }
        }

        return 0;
    }

    private static int? DayNumber(string token)
    {
        var text = token.TrimEnd('.', ',');
        return Number(text.EndsWith("st", StringComparison.Ordinal) || text.EndsWith("nd", StringComparison.Ordinal) || text.EndsWith("rd", StringComparison.Ordinal) || text.EndsWith("th", StringComparison.Ordinal)
            ? text[..^2] : text, 2);
    }

    private static int? Number(string text, int most) =>
        text.Length <= most && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1970 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
