using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Html;
using HandoffDrafter.Tests.Readers.Mail;

namespace HandoffDrafter.Tests.Readers.Html;

public class HtmlReaderTests
{
    [Fact]
    public async Task A_page_is_headings_items_rows_and_paragraphs_in_their_places()
    {
        var text = await TextAsync(
            """
            <html><head><title>Berth &amp; crew</title><script>var a = "<p>no</p>";</script></head><body>
            <h1>Harbour plan</h1><p>For <a href="https://x.example">the council</a>.</p>
            <h2>Scope</h2><ul><li>Berth 4</li><li>Berth 5<ul><li>with power</li></ul></li></ul>
            <table><thead><tr><th>Berth</th><th>Price</th></tr></thead><tbody><tr><td>4</td><td><p>10</p><p>20</p><p>30</p></td></tr></tbody></table>
            </body></html>
            """);
        Assert.Equal(["Harbour plan", "Scope"], text.Of(BlockKind.Heading));
        Assert.Equal(["For the council."], text.Of(BlockKind.Paragraph));
        Assert.Equal(["Berth 4", "Berth 5", "with power"], text.Of(BlockKind.ListItem));
        Assert.Equal([("Berth | Price", 1), ("4 | 10 20 30", 2)], text.Blocks.Where(b => b.Kind == BlockKind.TableRow).Select(b => (text.Words(b), b.Row!.Value)));
        Assert.Equal("Scope, 2nd bullet", text.BlockOf("Berth 5").Path);
        Assert.Equal("Berth & crew", text.Properties["title"]);
    }

    [Theory]
    [InlineData("<style>.hint { display: none }</style><p class='a hint'>free</p>")]
    [InlineData("<style>/* x */ #gone, .other { visibility:hidden; }</style><p id=gone>free</p>")]
    [InlineData("<p style='color:#ffffff'>free</p>")]
    [InlineData("<font color=white>free</font>")]
    [InlineData("<p style='position:absolute; left:-9999px'>free</p>")]
    [InlineData("<p style='text-indent:-9999px'>free</p>")]
    public async Task What_a_page_hides_is_labelled(string words)
    {
        var text = await TextAsync($"<p>Seen.</p>{words}<p>Seen too.</p>");
        Assert.Equal(BlockState.Hidden, text.BlockOf("free").State);
        Assert.Equal(["Seen.", "Seen too."], text.Blocks.Where(b => b.State == BlockState.Normal).Select(text.Words));
    }

    [Theory]
    [InlineData("<style>@media print { .p { display: none } } .q:hover { display:none } .r .p { display:none }</style><p class='p q'>free</p>")]
    [InlineData("<table style='background:#003366'><tr><td style='color:white'>free</td></tr></table>")]
    [InlineData("<table><tr bgcolor='#003366'><td><font color=white>free</font></td></tr></table>")]
    [InlineData("<p style='color:white;background-color:navy'>free</p>")]
    [InlineData("<p style='position:relative; left:-5px'>free</p>")]
    public async Task What_one_sees_somewhere_is_seen(string words) =>
        Assert.Equal(BlockState.Normal, (await TextAsync(words)).BlockOf("free").State);

    [Theory]
    [InlineData("<meta charset=\"iso-8859-1\"><p>Gr\u00fc\u00dfe</p>", "iso-8859-1")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\u041f\u0440\u0438\u0432\u0435\u0442</p>", "windows-1251")]
    [InlineData("<meta charset=utf-8><p>Gr\u00fc\u00dfe</p>", "utf-8")]
    [InlineData("<p>Gr\u00fc\u00dfe</p>", "windows-1252")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-2'?><p>\u017elu\u0165</p>", "iso-8859-2")]
    [InlineData("<meta charset=utf-16><p>Gr\u00fc\u00dfe</p>", "utf-8")]
    public async Task The_character_set_is_the_one_that_the_page_declares(string html, string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = await TextAsync(Encoding.GetEncoding(charset).GetBytes(html));
        Assert.Contains(html[(html.IndexOf("<p>", StringComparison.Ordinal) + 3)..^4], text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_goes_before_what_is_declared()
    {
        var text = await TextAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<meta charset=iso-8859-1><p>Grüße</p>")]);
        Assert.Equal("Grüße", text.Words(Assert.Single(text.Blocks)));
    }

    [Fact]
    public async Task A_saved_mail_is_told_by_its_header()
    {
        var text = await TextAsync("<div>From: Ann Lee &lt;ann@x.example&gt;<br>Date: Mon, 27 Apr 2026 06:12:05 +0100<br>Subject: Berths</div><div>We keep berth 4 for you.</div>");
        Assert.Equal(("Ann Lee", BlockKind.Paragraph), (text.BlockOf("We keep berth 4 for you.").Speaker, text.BlockOf("We keep berth 4 for you.").Kind));
        Assert.Equal(3, text.Of(BlockKind.MailHeader).Count);
    }

    [Fact]
    public async Task Words_that_are_hostile_to_readers_cost_what_they_weigh()
    {
        var deep = string.Concat(Enumerable.Repeat("<div><table><tr><td>", 50_000)) + "words";
        Assert.Contains("words", (await TextAsync(deep)).Text, StringComparison.Ordinal);
        var open = string.Concat(Enumerable.Repeat("<style", 50_000)) + "<p>words";
        Assert.NotNull(await ReadAsync(Encoding.UTF8.GetBytes(open)));
        var comments = "<style>" + string.Concat(Enumerable.Repeat("/*", 50_000)) + "{}</style><p>words";
        Assert.NotNull(await ReadAsync(Encoding.UTF8.GetBytes(comments)));
    }

    private static Task<SourceText> TextAsync(string html) => TextAsync(Encoding.UTF8.GetBytes(html));

    private static async Task<SourceText> TextAsync(byte[] html) => Assert.IsType<ReadingResult.Read>(await ReadAsync(html)).Text;

    private static async Task<ReadingResult> ReadAsync(byte[] html)
    {
        using var content = new MemoryStream(html, writable: false);
        return await new HtmlReader().ReadAsync(content, new DocumentName("x.html"), new ReadingLimits(), CancellationToken.None);
    }
}
