using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Markdown;

namespace HandoffDrafter.Tests.Readers.Markdown;

public class MarkdownReaderTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new MarkdownReader();

    protected override byte[] Document { get; } = Encoding.UTF8.GetBytes(
        "# Order\n\n<!-- internal: check the price -->\n\n" + string.Join("\n\n", Enumerable.Range(1, 60).Select(n => $"## {n}. Clause\n\n- ~~old~~ point *{n}* of [the list](https://x.example/{n})\n")));

    [Theory]
    [InlineData("**Aunt Peg** signs", "Aunt Peg signs")]
    [InlineData("see [the order form](https://x.example/a) first", "see the order form first")]
    [InlineData("`code` and _words_ and snake_case", "code and words and snake_case")]
    [InlineData("2 * 3 and By: ________", "2 * 3 and By: ________")]
    [InlineData("a \\* b &amp; c<br>d <ann@x.example>", "a * b & c d <ann@x.example>")]
    [InlineData("![logo](logo.png) text", "logo text")]
    public async Task Words_are_kept_without_their_markup(string markup, string visible) =>
        Assert.Equal(visible, (await TextAsync(markup)).Text.TrimEnd());

    [Fact]
    public async Task Comments_are_hidden_text_and_struck_words_deleted_text()
    {
        var text = await TextAsync("We will ~~load all history~~ load one year. <!-- they asked twice -->\n\n<!--\nnot for them\n-->\nEnd.");
        Assert.Equal(
            [(BlockState.Normal, "We will  load one year."), (BlockState.Normal, "End."), (BlockState.Deleted, "load all history"), (BlockState.Hidden, "they asked twice"), (BlockState.Hidden, "not for them")],
            text.Blocks.Select(b => (b.State, text.Text[b.Start..b.End])));
    }

    [Fact]
    public async Task Table_rows_are_counted_and_their_cells_kept_apart()
    {
        var text = await TextAsync("| Item | Price |\n|---|---:|\n| One \\| two | £5 |\n");
        Assert.Equal([(1, "Item | Price"), (2, "One | two | £5")], text.Blocks.Select(b => (b.Row!.Value, text.Text[b.Start..b.End])));
    }

    [Fact]
    public async Task Headings_lettered_items_and_bullets_make_the_place()
    {
        var text = await TextAsync("# Order\n\n## 3. Services\n\n3.2 We will:\n\n- (a) connect it;\n- (b) load it.\n\n## 6. Exclusions\n\nNot included:\n\n1. travel\n2. screens\n");
        Assert.Equal(
            [null, null, "3 Services › §3.2", "3 Services › §3.2(a)", "3 Services › §3.2(b)", null, "6 Exclusions", "6 Exclusions, 1st bullet", "6 Exclusions, 2nd bullet"],
            text.Blocks.Select(b => b.Path));
    }

    [Fact]
    public async Task Exported_slides_keep_their_numbers()
    {
        var text = await TextAsync("<!-- Slide number: 2 -->\n# Plan\n* First\n");
        Assert.All(text.Blocks, b => Assert.Equal(2, b.Slide));
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('_')]
    [InlineData('<')]
    [InlineData('`')]
    [InlineData('|')]
    [InlineData('#')]
    [InlineData('\\')]
    public async Task Marks_that_nest_without_end_cost_no_more_than_their_length(char mark)
    {
        var text = await TextAsync(new string(mark, 500_000) + " end](x) of it");
        Assert.Contains("of it", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_million_short_lines_cost_no_more_than_their_length() =>
        Assert.Equal(500_000, (await TextAsync(string.Concat(Enumerable.Repeat("a word\n", 500_000)))).Blocks.Count);
}
