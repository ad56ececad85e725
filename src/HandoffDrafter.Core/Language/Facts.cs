using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Language;

public enum FactKind
{
    Date,
    Money,
    Percent,
    /// <summary>A number with what it counts.</summary>
    Quantity,
    Email,
}

/// <summary>
/// Something in a text that is either right or wrong. Two facts of one kind and unit with different values cannot both hold of the same
/// thing. <see cref="Unit"/> is a currency, the stem of what is counted, or empty.
/// </summary>
public sealed record Fact(FactKind Kind, string Value, string Unit)
{
    public override string ToString() => Unit.Length == 0 ? Value : $"{Value} {Unit}";
}

/// <summary>The stated values of a text without their places, for comparing what two texts say. A business day counts as a day.</summary>
public static class Facts
{
    public static ValueList<Fact> In(ReadOnlySpan<char> text) => StatedValues.In(text).Select(Of).OfType<Fact>().ToValueList();

    private static Fact? Of(StatedValue value) => value switch
    {
        DateValue date => new Fact(FactKind.Date, date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Empty),
        EmailValue email => new Fact(FactKind.Email, email.Address, string.Empty),
        MoneyValue money => new Fact(FactKind.Money, Figure(money.Amount), money.Currency),
        PercentValue percent => new Fact(FactKind.Percent, Figure(percent.Number), string.Empty),
        DurationValue duration => new Fact(FactKind.Quantity, Figure(duration.Number), UnitName(duration.Unit)),
        QuantityValue { Unit: not StatedValues.ClockTime } quantity => new Fact(FactKind.Quantity, Figure(quantity.Number), quantity.Unit),
        _ => null,
    };

    private static string Figure(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string UnitName(TimeUnit unit) => unit switch
    {
        TimeUnit.BusinessDay => "day",
        TimeUnit.BusinessHour => "hour",
        _ => Words.Of(unit),
    };
}
