using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Readers.OfficePackages.NumberFormats;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Readers.OfficePackages;

public class FormatCodeTests
{
    [Theory]
    [InlineData("General", 1234.5, "1234.5")]
    [InlineData("General", 0.1 + 0.2, "0.3")]
    [InlineData("General", 123456789012345, "123456789012345")]
    [InlineData("General", 1e-12, "1E-12")]
    [InlineData("0", 2.5, "3")]
    [InlineData("0.00", 2.675, "2.68")]
    [InlineData("#,##0", 1234567.4, "1,234,567")]
    [InlineData("#,##0.00", -1234.5, "-1,234.50")]
    [InlineData("0.0#", 1, "1.0")]
    [InlineData("#.##", 0.5, ".5")]
    [InlineData("0.###", 3, "3")]
    [InlineData("#,##0,", 1234567, "1,235")]
    [InlineData("0.0,,\"M\"", 1234567, "1.2M")]
    [InlineData("0%", 0.125, "13%")]
    [InlineData("0.00E+00", 1234.5, "1.23E+03")]
    [InlineData("# ?/?", 2.5, "2 1/2")]
    [InlineData("# ??/??", -0.25, "-1/4")]
    [InlineData("?/8", 0.5, "4/8")]
    [InlineData("000-00-0000", 12345678, "012-34-5678")]
    [InlineData("[$€-407] #,##0.00", 5, "€ 5.00")]
    [InlineData("#,##0.00\\ \"kr\"", 5, "5.00 kr")]
    [InlineData("_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_)", -5, "$(5.00)")]
    [InlineData("_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_)", 0, "$-")]
    [InlineData("0;[Red]-0;\"nil\"", 0, "nil")]
    [InlineData("[>=1000]#,##0,\"k\";0", 25000, "25k")]
    [InlineData("[>=1000]#,##0,\"k\";0", 25, "25")]
    [InlineData(";;;", 5, "")]
    [InlineData("0 \"days\"", 30, "30 days")]
    [InlineData("+0;-0;0", -0.4, "-0")]
    public void A_number_is_what_its_format_shows(string code, double value, string shown) => Assert.Equal(shown, FormatCode.Parse(code).Write(value, from1904: false));

    [Theory]
    [InlineData("mmmm d, yyyy", 46090, "March 9, 2026")]
    [InlineData("ddd d-mmm-yy", 46090, "Mon 9-Mar-26")]
    [InlineData("mm/yyyy", 46090, "03/2026")]
    [InlineData("h:mm AM/PM", 0.75, "6:00 PM")]
    [InlineData("[h]:mm", 1.5, "36:00")]
    [InlineData("mm:ss.0", 0.0007, "01:00.4")]
    [InlineData("d mmm", 1, "1 Jan")]
    [InlineData("d mmm", 61, "1 Mar")]
    public void A_date_is_what_its_format_shows(string code, double value, string shown) => Assert.Equal(shown, FormatCode.Parse(code).Write(value, from1904: false));

    [Theory]
    [InlineData("dd/mm/yyyy", 46090, "2026-03-09")]
    [InlineData("m/d/yy", 46090, "2026-03-09")]
    [InlineData("m/d/yy h:mm", 46090.75, "2026-03-09 18:00")]
    [InlineData("[$-409]d/m/yyyy;@", 46090, "2026-03-09")]
    public void A_date_in_digits_alone_means_the_same_to_every_reader(string code, double value, string shown) => Assert.Equal(shown, FormatCode.Parse(code).Write(value, from1904: false));

    [Fact]
    public void A_number_outside_the_calendar_stays_a_number() => Assert.Equal("-3", FormatCode.Parse("d mmm yyyy").Write(-3, from1904: false));

    [Theory]
    [InlineData("@", "text")]
    [InlineData("0;-0;0;\"<\"@\">\"", "<text>")]
    [InlineData("0.00", "text")]
    [InlineData(";;;", "")]
    public void Text_is_shown_by_the_part_for_text(string code, string shown) => Assert.Equal(shown, FormatCode.Parse(code).Write("text"));

    [Fact]
    public void Any_format_shows_any_number()
    {
        var pieces = Gen.Elements("0", "#", "?", ".", ",", "%", "E+", "/", ";", "\"a\"", "\"", "\\", "_", "*", "[h]", "[", "]", "[>1]", "[$€-1]", "y", "mmm", "d", "h", "s", "AM/PM", "@", "General", "🙂");
        var values = Gen.OneOf(Gen.Elements(0, -1, 0.5, 46090.4, 1e20, -1e300, double.MaxValue, double.Epsilon), Gen.Choose(-100_000, 100_000).Select(n => n / 7.0));
        Prop.ForAll(Arb.From(Gen.ListOf(pieces).Select(string.Concat)), Arb.From(values), (code, value) =>
        {
            var format = FormatCode.Parse(code);
            return format.Write(value, from1904: false) is not null && format.Write(value, from1904: true) is not null && format.Write("x") is not null;
        }).Check(Laws.Cases(500));
    }
}
