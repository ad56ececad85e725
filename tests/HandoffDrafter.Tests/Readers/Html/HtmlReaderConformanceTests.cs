using System.Text;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Html;

namespace HandoffDrafter.Tests.Readers.Html;

public class HtmlReaderConformanceTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new HtmlReader();

    protected override byte[] Document { get; } = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>Berths</title><style>.x{display:none}</style></head><body><h1>Berths</h1><p class=x>unseen</p>"
        + "<table><tr><th>Berth<th>Price<tr><td>4<td>5</table><ul>" + string.Concat(Enumerable.Range(1, 60).Select(i => $"<li>Berth {i} is free from the first of May 😀."))
        + "</ul><blockquote>Is there room?</blockquote><pre>a\n b</pre></body></html>");
}
