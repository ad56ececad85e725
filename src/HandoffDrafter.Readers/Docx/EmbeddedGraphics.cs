using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Docx.Content;
using HandoffDrafter.Readers.Docx.Formatting;
using HandoffDrafter.Readers.OfficePackages;
using HandoffDrafter.Readers.OfficePackages.Drawings;

namespace HandoffDrafter.Readers.Docx;

/// <summary>Puts the words of charts and diagrams, which are parts of their own, where they are shown.</summary>
internal sealed class EmbeddedGraphics(OfficePackage package, DocumentContext context)
{
    /// <param name="flows">Of the part, which is changed in place.</param>
    /// <param name="part">By whose links the graphics are found.</param>
    public void Read(List<Flow> flows, string part)
    {
        if (context.Findings.Graphics > 0)
        {
            Read(flows, package.Links(part));
        }
    }

    private void Read(List<Flow> flows, List<Relationship> links)
    {
        var read = new List<Flow>(flows.Count);
        foreach (var flow in flows)
        {
            if (flow is LinkedGraphic graphic)
            {
                read.AddRange(Words(graphic, links));
                continue;
            }

            (flow as TableRow)?.Cells.ForEach(cell => Read(cell, links));
            read.Add(flow);
        }

        flows.Clear();
        flows.AddRange(read);
    }

    private List<Flow> Words(LinkedGraphic graphic, List<Relationship> links)
    {
        var words = new List<Flow>();
        var what = graphic.IsChart ? "a chart" : "a diagram";
        if (links.Find(l => l.Id == graphic.LinkId) is not { } link || !package.Has(link.Part))
        {
            context.Findings.Unread.Add(what);
            return words;
        }

        package.TryRead(link.Part, $"{what} is left out", xml =>
        {
            if (!graphic.IsChart)
            {
                Diagram.Read(xml, context.Budget).ForEach(point => words.Add(Line(point.Words)));
                return;
            }

            var chart = Chart.Read(xml, context.Budget);
            words.AddRange(new[] { chart.Title }.Concat(chart.Remarks).Where(line => line.Length > 0).Select(Line));
            words.AddRange(chart.Rows.Select((row, i) => new TableRow(i + 1, row.ConvertAll(cell => new List<Flow> { Line(cell) }))));
        });
        return words;
    }

    private static Paragraph Line(string words)
    {
        var paragraph = new Paragraph(default(ParagraphFormat));
        paragraph.Append(words, BlockState.Normal, null);
        return paragraph;
    }
}
