using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Docx;

namespace HandoffDrafter.Tests.Readers.Docx;

/// <summary>What the tests of the Word reader ask of it.</summary>
public abstract class DocxTests
{
    /// <summary>Heading 1, a style of the customer's own that is based on it, and small print that cannot be seen.</summary>
    protected const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"Heading 2\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"Our chapter\"/><w:basedOn w:val=\"H1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Level\"><w:name w:val=\"Part\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:name w:val=\"Secret\"/><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"Dark\"><w:name w:val=\"Dark\"/><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F3864\"/></w:tcPr></w:tblStylePr></w:style>";

    /// <summary>List 1: <c>1.</c>, <c>1.1</c>, <c>(a)</c>, <c>(i)</c>. List 2: bullets. List 3: list 1's definition, begun anew at 5. List 4: <c>1.</c> alone.</summary>
    protected const string Lists =
        "<w:abstractNum w:abstractNumId=\"1\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%3)\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"3\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"(%4)\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#xF0B7;\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"4\"/></w:num>";

    internal static DocxBuilder Document(params string[] blocks) =>
        new DocxBuilder().Part("styles", "styles", Styles).Part("numbering", "numbering", Lists).Body(blocks);

    protected static SourceText Read(byte[] file) =>
        Result(file) is ReadingResult.Read(var text) ? text : throw new InvalidOperationException("The file was refused.");

    internal static SourceText Read(DocxBuilder document) => Read(document.Build());

    protected static Refusal Refused(byte[] file, ReadingLimits? limits = null) =>
        Result(file, limits) is ReadingResult.Refused(var refusal) ? refusal : throw new InvalidOperationException("The file was read.");

    protected static ReadingResult Result(byte[] file, ReadingLimits? limits = null)
    {
        using var content = new MemoryStream(file, writable: false);
        return new DocxReader().ReadAsync(content, new DocumentName("file.docx"), limits ?? new ReadingLimits(), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Each block as <c>Kind: words</c>, with its state before it where that is not normal.</summary>
    protected static string[] Blocks(SourceText text) =>
        [.. text.Blocks.Select(b => $"{(b.State == BlockState.Normal ? string.Empty : b.State + " ")}{b.Kind}: {text.Text[b.Start..b.End]}")];

    protected static string[] Paths(SourceText text) => [.. text.Blocks.Select(b => b.Path!)];
}
