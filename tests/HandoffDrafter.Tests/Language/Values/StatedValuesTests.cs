using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Language.Values;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Language.Values;

public class StatedValuesTests
{
    [Theory]
    [InlineData("Notice of thirty (30) days is given.", "30 Day")]
    [InlineData("a first response within four (4) business hours", "4 BusinessHour")]
    [InlineData("ten working days", "10 BusinessDay")]
    [InlineData("a 12-month term", "12 Month")]
    [InlineData("two full years of readings", "2 Year")]
    public void A_length_of_time_has_its_unit(string text, string expected) =>
        Assert.Equal(expected, StatedValues.In(text).OfType<DurationValue>().Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Number} {d.Unit}")).Single());

    [Fact]
    public void Words_and_digits_that_disagree_are_told_and_the_words_count()
    {
        var value = Assert.IsType<DurationValue>(Assert.Single(StatedValues.In("sixty (90) days")));
        Assert.Equal((60, 90m), ((int)value.Number, value.Disagrees));
        Assert.Null(Assert.IsType<DurationValue>(Assert.Single(StatedValues.In("sixty (60) days"))).Disagrees);
    }

    [Theory]
    [InlineData("£1,150 per day", "1150 gbp Day")]
    [InlineData("A$ 65/month", "65 aud Month")]
    [InlineData("CHF 12,500.50", "12500.5 chf ")]
    [InlineData("2.5 million EUR", "2500000 eur ")]
    [InlineData("$40k a year", "40000 usd Year")]
    public void Money_has_its_currency_and_period(string text, string expected) =>
        Assert.Equal(expected, StatedValues.In(text).OfType<MoneyValue>().Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Amount:0.##} {m.Currency} {m.Per}")).Single());

    [Theory]
    [InlineData("24/7", "around the clock")]
    [InlineData("9-5 ET", "09:00 17:00 ET")]
    [InlineData("from 8:00 am to 6 pm Central", "08:00 18:00 central")]
    [InlineData("08:00 to 18:00 UK time", "08:00 18:00 uk time")]
    [InlineData("22:00 to 06:00", "22:00 06:00 ")]
    public void Hours_of_cover_are_read(string text, string expected)
    {
        var cover = StatedValues.In(text).OfType<CoverValue>().Single();
        Assert.Equal(expected, cover.AroundTheClock ? "around the clock" : string.Create(CultureInfo.InvariantCulture, $"{cover.From:HH:mm} {cover.To:HH:mm} {cover.Zone}"));
    }

    [Theory]
    [InlineData("rooms 9-5 are ready")]
    [InlineData("10 - 12 weeks")]
    public void A_range_is_no_hours_of_cover(string text) => Assert.Empty(StatedValues.In(text).OfType<CoverValue>());

    [Theory]
    [InlineData("v3", "3")]
    [InlineData("Version 2.1 of the schema", "2.1")]
    public void Versions_are_read(string text, string expected) => Assert.Equal(expected, Assert.IsType<VersionValue>(StatedValues.In(text)[0]).Number);

    [Theory]
    [InlineData("+44 1632 960417", "+441632960417")]
    [InlineData("Tel.: 0161 496 0123", "01614960123")]
    [InlineData("phone (555) 010-4477", "5550104477")]
    public void Phones_are_read_where_a_mark_or_a_word_announces_them(string text, string expected) => Assert.Equal(expected, StatedValues.In(text).OfType<PhoneValue>().Single().Digits);

    [Fact]
    public void Groups_of_digits_are_no_phone() => Assert.Empty(StatedValues.In("account 0161 496 0123").OfType<PhoneValue>());

    [Fact]
    public void Each_value_is_cut_from_its_own_words()
    {
        const string Text = "Pay  “$18,000” by 2 March 2026,\nor 7% more; ask ann@quarry.example.";
        Assert.Equal(["$18,000", "2 March 2026", "7%", "ann@quarry.example"], StatedValues.In(Text).Select(v => Text[v.Start..v.End]));
    }

    [Theory]
    [InlineData("August __, 2019")]
    [InlineData("$[___]")]
    [InlineData("[***] days")]
    [InlineData("the ____ day of March")]
    public void What_is_left_open_is_no_value(string text) =>
        Assert.DoesNotContain(StatedValues.In(text), v => v is DateValue or MoneyValue or DurationValue or PercentValue);

    [Fact]
    public void Values_and_relative_days_never_leave_the_text_and_never_overlap() => Prop.ForAll(Pieces, pieces =>
    {
        var text = string.Concat(pieces);
        foreach (var values in (IEnumerable<StatedValue>[])[StatedValues.In(text), RelativeDates.In(text)])
        {
            var last = 0;
            foreach (var value in values)
            {
                Assert.InRange(value.Start, last, text.Length);
                Assert.InRange(value.End, value.Start + 1, text.Length);
                last = value.End;
            }
        }
    }).Check(Laws.Cases(400));

    private static readonly Arbitrary<string[]> Pieces = Gen.ArrayOf(Gen.OneOf(
        Gen.Elements("thirty", "(30)", " ", "days", "$", "9", "-", "5", "ET", ":", "2026", "/", "March", "%", "per", "end of ", "Q3", "+", "T0", "@", ".", ",", "v", "24/7", "the ", "within ", "of ", "kickoff", "by ", "Thursday", "\n", "K", "twenty-", "first", "00"),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get))).ToArbitrary();
}
