using System.Globalization;

namespace HandoffDrafter.Core.Deals;

internal static class Locators
{
    private const int DayLength = 10;

    /// <summary>
    /// The shortest description by which a person finds the block: time for speech, then page or slide, then path, then line. The time of
    /// a mail or of an entry in a log is no place in it: such a place is told by its day, and where on that day's page.
    /// </summary>
    public static string Describe(Block block)
    {
        if (block.SaidAt is not { } time)
        {
            return Place(block);
        }

        if (time.Length < DayLength || time[4] != '-')
        {
            return time;
        }

        var said = $"{(block.Kind switch { BlockKind.Turn => "entry", BlockKind.Comment => "comment", _ => "mail" })} of {time[..DayLength]}";
        return Place(block) is { Length: > 0 } place ? $"{said} {place}" : said;
    }

    private static string Place(Block block)
    {
        var parts = new List<string>(3);
        if (block.Page is { } page)
        {
            parts.Add(Number("p. ", page));
        }

        if (block.Slide is { } slide)
        {
            parts.Add(Number("slide ", slide));
        }

        if (block.Path is { Length: > 0 } path)
        {
            parts.Add(path);
        }

        if (block.Row is { } row)
        {
            parts.Add(Number("row ", row));
        }

        if (parts.Count == 0 && block.Line is { } line)
        {
            parts.Add(Number("line ", line));
        }

        // A slide has a number and a title, and "slide 4 Our team" reads as one name.
        return string.Join(block.Slide is null ? " " : ", ", parts);
    }

    private static string Number(string label, int number) => label + number.ToString(CultureInfo.InvariantCulture);
}
