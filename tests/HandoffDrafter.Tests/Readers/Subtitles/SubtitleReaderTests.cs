using System.Text;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Subtitles;

namespace HandoffDrafter.Tests.Readers.Subtitles;

public class SubtitleReaderTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new SubtitleReader();

    protected override byte[] Document { get; } = Encoding.UTF8.GetBytes(
        "WEBVTT\n\n" + string.Concat(Enumerable.Range(10, 50).Select(n => $"{n}\n00:00:{n}.000 --> 00:00:{n}.900\n<v Ann Lee>Point {n} is done.</v>\n\n")));

    [Fact]
    public async Task A_cue_is_a_turn_with_its_speaker_and_start()
    {
        var text = await TextAsync("WEBVTT\n\nNOTE made today\n\n1\n00:05:05.120 --> 00:05:07.000 align:start\n<v.loud Ann &amp; Bo>Sure, <i>that</i> works.</v>\n");
        var turn = Assert.Single(text.Blocks);
        Assert.Equal(("Ann & Bo", "00:05:05", "Sure, that works."), (turn.Speaker!, turn.SaidAt!, text.Text[turn.Start..turn.End]));
    }

    [Fact]
    public async Task Subrip_names_speakers_before_a_colon()
    {
        var text = await TextAsync("1\n00:00:04,350 --> 00:00:06,510\nAnn Lee: Just put it there.\n\n2\n00:00:07,050 --> 00:00:07,300\nBo (PM): No.\n");
        Assert.Equal([("Ann Lee", "Just put it there."), ("Bo (PM)", "No.")], text.Blocks.Select(b => (b.Speaker!, text.Text[b.Start..b.End])));
    }

    [Fact]
    public async Task A_sentence_over_two_cues_is_one_turn()
    {
        var text = await TextAsync("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>We will load\n\n00:02.000 --> 00:03.000\n<v Ann>two years.\n\n00:03.000 --> 00:04.000\n<v Ann>Good.\n");
        Assert.Equal(["We will load two years.", "Good."], text.Blocks.Select(b => text.Text[b.Start..b.End]));
        Assert.Equal("00:00:01", text.Blocks[0].SaidAt);
    }

    [Fact]
    public async Task A_file_without_cues_is_refused() =>
        Assert.Equal(RefusalKind.Damaged, (await RefusalAsync("WEBVTT\n\nno cue here\n"u8.ToArray())).Kind);
}
