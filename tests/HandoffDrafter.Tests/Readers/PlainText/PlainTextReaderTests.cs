using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Tests.Readers.PlainText;

public class PlainTextReaderTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new PlainTextReader();

    protected override byte[] Document { get; } = Encoding.UTF8.GetBytes(string.Join("\n\n", Enumerable.Range(1, 60).Select(n => $"{n}. CLAUSE\n\n{n}.1 The supplier will do thing {n}.")));

    [Fact]
    public async Task The_text_is_kept_as_it_is()
    {
        const string Text = "Notes\n\n  - first point\n\tand its end\n> quoted\n";
        Assert.Equal(Text, (await TextAsync(Text)).Text);
    }

    [Fact]
    public async Task Lines_broken_by_a_margin_are_one_paragraph()
    {
        var text = await TextAsync("This agreement is made between two parties who have taken the trouble of\nwriting it down with a narrow margin, as people did before screens could\nwrap lines by themselves.\n\nNext.");
        Assert.Equal(2, text.Blocks.Count);
    }

    [Fact]
    public async Task Lines_that_could_have_gone_on_are_points_of_their_own()
    {
        var text = await TextAsync("Bluestem still owns the search account and will not answer mail.\ntracking: which clinic rings\nlunch was good");
        Assert.Equal(3, text.Blocks.Count);
    }

    [Fact]
    public async Task Clauses_and_bullets_say_where_they_stand()
    {
        var text = await TextAsync("4. EXCLUSIONS\n\n4.1 The following are not included:\n- on-site work;\n- travel.\n");
        Assert.Equal([null, "4 EXCLUSIONS › §4.1", "4 EXCLUSIONS › §4.1, 1st bullet", "4 EXCLUSIONS › §4.1, 2nd bullet"], text.Blocks.Select(b => b.Path));
        Assert.Equal("on-site work;", text.Text[text.Blocks[2].Start..text.Blocks[2].End]);
    }

    [Theory]
    [InlineData("[00:00:04] Ann Lee: Hello.\n[00:00:07] Bo: Hi Ann.\n[00:01:15] Ann Lee: Shall we?\n")]
    [InlineData("Ann Lee 00:00:04\nHello.\n\nBo 00:00:07\nHi Ann.\n\nAnn Lee 00:01:15\nShall we?\n")]
    [InlineData("Ann Lee  0:04  \nHello.\n\nBo  0:07  \nHi Ann.\n\nAnn Lee  1:15  \nShall we?\n")]
    [InlineData("Ann Lee (00:04): Hello.\nBo (00:07): Hi Ann.\nAnn Lee (01:15): Shall we?\n")]
    [InlineData("00:00:04 Ann Lee: Hello.\n00:00:07 Bo: Hi Ann.\n00:01:15 Ann Lee: Shall we?\n")]
    [InlineData("[Ann Lee] 00:00:04\nHello.\n\n[Bo] 00:00:07\nHi Ann.\n\n[Ann Lee] 00:01:15\nShall we?\n")]
    public async Task Transcripts_are_turns_with_speaker_and_time(string transcript)
    {
        var text = await TextAsync(transcript);
        Assert.Equal(
            [("Ann Lee", "00:00:04", "Hello."), ("Bo", "00:00:07", "Hi Ann."), ("Ann Lee", "00:01:15", "Shall we?")],
            text.Blocks.Select(b => (b.Speaker!, b.SaidAt!, text.Text[b.Start..b.End])));
        Assert.All(text.Blocks, b => Assert.Equal(BlockKind.Turn, b.Kind));
    }

    [Fact]
    public async Task Initials_in_minutes_are_speakers_where_they_turn_up_again()
    {
        var text = await TextAsync("us: RV. them: TB\nTB: can you get it back?  RV: yes, we will.\nRV to Dr D: page one in 90 days\nMO: nothing\nPS: lunch was good\n");
        Assert.Equal(
            [("TB", "can you get it back?"), ("RV", "yes, we will."), ("RV", "page one in 90 days")],
            text.Blocks.Where(b => b.Speaker is not null).Select(b => (b.Speaker!, text.Text[b.Start..b.End])));
    }

    [Fact]
    public async Task A_saved_mail_says_who_wrote_it_and_when()
    {
        var text = await TextAsync("From: \"Ann Lee\" <ann@vendor.example>\nTo: Bo <bo@buyer.example>\nDate: Tue, 28 Apr 2026 17:21:40 +0100\nSubject: Sync\n\nIt is included.\n\nOn Mon, 27 Apr 2026 at 06:12, Bo Ek wrote:\n> Is it in?\n");
        Assert.Equal(4, text.Blocks.Count(b => b.Kind == BlockKind.MailHeader));
        Assert.Contains(text.Blocks, b => b is { Speaker: "Ann Lee", SaidAt: "2026-04-28T17:21:40+01:00" } && text.Text[b.Start..b.End] == "It is included.");
        Assert.Contains(text.Blocks, b => b is { Kind: BlockKind.QuotedReply, Author: "Bo Ek" });
    }

    [Fact]
    public async Task A_line_that_starts_with_date_is_no_mail() =>
        Assert.DoesNotContain((await TextAsync("Date: 3 May 2026\nThe visit went well.\n")).Blocks, b => b.Kind == BlockKind.MailHeader);

    [Fact]
    public async Task A_form_feed_turns_the_page()
    {
        var text = await TextAsync("First page.\fSecond page.");
        Assert.Equal([1, 2], text.Blocks.Select(b => b.Page!.Value));
    }

    [Fact]
    public async Task A_program_named_txt_is_refused()
    {
        byte[] program = [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, .. new byte[64]];
        Assert.Equal(RefusalKind.Damaged, (await RefusalAsync(program)).Kind);
    }
}
