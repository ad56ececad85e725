using System.Globalization;
using System.Text;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Xlsx;

/// <summary>Reads the cells of one sheet, with the results of formulas as they were saved.</summary>
internal sealed class SheetReader(PartReader xml, OfficeBudget budget, SharedStrings strings, CellStyles styles, bool from1904)
{
    public void Read(Sheet sheet)
    {
        for (var root = xml.Open(); xml.Next(root);)
        {
            switch (xml.Name)
            {
                case "cols":
                    for (var list = xml.Open(); xml.Next(list, Vocabulary.Sheets, "col");)
                    {
                        if (xml.PlainSwitch("hidden") == true && xml.PlainNumber("min") is { } first && xml.PlainNumber("max") is { } last)
                        {
                            budget.Piece();
                            sheet.Hide(first, last);
                        }
                    }

                    break;
                case "sheetData":
                    Rows(sheet);
                    break;
                case "conditionalFormatting" or "tableParts":
                    sheet.ColoursCells = true;
                    break;
                case "headerFooter":
                    Margins(sheet);
                    break;
            }
        }
    }

    private void Rows(Sheet sheet)
    {
        var last = 0;
        for (var data = xml.Open(); xml.Next(data, Vocabulary.Sheets, "row");)
        {
            last = xml.PlainNumber("r") is > 0 and var number ? number : last + 1;
            var row = new SheetRow(last, xml.PlainSwitch("hidden") ?? false, []);
            var column = 0;
            for (var cells = xml.Open(); xml.Next(cells, Vocabulary.Sheets, "c");)
            {
                column = Math.Min(CellName.Column(xml.Plain("r")) ?? column + 1, Sheet.MostColumns);
                var style = styles.Find(xml.PlainNumber("s"));
                var (text, masked) = Cell(style, sheet);
                if (!string.IsNullOrWhiteSpace(text))
                {
                    budget.Piece();
                    row.Cells.Add(new SheetCell(column, text, style.IsWhite, masked));
                }
            }

            if (row.Cells.Count > 0)
            {
                budget.Piece();
                row.Cells.Sort((a, b) => a.Column.CompareTo(b.Column));
                sheet.Rows.Add(row);
            }
        }
    }

    /// <summary>What is shown of the cell at hand; where its format shows nothing, what it holds.</summary>
    private (string Text, bool IsMasked) Cell(CellStyle style, Sheet sheet)
    {
        var type = xml.Plain("t");
        string? value = null;
        var (inline, hasFormula) = (string.Empty, false);
        for (var cell = xml.Open(); xml.Next(cell);)
        {
            switch (xml.Name)
            {
                case "v":
                    value = xml.Text(keepLines: true);
                    break;
                case "is":
                    inline = SharedStrings.Words(xml);
                    break;
                case "f":
                    hasFormula = true;
                    break;
            }
        }

        if (hasFormula && string.IsNullOrEmpty(value) && type != "str")
        {
            sheet.Uncomputed++;
        }

        switch (type)
        {
            case "s":
                var shared = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? strings.Find(index) ?? string.Empty : string.Empty;
                // One text may stand in any number of cells.
                budget.Characters(shared.Length);
                return Masked(style.Format.Write(shared), shared);
            case "inlineStr":
                return Masked(style.Format.Write(inline), inline);
            case "str":
                return Masked(style.Format.Write(value ?? string.Empty), value ?? string.Empty);
            case "b":
                return (value?.Trim() switch { "1" or "true" => "TRUE", "0" or "false" => "FALSE", _ => string.Empty }, false);
            case "e":
                return (value ?? string.Empty, false);
            case "d":
                return (IsoDate(value ?? string.Empty), false);
            default:
                return SheetNumber.TryRead(value ?? string.Empty) is { } number ? Masked(style.Format.Write(number, from1904), value!) : (value ?? string.Empty, false);
        }
    }

    private static (string, bool) Masked(string shown, string held) => shown.Length == 0 && held.Length > 0 ? (held, true) : (shown, false);

    private static string IsoDate(string text) => text.EndsWith("T00:00:00", StringComparison.Ordinal) ? text[..^9] : text.Replace('T', ' ');

    private void Margins(Sheet sheet)
    {
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            var header = xml.Name.EndsWith("Header", StringComparison.Ordinal);
            if (Printed(xml.Text()) is { Length: > 0 } words && !sheet.Margins.Contains((header, words)))
            {
                sheet.Margins.Add((header, words));
            }
        }
    }

    /// <summary>
    /// The words of a header without its codes: <c>&amp;L&amp;"Arial,Bold"&amp;12Confidential&amp;RPage &amp;P</c>. Of its left, middle and right
    /// part one that counts pages says nothing else.
    /// </summary>
    private static string Printed(string coded)
    {
        var words = new List<string>();
        var part = new StringBuilder();
        var counts = false;
        for (var i = 0; i <= coded.Length; i++)
        {
            if (i == coded.Length || (coded[i] == '&' && i + 1 < coded.Length && coded[i + 1] is 'L' or 'C' or 'R'))
            {
                words.AddRange(counts ? [] : part.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                part.Clear();
                counts = false;
                i++;
                continue;
            }

            if (coded[i] != '&' || i + 1 == coded.Length)
            {
                part.Append(coded[i]);
                continue;
            }

            switch (coded[++i])
            {
                case '&':
                    part.Append('&');
                    break;
                case 'P' or 'N':
                    counts = true;
                    break;
                case '"':
                    i = coded.IndexOf('"', i + 1) is >= 0 and var end ? end : coded.Length - 1;
                    break;
                case 'K':
                    i = Math.Min(i + 6, coded.Length - 1);
                    break;
                case >= '0' and <= '9':
                    while (i + 1 < coded.Length && char.IsAsciiDigit(coded[i + 1]))
                    {
                        i++;
                    }

                    break;
            }
        }

        return string.Join(' ', words);
    }
}
