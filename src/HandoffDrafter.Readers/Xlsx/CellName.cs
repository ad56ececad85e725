namespace HandoffDrafter.Readers.Xlsx;

/// <summary>Names of cells, such as <c>B12</c>.</summary>
internal static class CellName
{
    private const int MostLetters = 3;

    /// <summary>The column, counted from 1; null where the text names no cell.</summary>
    public static int? Column(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var column = 0;
        var at = 0;
        while (at < name.Length && at < MostLetters && char.IsAsciiLetter(name[at]))
        {
            column = (column * 26) + (name[at] & 0x1F);
            at++;
        }

        return column > 0 ? column : null;
    }

    public static int? Row(string name) => int.TryParse(name.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), out var row) && row > 0 ? row : null;

    public static string Letters(int column)
    {
        var letters = string.Empty;
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }
}
