using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Mail;
using HandoffDrafter.Readers.Markdown;

namespace HandoffDrafter.Tests.Reading;

public class EnclosedDocumentTests
{
    private const string Agreement = "# Statement of Work SOW-1\n\n1.1 Supplier will do it.\n\n1.2 Supplier shall test it.\n\n1.3 Customer shall pay.\n";

    private readonly DealReader _reader = new(new DocumentReaders([new MarkdownReader(), new MailReader()]), new ReadingLimits());

    [Fact]
    public async Task An_attachment_is_a_source_of_its_own_that_says_where_it_came_from()
    {
        var reading = await ReadAsync(DealReading.None, Mail("RE_ kickoff.eml", "See there.", ("SOW.md", Agreement)));
        var attached = reading.Sources[1];
        Assert.Equal(("S2", "RE_ kickoff.eml/SOW.md", SourceRole.Sow), (attached.Id.ToString(), attached.File, attached.Role));
        Assert.Equal([reading.Sources[0].Id], attached.EnclosedIn);
        Assert.Equal(Digest.Of(Agreement), attached.Sha256);
        Assert.Equal(Agreement, Encoding.UTF8.GetString(Assert.Single(reading.Enclosed).Content.Span));
        Assert.NotNull(reading.Texts.Of(attached));
    }

    [Fact]
    public async Task The_same_bytes_attached_twice_and_dropped_loose_are_one_source_with_three_names()
    {
        var reading = await ReadAsync(
            DealReading.None, Mail("a.eml", "One.", ("SOW.md", Agreement)), Mail("b.eml", "Two.", ("SOW final.md", Agreement)), File("z SOW.md", Agreement));
        var source = Assert.Single(reading.Sources, s => s.Sha256 == Digest.Of(Agreement));
        Assert.Equal(("z SOW.md", "S3"), (source.File, source.Id.ToString()));
        Assert.Equal(["a.eml/SOW.md", "b.eml/SOW final.md"], source.Names);
        Assert.Equal(["S1", "S2"], source.EnclosedIn.Select(id => id.ToString()));
    }

    [Fact]
    public async Task Mails_within_mails_are_opened_as_deep_as_anybody_forwards()
    {
        var mail = Mail("0.eml", "The innermost.", ("SOW.md", Agreement));
        for (var i = 1; i <= 8; i++)
        {
            mail = Mail($"{i}.eml", $"Number {i}.", ($"{i - 1}.eml", Encoding.Latin1.GetString(mail.Content.Span)));
        }

        var reading = await ReadAsync(DealReading.None, mail);
        Assert.Equal("8.eml/7.eml/6.eml/5.eml/4.eml/3.eml/2.eml", reading.Sources[^1].File);
        Assert.Equal("attachment '1.eml' is not read: mails are attached to mails 6 deep; drop it into the folder", Assert.Single(reading.Sources[^1].Problems));
    }

    [Fact]
    public async Task What_no_reader_knows_is_a_problem_of_the_mail()
    {
        var reading = await ReadAsync(DealReading.None, Mail("a.eml", "One.", ("plan.dwg", "x")));
        Assert.Equal("attachment 'plan.dwg' is not read: no reader for .dwg in this version", Assert.Single(Assert.Single(reading.Sources).Problems));
    }

    [Fact]
    public async Task What_its_reader_refuses_is_a_source_without_a_text()
    {
        var reading = await ReadAsync(DealReading.None, Mail("a.eml", "One.", ("SOW.md", "")));
        Assert.Null(reading.Sources[1].Text);
        Assert.Equal("a.eml/SOW.md", Assert.Single(reading.Refused).Path);
    }

    [Fact]
    public async Task More_attachments_than_anybody_sends_are_not_read_and_said()
    {
        var many = Enumerable.Range(1, 205).Select(i => ($"{i:000}.md", $"Words {i}")).ToArray();
        var reading = await ReadAsync(DealReading.None, Mail("a.eml", "One.", many));
        Assert.Equal(201, reading.Sources.Count);
        Assert.Equal("attachment '201.md' and what comes behind it is not read: only 200 are; drop the others into the folder", Assert.Single(reading.Sources[0].Problems));
    }

    [Fact]
    public async Task A_mail_that_was_read_before_keeps_what_is_attached_to_it_and_takes_it_along()
    {
        var mail = Mail("a.eml", "One.", ("SOW.md", Agreement));
        var before = await ReadAsync(DealReading.None, mail);
        var again = await ReadAsync(before, mail, File("b.md", "new"));
        Assert.Equal([("S1", false), ("S2", false), ("S3", false)], again.Sources.Select(s => (s.Id.ToString(), s.Gone)));
        var without = await ReadAsync(again, File("b.md", "new"));
        Assert.Equal([true, true, false], without.Sources.Select(s => s.Gone));
    }

    [Fact]
    public async Task Deal_yaml_names_an_attachment_by_its_own_name()
    {
        var settings = new DealSettings { Roles = ValueMap<SourceRole>.Empty.With("SOW.md", SourceRole.Reference) };
        var reading = await _reader.ReadAsync(new DroppedFiles([Mail("a.eml", "One.", ("SOW.md", Agreement))], []), settings, DealReading.None, CancellationToken.None);
        Assert.Equal(SourceRole.Reference, reading.Sources[1].Role);
    }

    private static DroppedFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static DroppedFile Mail(string path, string words, params (string Name, string Content)[] attachments)
    {
        var boundary = $"part of {path}";
        var mail = new StringBuilder($"From: Ann Lee <ann@harbour.example>\r\nSubject: {path}\r\nContent-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n--{boundary}\r\n\r\n{words}\r\n");
        foreach (var (name, content) in attachments)
        {
            mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"--{boundary}\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n")
                .Append("Content-Transfer-Encoding: base64\r\n\r\n").Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(content))).Append("\r\n");
        }

        return new DroppedFile(path, Encoding.Latin1.GetBytes(mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"--{boundary}--\r\n").ToString()));
    }

    private Task<DealReading> ReadAsync(DealReading before, params DroppedFile[] files) =>
        _reader.ReadAsync(new DroppedFiles(files.ToValueList(), []), DealSettings.None, before, CancellationToken.None);
}
