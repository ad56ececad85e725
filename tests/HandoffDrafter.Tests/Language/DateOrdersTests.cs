using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Tests.Language;

public class DateOrdersTests
{
    [Theory]
    [InlineData("Start 25/03/2026, end 04/05/2026.", DateOrder.DayFirst, "25/03/2026")]
    [InlineData("Start 3/25/26, end 4/5/26.", DateOrder.MonthFirst, "3/25/26")]
    [InlineData("From 25/03/2026 to 04/25/2026.", DateOrder.Unknown, "as well as")]
    [InlineData("Due 04/05/2026. The fee is £900 plus VAT.", DateOrder.DayFirst, "£")]
    [InlineData("Due 04/05/2026. A Delaware corporation.", DateOrder.MonthFirst, "delaware corporation")]
    [InlineData("Due 04/05/2026.", DateOrder.Unknown, "nothing in the document")]
    [InlineData("Support is 24/7/365, 1/2 of it remote.", DateOrder.Unknown, "no date")]
    public void The_order_is_decided_once_with_its_reason(string text, DateOrder order, string reason)
    {
        var reading = DateOrders.Of(text);
        Assert.Equal(order, reading.Order);
        Assert.Contains(reason, reading.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("04/05/2026", DateOrder.DayFirst, "2026-05-04")]
    [InlineData("04/05/2026", DateOrder.MonthFirst, "2026-04-05")]
    [InlineData("9/9/97", DateOrder.MonthFirst, "1997-09-09")]
    [InlineData("8/4/10", DateOrder.MonthFirst, "2010-08-04")]
    [InlineData("12-23-2019", DateOrder.Unknown, "2019-12-23")]
    [InlineData("the 6t h day of March, 2006", DateOrder.Unknown, "2006-03-06")]
    [InlineData("this 1 st  day of May\n2006", DateOrder.Unknown, "2006-05-01")]
    public void Figures_are_read_in_the_order_of_their_document(string text, DateOrder order, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Dates.First(text, 0, order)!.Value.Date);

    [Theory]
    [InlineData("9/9/97")]
    [InlineData("24/7/365")]
    public void Two_figures_make_no_year_where_the_order_is_not_known(string text) => Assert.Null(Dates.First(text));
}
