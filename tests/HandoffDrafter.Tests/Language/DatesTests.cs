using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Tests.Language;

public class DatesTests
{
    [Theory]
    [InlineData("march 2, 2026", "2026-03-02")]
    [InlineData("the 2nd day of march 2026", "2026-03-02")]
    [InlineData("2 mar. 2026", "2026-03-02")]
    [InlineData("2026-03-02t10:00", "2026-03-02")]
    [InlineData("25/03/2026", "2026-03-25")]
    [InlineData("02.03.2026", "2026-03-02")]
    public void Dates_are_read_as_people_write_them(string text, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Dates.First(text)!.Value.Date);

    [Theory]
    [InlineData("03/02/2026")]
    [InlineData("march 2026")]
    [InlineData("august __, 2019")]
    [InlineData("february 30, 2026")]
    [InlineData("may 2")]
    public void A_date_that_could_be_another_is_none(string text) => Assert.Null(Dates.First(text));
}
