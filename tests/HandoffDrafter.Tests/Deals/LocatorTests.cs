using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Deals;

public class LocatorTests
{
    [Fact]
    public void Speech_is_found_by_its_time() =>
        Assert.Equal("00:05:05", new Block(BlockKind.Turn, 0, 1) { SaidAt = "00:05:05", Line = 12 }.Locator);

    [Fact]
    public void A_mails_line_is_found_by_its_day_and_number() =>
        Assert.Equal("mail of 2026-02-20 line 12", new Block(BlockKind.QuotedReply, 0, 1) { SaidAt = "2026-02-20T16:42:10-06:00", Line = 12 }.Locator);

    [Fact]
    public void An_entry_is_found_by_its_day_and_where_it_was_logged() =>
        Assert.Equal("entry of 2026-02-20 Deal › Notes 2", new Block(BlockKind.Turn, 0, 1) { SaidAt = "2026-02-20", Path = "Deal › Notes 2", Line = 12 }.Locator);

    [Fact]
    public void A_day_without_a_place_is_the_place() =>
        Assert.Equal("mail of 2026-02-20", new Block(BlockKind.Paragraph, 0, 1) { SaidAt = "2026-02-20T16:42:10Z" }.Locator);

    [Fact]
    public void A_comment_is_no_mail() =>
        Assert.Equal("comment of 2026-02-20 2 Fees", new Block(BlockKind.Comment, 0, 1) { SaidAt = "2026-02-20T16:42:10Z", Path = "2 Fees" }.Locator);

    [Fact]
    public void What_stands_on_a_slide_is_told_apart_from_its_number() =>
        Assert.Equal("slide 4, notes", new Block(BlockKind.Comment, 0, 1) { Slide = 4, Path = "notes" }.Locator);
}
