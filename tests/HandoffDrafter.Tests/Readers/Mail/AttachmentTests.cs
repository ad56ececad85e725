using System.Text;

namespace HandoffDrafter.Tests.Readers.Mail;

public class AttachmentTests
{
    private static readonly string[] Mixed = ["Content-Type: multipart/mixed; boundary=\"b c\""];

    [Fact]
    public async Task Attachments_come_as_they_were_sent_under_the_names_they_were_given()
    {
        var read = await SampleMail.ReadingAsync(SampleMail.FromAnn(
            Mixed,
            "--b c", "", "See there.",
            "--b c", "Content-Type: application/pdf", "Content-Disposition: attachment; filename*0*=utf-8''pl%C3%A4; filename*1=\"n.pdf\"", "Content-Transfer-Encoding: base64", "", "JVBERi0x", "LjQK",
            "--b c", "Content-Type: text/plain; name=\"../../=?utf-8?Q?n=C3=B6te.txt?=\"", "", "not shown",
            "--b c--"));
        Assert.Equal(["See there."], read.Text.Blocks.Where(b => b.Kind == Core.Deals.BlockKind.Paragraph).Select(read.Text.Words));
        Assert.Equal([("plän.pdf", "%PDF-1.4\n"), ("nöte.txt", "not shown")], read.Enclosed.Select(f => (f.Path, Encoding.UTF8.GetString(f.Content.Span))));
        Assert.Empty(read.Text.Problems);
    }

    [Theory]
    [InlineData("application/pdf", "SOW", "SOW.pdf")]
    [InlineData("application/octet-stream", "SOW final.docx", "SOW final.docx")]
    [InlineData("text/csv", "Acme v1.2 prices", "Acme v1.2 prices.csv")]
    [InlineData("application/pdf", "..", "attachment.pdf")]
    [InlineData("application/pdf", "a:b?.pdf", "a_b_.pdf")]
    [InlineData("application/pdf", ".hidden.pdf", "hidden.pdf")]
    [InlineData("application/pdf", "C:\\\\Users\\\\ann\\\\SOW.pdf", "SOW.pdf")]
    public async Task A_name_is_one_that_any_disk_takes_and_tells_what_it_is(string type, string given, string name)
    {
        var read = await SampleMail.ReadingAsync(SampleMail.FromAnn(Mixed, "--b c", $"Content-Type: {type}", $"Content-Disposition: attachment; filename=\"{given}\"", "", "x", "--b c--"));
        Assert.Equal(name, Assert.Single(read.Enclosed).Path);
    }

    [Fact]
    public async Task A_long_name_keeps_its_ending_and_no_character_is_cut()
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("契約😀", 60)) + ".pdf"));
        var read = await SampleMail.ReadingAsync(SampleMail.FromAnn(Mixed, "--b c", $"Content-Disposition: attachment; filename=\"=?utf-8?B?{encoded}?=\"", "", "x", "--b c--"));
        var name = Assert.Single(read.Enclosed).Path;
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 100, 160);
        Assert.DoesNotContain('\uFFFD', name);
    }

    [Fact]
    public async Task Two_of_one_name_stay_two()
    {
        string[] scan = ["--b c", "Content-Type: application/pdf; name=scan.pdf", "Content-Disposition: attachment", "", "x"];
        var read = await SampleMail.ReadingAsync(SampleMail.FromAnn(Mixed, [.. scan, .. scan, "--b c--"]));
        Assert.Equal(["scan.pdf", "scan (2).pdf"], read.Enclosed.Select(f => f.Path));
    }

    [Fact]
    public async Task An_attached_mail_is_known_by_its_subject_and_one_passed_on_in_the_text_is_shown()
    {
        string[] mail = ["From: Bo Ek <bo@quay.example>", "Subject: Room for two: berths?", "", "We take berth 4."];
        var read = await SampleMail.ReadingAsync(SampleMail.FromAnn(
            Mixed, ["--b c", "Content-Type: message/rfc822", "Content-Disposition: attachment", "", .. mail, "--b c", "Content-Type: message/rfc822", "", .. mail, "--b c--"]));
        Assert.Equal("Room for two_ berths_.eml", Assert.Single(read.Enclosed).Path);
        Assert.Single(read.Text.Blocks, b => read.Text.Words(b) == "We take berth 4.");
    }

    [Fact]
    public async Task Pictures_of_the_text_are_told_once_and_not_taken_for_documents()
    {
        string[] picture = ["--r", "Content-Type: image/png; name=image001.png", "Content-Disposition: attachment; filename=image001.png", "Content-ID: <1>", "", "x"];
        var read = await SampleMail.ReadingAsync(SampleMail.FromAnn(
            ["Content-Type: multipart/related; boundary=r"],
            ["--r", "Content-Type: text/html", "", "<p>Hello <img src=\"cid:1\"></p>", .. picture, .. picture, "--r--"]));
        Assert.Empty(read.Enclosed);
        Assert.Equal(["2 pictures in the text are not read"], read.Text.Problems);
    }

    [Fact]
    public async Task What_Outlook_packs_in_its_own_way_is_told_with_what_to_do()
    {
        var read = await SampleMail.ReadingAsync(SampleMail.FromAnn(Mixed, "--b c", "", "See there.", "--b c", "Content-Type: application/ms-tnef; name=winmail.dat", "", "x", "--b c--"));
        Assert.Equal(
            ["its attachments are packed in Outlook's own way (winmail.dat) and are not read; open it in Outlook, save them, and drop them into the folder"],
            read.Text.Problems);
    }

    [Fact]
    public async Task An_attachment_beside_the_richer_of_two_ways_is_found()
    {
        var read = await SampleMail.ReadingAsync(SampleMail.FromAnn(
            ["Content-Type: multipart/alternative; boundary=a"],
            "--a", "Content-Type: text/plain", "", "Plain words.",
            "--a", "Content-Type: multipart/mixed; boundary=\"b c\"", "", "--b c", "Content-Type: text/html", "", "<p>Plain words.</p>",
            "--b c", "Content-Type: application/pdf; name=SOW.pdf", "Content-Disposition: inline; filename=SOW.pdf", "", "x", "--b c--", "--a--"));
        Assert.Equal("SOW.pdf", Assert.Single(read.Enclosed).Path);
    }
}
