using HandoffDrafter.Readers.Html;

namespace HandoffDrafter.Tests.Readers.Html;

public class HtmlLinesTests
{
    [Theory]
    [InlineData("<p>One<p>Two", "One||Two")]
    [InlineData("a<br>b<br/><br>c", "a|b||c")]
    [InlineData("<div>one <b>bold</b>\n\t word&nbsp;&amp; more &#8364;</div>", "one bold word & more €")]
    [InlineData("<ul><li>a<li>b</ul><ol><li>c</li><li>d</li></ol>", "- a|- b||1. c|2. d")]
    [InlineData("<a href='https://x.example/y?z'>the plan</a> and <img alt=x> on", "the plan and on")]
    [InlineData("a<script>if (a < b) { '<p>' }</script><style>p{}</style><!-- c --><title>t</title>b", "ab")]
    [InlineData("5 < 6 and <3", "5 < 6 and <3")]
    [InlineData("<p title='a > b'>c</p>", "c")]
    [InlineData("<p title=\"open>c</p><p>d</p>", "c||d")]
    [InlineData("<pre>a\n  b</pre>", "a|b")]
    [InlineData("</div></p>a</b>", "a")]
    public void Lines_are_those_that_one_sees(string html, string lines) =>
        Assert.Equal(lines, string.Join('|', Read(html).Lines.Select(l => l.Text)).TrimEnd('|'));

    [Theory]
    [InlineData("style=\"display:none\"")]
    [InlineData("style='color:red; font-size:0px;'")]
    [InlineData("style=\"max-height:0;overflow:hidden\"")]
    [InlineData("style=\"Visibility: Hidden !important\"")]
    [InlineData("style=\"mso-hide:all\"")]
    [InlineData("hidden")]
    public void What_nobody_sees_is_told_apart(string attribute)
    {
        var page = Read($"<div>a<span {attribute}>free <b>of charge</b></span>b</div>");
        Assert.Equal("ab", Assert.Single(page.Lines).Text);
        Assert.Equal(["free of charge"], page.Hidden);
    }

    [Theory]
    [InlineData("style=\"font-size:0.9em\"")]
    [InlineData("style=\"opacity:0.5\"")]
    [InlineData("style=\"max-height:0\"")]
    [InlineData("title=\"display:none\"")]
    public void What_is_only_small_is_seen(string attribute) =>
        Assert.Equal("free", Assert.Single(Read($"<span {attribute}>free</span>").Lines).Text);

    [Fact]
    public void Rows_are_cells_and_tables_that_lay_out_a_page_are_paragraphs()
    {
        var page = Read("<table><tr><td><p>Hello.</p><table><tr><th>Berth<th>Price<tr><td>4</td><td></td><td>5</td></tr></table></td></tr></table>");
        Assert.Equal(["Hello.", "Berth | Price", "4 |  | 5"], page.Lines.Where(l => !l.IsBlank).Select(l => l.Text));
        Assert.Equal([false, true, true], page.Lines.Where(l => !l.IsBlank).Select(l => l.IsRow));
    }

    [Fact]
    public void Quotations_are_a_level_deeper()
    {
        var page = Read("a<blockquote>b<blockquote>c</blockquote>d</blockquote>e");
        Assert.Equal([("a", 0), ("b", 1), ("c", 2), ("d", 1), ("e", 0)], page.Lines.Where(l => !l.IsBlank).Select(l => (l.Text, l.Depth)));
    }

    private static HtmlLines Read(string html) => HtmlLines.Of(html, 256, CancellationToken.None);
}
