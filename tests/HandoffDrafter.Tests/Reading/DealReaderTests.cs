using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Markdown;

namespace HandoffDrafter.Tests.Reading;

public class DealReaderTests
{
    private const string Agreement = "# Statement of Work SOW-1\n\n1.1 Supplier will do it.\n\n1.2 Supplier shall test it.\n\n1.3 Customer shall pay.\n";

    private readonly DealReader _reader = new(new DocumentReaders([new MarkdownReader()]), new ReadingLimits());

    [Fact]
    public async Task Documents_are_numbered_in_their_order_and_told_apart_by_role()
    {
        var reading = await ReadAsync(DealReading.None, File("SOW.md", Agreement), File("call notes.md", "Attendees: Ann\n\n- we talked"));
        Assert.Equal([("S1", SourceRole.Sow), ("S2", SourceRole.CallNotes)], reading.Sources.Select(s => (s.Id.ToString(), s.Role)));
        Assert.Equal("Statement of Work SOW-1", reading.Sources[0].Title);
        Assert.All(reading.Sources, s => Assert.NotNull(reading.Texts.Of(s)));
    }

    [Fact]
    public async Task The_same_bytes_under_two_names_are_one_source()
    {
        var reading = await ReadAsync(DealReading.None, File("SOW.md", Agreement), File("copy of SOW.md", Agreement));
        Assert.Equal(["copy of SOW.md"], Assert.Single(reading.Sources).Names);
    }

    [Fact]
    public async Task A_format_without_a_reader_stays_in_sight_with_the_reason()
    {
        var reading = await ReadAsync(DealReading.None, File("SOW.pages", "PK"));
        var source = Assert.Single(reading.Sources);
        Assert.Null(source.Text);
        Assert.Equal("no reader for .pages in this version; Export it as .md or .txt.", Assert.Single(source.Problems));
        Assert.Equal("SOW.pages", Assert.Single(reading.Refused).Path);
    }

    [Fact]
    public async Task Reading_again_keeps_numbers_and_marks_what_is_gone()
    {
        var before = await ReadAsync(DealReading.None, File("a.md", "one"), File("b.md", "two"));
        var after = await ReadAsync(before, File("b.md", "two"), File("c.md", "three"));
        Assert.Equal([("S1", true), ("S2", false), ("S3", false)], after.Sources.Select(s => (s.Id.ToString(), s.Gone)));
        Assert.NotNull(after.Texts.Of(after.Sources[0]));
    }

    [Fact]
    public async Task Deal_yaml_decides_a_role()
    {
        var settings = new DealSettings { Roles = ValueMap<SourceRole>.Empty.With("a.md", SourceRole.Reference) };
        var reading = await _reader.ReadAsync(new DroppedFiles([File("a.md", Agreement)], []), settings, DealReading.None, CancellationToken.None);
        Assert.Equal((SourceRole.Reference, "deal.yaml says so"), (reading.Sources[0].Role, reading.Sources[0].RoleReason));
    }

    private static DroppedFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private Task<DealReading> ReadAsync(DealReading before, params DroppedFile[] files) =>
        _reader.ReadAsync(new DroppedFiles(files.ToValueList(), []), DealSettings.None, before, CancellationToken.None);
}
