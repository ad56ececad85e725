using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD514_MixedCurrencyTests
{
    private static readonly MixedCurrency Rule = new();

    [Fact]
    public void Fires_on_two_currencies() => Assert.Equal(
        ["warning HD514: one deal has one currency, but here C-007 is in EUR and \"Total price\" is in USD → finance says in which currency is invoiced, and Dana Wolk corrects the rest, before the first invoice (field:total-price)"],
        Lines("USD 86,400", "Onboarding for €18,000"));

    [Fact]
    public void Stays_quiet_on_one_currency_in_two_spellings() => Assert.Empty(Lines("USD 86,400", "Onboarding for $18,000"));

    [Fact]
    public void Boundary_a_deal_without_a_second_amount_mixes_nothing() => Assert.Empty(Lines("USD 86,400", "Onboarding for 18,000"));

    private static string[] Lines(string total, string scope) =>
        Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("total-price", "deal", total)).With(Sample.Claim(7, "sold-scope", scope)));
}
