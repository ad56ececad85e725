using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Reading;

public class VisibleTextTests
{
    private static SourceText Text(string text, params (int Start, int End, BlockState State)[] blocks) =>
        new("test", 1, text, blocks.Select(b => new Block(BlockKind.Paragraph, b.Start, b.End) { State = b.State }).ToValueList());

    [Fact]
    public void What_nobody_sees_is_left_out() =>
        Assert.Equal("seen\n", VisibleText.Of(Text("seen\nnote\nghost\n", (0, 4, BlockState.Normal), (5, 9, BlockState.Comment), (10, 15, BlockState.Hidden))));

    [Theory]
    [InlineData("", "")]
    [InlineData("\f", "\f\n")]
    [InlineData("one\n\f\f", "one\n\f\f\n")]
    [InlineData("one\n\ftwo\n", "one\n\ftwo\n")]
    public void A_last_page_without_words_still_counts(string text, string seen) => Assert.Equal(seen, VisibleText.Of(Text(text)));

    [Fact]
    public void A_last_page_of_hidden_words_still_counts() =>
        Assert.Equal("one\n\f\n", VisibleText.Of(Text("one\n\fghost\n", (0, 3, BlockState.Normal), (5, 10, BlockState.Hidden))));
}
