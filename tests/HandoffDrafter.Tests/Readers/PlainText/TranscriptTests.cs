using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Markdown;
using HandoffDrafter.Readers.PlainText;
using HandoffDrafter.Readers.Subtitles;

namespace HandoffDrafter.Tests.Readers.PlainText;

public class TranscriptTests
{
    [Theory]
    [InlineData("0:00 | Ann Lee\nHi Bo.\n\n0:04 | Bo Ek\nYes, we can.\n\n1:02:07 | Ann Lee\nSure.", "00:00:00 00:00:04 01:02:07")]
    [InlineData("00:00:05 Ann Lee\nHi Bo.\n00:00:09 Bo Ek\nYes, we can.\n00:00:12 Ann Lee\nSure.", "00:00:05 00:00:09 00:00:12")]
    [InlineData("Lee, Ann   0:05\nHi Bo.\n\nEk, Bo (Guest)   0:09\nYes, we can.\n\nLee, Ann   0:15\nSure.", "00:00:05 00:00:09 00:00:15")]
    [InlineData("Harbour weekly\nTue, Apr 14, 2026\n\nSUMMARY KEYWORDS\nberth, crane\n\nSPEAKERS\nAnn Lee, Bo Ek\n\nAnn Lee  00:00\nHi Bo.\n\nBo Ek  00:04\nYes, we can.\n\nAnn Lee  00:09\nSure.", "00:00:00 00:00:04 00:00:09")]
    [InlineData("[Ann Lee] 10:02:11\nHi Bo.\n\n[Bo Ek] 10:02:15\nYes, we can.\n\n[Ann Lee] 10:02:19\nSure.", "10:02:11 10:02:15 10:02:19")]
    [InlineData("Harbour weekly - Transcript\nAnn Lee: Hi Bo.\n00:05:00\n\nBo Ek: Yes, we can.\nAnn Lee: Sure.\nBo Ek: Good.\nMeeting ended after 00:12:03", " 00:05:00 00:05:00 00:05:00")]
    public async Task Every_service_writes_speaker_time_and_words_in_its_own_way(string transcript, string times)
    {
        var turns = (await ReadAsync(new PlainTextReader(), "a.txt", transcript)).Where(b => b.Block.Kind == BlockKind.Turn).ToList();
        Assert.Equal(["Ann Lee: Hi Bo.", "Bo Ek: Yes, we can.", "Ann Lee: Sure."], turns.Take(3).Select(t => $"{t.Block.Speaker}: {t.Words}"));
        Assert.Equal(times, string.Join(' ', turns.Select(t => t.Block.SaidAt)));
    }

    [Theory]
    [InlineData("10:00 Welcome\n10:15 Demo\n10:45 Coffee Break\n11:00 Questions")]
    [InlineData("Name: Ann Lee\nTitle: Director\nDate: May\nName: Bo Ek\nTitle: Partner\nDate: May")]
    [InlineData("Scope: berths\nPrice: 5\nScope: cranes\nPrice: 6")]
    [InlineData("Berth: number four, by the wall.\nWe looked at it and at the others.\nThe crane is old, and nobody knows why.\nCrane: the blue one.\nIt stands there.\nThe rest is fine.")]
    public async Task Lines_with_a_time_or_a_colon_alone_are_nobodys_words(string text) =>
        Assert.DoesNotContain(await ReadAsync(new PlainTextReader(), "a.txt", text), b => b.Block.Kind == BlockKind.Turn);

    [Theory]
    [InlineData("Present: Rosa Vance (RV), Tom Bell (TB)\n\nTB: can we have berth 4? RV: yes, from May.\nTB: fine. RV: good.")]
    [InlineData("RV = Rosa Vance, TB = Tom Bell\n\nTB: can we have berth 4? RV: yes, from May.\nTB: fine. RV: good.")]
    [InlineData("Attendees\nRosa Vance\nTom Bell\n\nTB: can we have berth 4? RV: yes, from May.\nTB: fine. RV: good.")]
    public async Task Initials_are_the_people_whom_a_legend_or_list_names(string minutes)
    {
        var turns = (await ReadAsync(new PlainTextReader(), "a.txt", minutes)).Where(b => b.Block.Kind == BlockKind.Turn).ToList();
        Assert.Equal(["Tom Bell: can we have berth 4?", "Rosa Vance: yes, from May.", "Tom Bell: fine.", "Rosa Vance: good."], turns.Select(t => $"{t.Block.Speaker}: {t.Words}"));
    }

    [Fact]
    public async Task Initials_of_two_people_stay_initials()
    {
        var turns = await ReadAsync(new PlainTextReader(), "a.txt", "Present: Rosa Vance, Rolf Vane, Tom Bell\n\nRV: yes, from May.\nTB: fine.\nRV: good.");
        Assert.Equal(["RV", "Tom Bell", "RV"], turns.Where(b => b.Block.Kind == BlockKind.Turn).Select(t => t.Block.Speaker));
    }

    [Fact]
    public async Task Short_names_in_notes_are_those_of_who_was_there()
    {
        var notes = await ReadAsync(new MarkdownReader(), "a.md", "# Call\n\nAttendees: Rosa Vance (Harbour), Tom Bell, Mia Olsen\n\n## Berths\n\n- Tom: can we have berth 4?\n- Rosa: yes.\n\n## Open\n\n- Price: to follow\n\n## Next\n\n- Mia: will send it");
        Assert.Equal(["Tom Bell: can we have berth 4?", "Rosa Vance: yes.", "Mia Olsen: will send it"], notes.Where(b => b.Block.Kind == BlockKind.Turn).Select(t => $"{t.Block.Speaker}: {t.Words}"));
        Assert.Contains(notes, b => b is { Block.Kind: BlockKind.ListItem, Words: "Price: to follow" });
    }

    [Fact]
    public async Task Captions_write_family_names_first_where_the_directory_does()
    {
        var turns = await ReadAsync(new SubtitleReader(), "a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ek, Bo (Guest)>Can we\n\n00:02.000 --> 00:03.000\n<v Ek, Bo (Guest)>have berth 4?\n");
        Assert.Equal(("Bo Ek", "Can we have berth 4?"), (Assert.Single(turns).Block.Speaker, turns[0].Words));
    }

    private static async Task<List<(Block Block, string Words)>> ReadAsync(DocumentReader reader, string file, string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var text = Assert.IsType<ReadingResult.Read>(await reader.ReadAsync(stream, new DocumentName(file), new ReadingLimits(), CancellationToken.None)).Text;
        return [.. text.Blocks.Select(b => (b, text.Text[b.Start..b.End]))];
    }
}
