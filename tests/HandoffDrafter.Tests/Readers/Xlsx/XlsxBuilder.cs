using System.Globalization;
using System.Security;
using HandoffDrafter.Tests.Readers.OfficePackages;

namespace HandoffDrafter.Tests.Readers.Xlsx;

/// <summary>Writes a workbook of the sheets that a test names.</summary>
internal sealed class XlsxBuilder
{
    private const string Namespaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + PackageBuilder.Links + "\"";

    private readonly PackageBuilder _package = new("/xl/workbook.xml");
    private readonly List<string> _sheets = [];
    private readonly List<string> _formats = [];
    private string _properties = string.Empty;

    public static string Row(int number, params string[] cells) => $"<row r=\"{number.ToString(CultureInfo.InvariantCulture)}\">{string.Concat(cells)}</row>";

    public static string HiddenRow(int number, params string[] cells) => Row(number, cells).Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal);

    public static string Text(string cell, string words) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(words)}</t></is></c>";

    /// <param name="style">Counted from 1 in the order in which formats were added; 0 for none.</param>
    public static string Number(string cell, double value, int style = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"<c r=\"{cell}\" s=\"{style}\"><v>{value:R}</v></c>");

    public static string Cell(string cell, string type, string value) => $"<c r=\"{cell}\" t=\"{type}\"><v>{value}</v></c>";

    public XlsxBuilder Format(string code)
    {
        _formats.Add(code);
        return this;
    }

    public XlsxBuilder Properties(string attributes)
    {
        _properties = attributes;
        return this;
    }

    public XlsxBuilder Sheet(string name, params string[] rows) => SheetPart(name, $"<sheetData>{string.Concat(rows)}</sheetData>");

    public XlsxBuilder HiddenSheet(string name, params string[] rows) => SheetPart(name, $"<sheetData>{string.Concat(rows)}</sheetData>", " state=\"hidden\"");

    /// <summary>A sheet of all that stands in it.</summary>
    public XlsxBuilder SheetPart(string name, string content, string attributes = "", string prologue = "")
    {
        var number = (_sheets.Count + 1).ToString(CultureInfo.InvariantCulture);
        _sheets.Add($"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{number}\" r:id=\"s{number}\"{attributes}/>");
        _package.File($"xl/worksheets/sheet{number}.xml", $"{prologue}<worksheet {Namespaces}>{content}</worksheet>").Link("xl/workbook.xml", "s" + number, "worksheet", $"worksheets/sheet{number}.xml");
        return this;
    }

    /// <summary>A part that the last sheet links to.</summary>
    public XlsxBuilder Part(string kind, string content)
    {
        var number = _sheets.Count.ToString(CultureInfo.InvariantCulture);
        _package.File($"xl/{kind}{number}.xml", content.Replace("%%", Namespaces, StringComparison.Ordinal)).Link($"xl/worksheets/sheet{number}.xml", "r" + kind, kind, $"/xl/{kind}{number}.xml");
        return this;
    }

    /// <summary>A part of the workbook.</summary>
    public XlsxBuilder Shared(string kind, string content)
    {
        _package.File($"xl/{kind}.xml", content.Replace("%%", Namespaces, StringComparison.Ordinal)).Link("xl/workbook.xml", "r" + kind, kind, $"{kind}.xml");
        return this;
    }

    public byte[] Build()
    {
        if (_formats.Count > 0)
        {
            Shared("styles", $"<styleSheet %%><numFmts>{string.Concat(_formats.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(code)}\"/>"))}</numFmts>"
                + $"<fonts><font/></fonts><fills><fill/></fills><cellXfs><xf numFmtId=\"0\"/>{string.Concat(_formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs></styleSheet>");
        }

        return _package.File("xl/workbook.xml", $"<workbook {Namespaces}><workbookPr {_properties}/><sheets>{string.Concat(_sheets)}</sheets></workbook>").Build();
    }
}
