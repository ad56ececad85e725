using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Language.Values;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Language.Values;

public class RelativeDatesTests
{
    // A Wednesday.
    private static readonly DateOnly Said = new(2026, 4, 8);

    [Theory]
    [InlineData("we ship it by Thursday", "2026-04-09")]
    [InlineData("on Wednesday", "2026-04-15")]
    [InlineData("next Monday", "2026-04-13")]
    [InlineData("by the end of Q3", "2026-09-30")]
    [InlineData("end of Q1", "2027-03-31")]
    [InlineData("the end of February 2028", "2028-02-29")]
    [InlineData("by end of the month", "2026-04-30")]
    [InlineData("by the end of next quarter", "2026-09-30")]
    [InlineData("end of week", "2026-04-10")]
    [InlineData("the fourth of June", "2026-06-04")]
    [InlineData("on March 30", "2026-03-30")]
    [InlineData("January 9", "2027-01-09")]
    [InlineData("hold Mon 18 May, 10:00", "2026-05-18")]
    [InlineData("in three weeks", "2026-04-29")]
    public void A_day_is_counted_from_when_it_was_said(string text, string expected) => Assert.Equal(expected, On(text));

    [Theory]
    [InlineData("within 10 business days of kickoff", "kickoff", "2026-06-15")]
    [InlineData("three (3) years from the Effective Date", "the effective date", "2029-06-01")]
    [InlineData("T0 + 3 months", "t0", "2026-09-01")]
    [InlineData("five days prior to the cut-over", "the cut-over", "2026-05-27")]
    [InlineData("30 days after receipt of the invoice, in full", "receipt of the invoice", "2026-07-01")]
    public void An_offset_keeps_its_anchor(string text, string anchor, string expected)
    {
        var offset = Assert.IsType<OffsetDate>(RelativeDates.First(text));
        Assert.Equal(anchor, offset.Anchor);
        Assert.Equal(expected, Written(offset.On(Said, name => name == anchor ? new DateOnly(2026, 6, 1) : null)));
        Assert.Null(offset.On(Said, _ => null));
    }

    [Theory]
    [InlineData("by the end of the fiscal year")]
    [InlineData("end of fiscal Q2")]
    public void The_fiscal_year_of_somebody_else_is_not_guessed(string text) => Assert.Null(On(text));

    [Theory]
    [InlineData("March 2026")]
    [InlineData("on 2 March 2026")]
    [InlineData("the end of Week 2")]
    [InlineData("thirty days in advance")]
    [InlineData("within four hours of a call")]
    [InlineData("may 2.5 of them")]
    public void What_is_whole_or_counts_from_nowhere_is_no_relative_day(string text) => Assert.Empty(RelativeDates.In(text));

    [Theory]
    [InlineData("2026-04-10", 1, "2026-04-13")]
    [InlineData("2026-04-11", 5, "2026-04-17")]
    [InlineData("2026-04-08", 10, "2026-04-22")]
    [InlineData("2026-04-13", -1, "2026-04-10")]
    [InlineData("2026-04-12", -5, "2026-04-06")]
    public void Business_days_leave_out_weekends(string from, int days, string expected) =>
        Assert.Equal(expected, Written(BusinessDays.Add(DateOnly.Parse(from, CultureInfo.InvariantCulture), days)));

    [Fact]
    public void Whole_weeks_at_once_are_the_same_as_one_day_at_a_time() => Prop.ForAll(Gen.Choose(-400, 400).ToArbitrary(), days =>
    {
        for (var start = Said; start < Said.AddDays(7); start = start.AddDays(1))
        {
            var walked = start;
            for (var i = 0; i < Math.Abs(days); i++)
            {
                do
                {
                    walked = walked.AddDays(Math.Sign(days));
                }
                while (!BusinessDays.Is(walked));
            }

            Assert.Equal(walked, BusinessDays.Add(start, days));
        }
    }).Check(Laws.Cases());

    private static string? On(string text) => Written(RelativeDates.First(text)?.On(Said, _ => null));

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
