using static HandoffDrafter.Tests.Readers.Docx.DocxBuilder;

namespace HandoffDrafter.Tests.Readers.Docx;

public class DocxGraphicTests : DocxTests
{
    private const string Names = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\"";

    [Fact]
    public void A_chart_stands_where_it_is_shown_as_the_table_that_it_was_drawn_from()
    {
        var chart = $"<c:chartSpace {Names}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Cost</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:pieChart><c:ser><c:tx><c:v>EUR</c:v></c:tx>"
            + "<c:cat><c:strLit><c:pt idx=\"0\"><c:v>Build</c:v></c:pt></c:strLit></c:cat><c:val><c:numLit><c:pt idx=\"0\"><c:v>900</c:v></c:pt></c:numLit></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>";
        var text = Read(Document(P(R("Above.")), P(Drawing("chart", "<c:chart r:id=\"rc\"/>")), P(R("Below."))).Link("rc", "chart", "charts/chart1.xml").File("word/charts/chart1.xml", chart));

        Assert.Equal(["Paragraph: Above.", "Paragraph: Cost", "TableRow: | EUR", "TableRow: Build | 900", "Paragraph: Below."], Blocks(text));
        Assert.Empty(text.Problems);
    }

    [Fact]
    public void A_diagram_in_a_cell_is_read_in_its_row()
    {
        var data = $"<dgm:dataModel {Names}><dgm:ptLst><dgm:pt modelId=\"1\"><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>";
        var text = Read(Document(Table(["Phases", P(Drawing("diagram", "<dgm:relIds r:dm=\"rd\"/>"))])).Link("rd", "diagramData", "diagrams/data1.xml").File("word/diagrams/data1.xml", data));

        Assert.Equal(["TableRow: Phases | Plan"], Blocks(text));
    }

    [Fact]
    public void A_chart_that_is_not_in_the_file_is_reported() =>
        Assert.Equal(["a chart was not read: drop what it shows as a file of its own"], Read(Document(P(R("Body.") + Drawing("chart", "<c:chart r:id=\"gone\"/>")))).Problems);

    private static string Drawing(string kind, string content) =>
        $"<w:r><w:drawing {Names}><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/{kind}\">{content}</a:graphicData></a:graphic></w:drawing></w:r>";
}
