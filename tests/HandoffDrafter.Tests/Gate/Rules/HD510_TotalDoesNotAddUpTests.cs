using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD510_TotalDoesNotAddUpTests
{
    private static readonly TotalDoesNotAddUp Rule = new();

    [Theory]
    [InlineData("Roll-out | 12,500.00", "Training | 2,000.00", "Total | 15,500.00", "14,500", "15,500")]
    [InlineData("Roll-out | $12,500", "Training | $2,000.50", "Grand total | $14,500", "14,500.5", "14,500")]
    public void Fires_where_lines_and_total_differ(string a, string b, string total, string sum, string said) => Assert.Equal(
        [$"error HD510: the lines above the total add up to {sum}, but the total says {said} [S1 row 4]: \"{total}\" → Dana Wolk agrees with the customer in writing which figure holds, before the first invoice (source:S1)"],
        Lines("Fee | Amount (EUR)", a, b, total));

    [Fact]
    public void Stays_quiet_where_they_agree() => Assert.Empty(Lines("Fee | Amount", "Roll-out | 12,500", "Training | 2,000", "Total | 14,500"));

    [Theory]
    [InlineData("Option: archive | 900", "Training | 2,000", "Total | 2,000")]
    [InlineData("VAT 20% | 500", "Training | 2,500", "Total | 2,500")]
    [InlineData("Part one | 900", "Discount | 100", "Total | 800")]
    [InlineData("Licences | $900", "Training | €2,000", "Total | $900")]
    [InlineData("Hours | 40 at $100", "Training | two days", "Total | $4,000")]
    public void Stays_quiet_where_nobody_can_tell_how_the_total_comes_about(string a, string b, string total) => Assert.Empty(Lines("Fee | Amount", a, b, total));

    [Fact]
    public void Stays_quiet_where_a_line_is_a_sum_of_those_above() =>
        Assert.Empty(Lines("Fee | Amount", "Part one | 900", "Part two | 100", "Both parts | 1,000", "Part three | 50", "Total | 1,050"));

    [Fact]
    public void Boundary_one_line_and_a_total_are_no_sum() => Assert.Empty(Lines("Fee | Amount", "Roll-out | 12,500", "Total | 15,000"));

    [Fact]
    public void Boundary_rows_of_another_table_do_not_count() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Reading(Sample.Text(Row(1, "A | 10"), Row(2, "B | 20"), new Sample.Line("Then:"), Row(1, "C | 5"), Row(2, "Total | 5")), source: Sample.S1)));

    private static string[] Lines(params string[] rows) =>
        Sample.Lines(Rule, Sample.Reading(Sample.Text([.. rows.Select((words, i) => Row(i + 1, words))]), source: Sample.S1));

    private static Sample.Line Row(int number, string words) => new(words) { Kind = BlockKind.TableRow, Row = number };
}
