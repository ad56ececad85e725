using System.Globalization;
using System.Security;
using HandoffDrafter.Tests.Readers.OfficePackages;

namespace HandoffDrafter.Tests.Readers.Pptx;

/// <summary>Writes a presentation of the slides that a test names; lengths are in thousands of the format's units, on a page of 12,192 by 6,858.</summary>
internal sealed class PptxBuilder
{
    private const string Namespaces =
        "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"" + PackageBuilder.Links + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\"";

    private readonly PackageBuilder _package = new("/ppt/presentation.xml");
    private readonly List<string> _ids = [];

    public static string Title(string words) => Placed("title", "0", P(words));

    /// <summary>A placeholder whose place the layout knows.</summary>
    public static string Placed(string type, string index, params string[] paragraphs) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"x\"/><p:nvPr><p:ph type=\"{type}\" idx=\"{index}\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{string.Concat(paragraphs)}</p:txBody></p:sp>";

    public static string Box(int left, int top, int width, int height, string content, string more = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"x\"{more}/><p:nvPr/></p:nvSpPr><p:spPr>{Frame(left, top, width, height)}</p:spPr><p:txBody>{(content.StartsWith('<') ? content : P(content))}</p:txBody></p:sp>";

    public static string Group(string transform, params string[] shapes) => $"<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"x\"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>{transform}</a:xfrm></p:grpSpPr>{string.Concat(shapes)}</p:grpSp>";

    public static string Graphic(int left, int top, string uri, string content) =>
        $"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"1\" name=\"x\"/></p:nvGraphicFramePr>{Frame(left, top, 1000, 1000).Replace("a:xfrm", "p:xfrm", StringComparison.Ordinal)}<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/{uri}\">{content}</a:graphicData></a:graphic></p:graphicFrame>";

    public static string Table(params string[][] rows) =>
        Graphic(0, 3000, "table", $"<a:tbl>{string.Concat(rows.Select(row => $"<a:tr>{string.Concat(row.Select(cell => $"<a:tc><a:txBody>{P(cell)}</a:txBody></a:tc>"))}</a:tr>"))}</a:tbl>");

    public static string P(string words, string properties = "", string look = "") =>
        $"<a:p>{(properties.Length > 0 ? $"<a:pPr {properties}" : string.Empty)}<a:r><a:rPr {look}/><a:t>{SecurityElement.Escape(words)}</a:t></a:r></a:p>";

    public static string Offset(string name, int x, int y) => $"<a:{name} x=\"{x}000\" y=\"{y}000\"/>";

    public static string Extent(string name, int x, int y) => $"<a:{name} cx=\"{x}000\" cy=\"{y}000\"/>";

    public PptxBuilder Slide(params string[] shapes) => Slide(string.Empty, shapes);

    public PptxBuilder Slide(string attributes, string[] shapes)
    {
        var name = Next();
        _package.File(name, $"<p:sld {Namespaces} {attributes}><p:cSld><p:spTree>{string.Concat(shapes)}</p:spTree></p:cSld></p:sld>");
        return this;
    }

    /// <summary>The slide's whole part, in place of shapes.</summary>
    public PptxBuilder SlidePart(string content)
    {
        _package.File(Next(), content);
        return this;
    }

    /// <summary>A part that the last slide links to, with the id <c>r</c> and its kind. Two percent signs stand for the names of the vocabularies.</summary>
    public PptxBuilder Part(string kind, string content)
    {
        var name = $"/ppt/{kind}{_ids.Count.ToString(CultureInfo.InvariantCulture)}.xml";
        _package.File(name, content.Replace("%%", Namespaces, StringComparison.Ordinal)).Link(SlideName(_ids.Count), "r" + kind, kind, name);
        return this;
    }

    public PptxBuilder Layout(string shapes, string masterShapes = "")
    {
        _package.Link(SlideName(_ids.Count), "rlayout", "slideLayout", "/ppt/layout.xml");
        if (_ids.Count == 1)
        {
            _package.File("/ppt/layout.xml", $"<p:sldLayout {Namespaces}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sldLayout>")
                .Link("ppt/layout.xml", "rmaster", "slideMaster", "/ppt/master.xml")
                .File("/ppt/master.xml", $"<p:sldMaster {Namespaces}><p:cSld><p:spTree>{masterShapes}</p:spTree></p:cSld></p:sldMaster>");
        }

        return this;
    }

    public PptxBuilder Presentation(string kind, string content)
    {
        _package.File($"/ppt/{kind}.xml", content.Replace("%%", Namespaces, StringComparison.Ordinal)).Link("ppt/presentation.xml", "r" + kind, kind, $"/ppt/{kind}.xml");
        return this;
    }

    /// <param name="order">Of the slides, by number; as they were added where it is not given.</param>
    public byte[] Build(params int[] order)
    {
        var ids = order.Length > 0 ? order.Select(n => _ids[n - 1]) : _ids;
        return _package.File("ppt/presentation.xml", $"<p:presentation {Namespaces}><p:sldIdLst>{string.Concat(ids.Select(id => $"<p:sldId id=\"256\" r:id=\"{id}\"/>"))}</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/></p:presentation>").Build();
    }

    private static string Frame(int left, int top, int width, int height) => $"<a:xfrm>{Offset("off", left, top)}{Extent("ext", width, height)}</a:xfrm>";

    private static string SlideName(int number) => $"ppt/slides/slide{number.ToString(CultureInfo.InvariantCulture)}.xml";

    private string Next()
    {
        var id = "s" + (_ids.Count + 1).ToString(CultureInfo.InvariantCulture);
        _ids.Add(id);
        var name = SlideName(_ids.Count);
        _package.Link("ppt/presentation.xml", id, "slide", "/" + name);
        return name;
    }
}
