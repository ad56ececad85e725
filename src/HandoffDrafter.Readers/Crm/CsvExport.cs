using System.Globalization;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers.Crm;

/// <summary>Every record of a table, field by field under the names of its first row.</summary>
internal static class CsvExport
{
    public static Refusal? Write(string source, CrmText text)
    {
        var table = CsvTable.Read(source);
        if (table.Rows.Count < 2)
        {
            return new Refusal(RefusalKind.Empty, "the table has no record below its first row", "Check that the export finished, and drop it again.");
        }

        if (table.OpenQuote is { } line)
        {
            text.Problem(string.Create(CultureInfo.InvariantCulture, $"a quote opened on line {line} is never closed, so that all behind it is one value"));
        }

        var names = table.Rows[0];
        var (note, author, time) = (names.FindIndex(FieldNames.IsNote), names.FindIndex(FieldNames.IsAuthor), names.FindIndex(FieldNames.IsTime));
        var isLog = note >= 0 && (author >= 0 || time >= 0);
        for (var row = 1; row < table.Rows.Count && !text.IsFull; row++)
        {
            var cells = table.Rows[row];
            var title = Title(names, cells, row);
            for (var i = 0; i < cells.Count; i++)
            {
                if (!isLog || (i != note && i != author && i != time))
                {
                    text.Field(title, row + 1, Name(names, i), cells[i]);
                }
            }

            if (isLog && Cell(cells, note) is { } words)
            {
                text.Note(title, row + 1, words, Cell(cells, author), Cell(cells, time));
            }

            text.BlankLine();
        }

        return null;
    }

    private static string? Cell(List<string> cells, int at) => at >= 0 && at < cells.Count ? cells[at] : null;

    private static string Name(List<string> names, int at) =>
        at < names.Count && !string.IsNullOrWhiteSpace(names[at]) ? names[at] : string.Create(CultureInfo.InvariantCulture, $"Column {at + 1}");

    private static string Title(List<string> names, List<string> cells, int row)
    {
        var at = names.FindIndex(FieldNames.IsTitle);
        var title = Cell(cells, at) is { } named && !string.IsNullOrWhiteSpace(named) ? named : cells.Find(c => !string.IsNullOrWhiteSpace(c));
        var line = string.Join(' ', (title ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length is > 0 and <= 60 ? line : string.Create(CultureInfo.InvariantCulture, $"Record {row}");
    }
}
