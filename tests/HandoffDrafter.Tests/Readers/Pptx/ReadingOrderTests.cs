using HandoffDrafter.Readers.Pptx;
using HandoffDrafter.Tests.Readers.OfficePackages;
using static HandoffDrafter.Tests.Readers.Pptx.PptxBuilder;

namespace HandoffDrafter.Tests.Readers.Pptx;

public class ReadingOrderTests : OfficeTests
{
    [Fact]
    public void Cards_side_by_side_are_read_one_by_one() =>
        Assert.Equal("Today\nby hand\nThen\nby machine\n", Order(Box(6000, 1400, 4000, 3000, "by machine"), Box(500, 1400, 4000, 3000, "by hand"), Box(6000, 1000, 4000, 400, "Then"), Box(500, 1000, 4000, 400, "Today")));

    [Fact]
    public void Rows_of_labels_with_values_are_read_row_by_row() =>
        Assert.Equal("Phase 1\nplan\nPhase 2\nbuild\n", Order(Box(500, 3000, 2000, 500, "Phase 2"), Box(2600, 3000, 6000, 500, "build"), Box(500, 1000, 2000, 500, "Phase 1"), Box(2600, 1000, 6000, 500, "plan")));

    [Fact]
    public void Shapes_that_cover_each_other_are_read_from_the_top() =>
        Assert.Equal("a\nb\nc\n", Order(Box(0, 1500, 5000, 5000, "c"), Box(900, 600, 5000, 5000, "b"), Box(500, 0, 5000, 5000, "a")));

    [Fact]
    public void A_group_is_read_as_one_where_it_lies_on_the_page()
    {
        // Inside, lengths are ten times what they are on the page.
        var group = Group(Offset("off", 500, 1000) + Extent("ext", 1000, 1000) + Offset("chOff", 0, 0) + Extent("chExt", 10000, 10000), Box(0, 9000, 10000, 900, "second"), Box(0, 0, 10000, 900, "first"));

        Assert.Equal("above\nfirst\nsecond\nbelow\n", Order(Box(500, 2500, 3000, 400, "below"), group, Box(500, 100, 3000, 400, "above")));
    }

    [Fact]
    public void Very_many_shapes_are_read_from_top_to_bottom()
    {
        var shapes = Enumerable.Range(0, 20_000).Select(i => Box(i % 7 * 1000, 19_999 - i, 5, 5, $"{i}")).ToArray();

        Assert.StartsWith("19999\n19998\n19997\n", Order(shapes), StringComparison.Ordinal);
    }

    private static string Order(params string[] shapes) => Read(new PptxReader(), new PptxBuilder().Slide(shapes).Build()).Text;
}
