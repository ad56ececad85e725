using System.Globalization;

namespace HandoffDrafter.Readers.Pdf.Structure;

internal static class PdfDates
{
    /// <summary><c>D:20260302101500+01'00'</c> as <c>2026-03-02T10:15:00+01:00</c>, as far as it is given; null for anything else.</summary>
    public static string? ToIso(string? date)
    {
        var text = date.AsSpan();
        text = text.StartsWith("D:", StringComparison.Ordinal) ? text[2..] : text;
        var digits = text.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length;
        if (digits < 8 || !DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (digits < 12)
        {
            return iso;
        }

        var time = $"{iso}T{text[8..10]}:{text[10..12]}:{(digits >= 14 ? text[12..14] : "00")}";
        var zone = text[digits..].ToString().Replace("'", string.Empty, StringComparison.Ordinal);
        return zone is ['Z', ..] ? time + "Z" : zone is ['+' or '-', _, _, _, _] ? $"{time}{zone[..3]}:{zone[3..]}" : time;
    }
}
