using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Deals;

public class FieldFormatTests
{
    [Theory]
    [InlineData(FieldType.Date, "2026-03-09")]
    [InlineData(FieldType.Money, "$86,400")]
    [InlineData(FieldType.Money, "USD 86,400.00 for contract year 1")]
    [InlineData(FieldType.Money, "86.400,00 €")]
    [InlineData(FieldType.Money, "CHF 1'250'000")]
    [InlineData(FieldType.Money, "18000 EUR")]
    [InlineData(FieldType.Email, "gwen.stolz@acme.co.example")]
    [InlineData(FieldType.Phone, "+49 (0)30 / 123-4567")]
    [InlineData(FieldType.Phone, "555.123.4567 ext. 89")]
    [InlineData(FieldType.Person, "Gwen Stolz, CFO, gwen@acme.example, +1 555 123 4567")]
    [InlineData(FieldType.Person, "Gwen Stolz <gwen@acme.example>")]
    [InlineData(FieldType.Link, "https://crm.example/deals/7")]
    [InlineData(FieldType.YesNo, "Yes, on 2026-03-02")]
    [InlineData(FieldType.YesNo, "no")]
    [InlineData(FieldType.Text, "anything")]
    public void A_well_formed_value_is_accepted(FieldType type, string value) => Assert.Null(FieldFormat.Problem(type, value));

    [Theory]
    [InlineData(FieldType.Date, "03/09/2026")]
    [InlineData(FieldType.Date, "2026-02-30")]
    [InlineData(FieldType.Money, "eighty thousand")]
    [InlineData(FieldType.Money, "86400")]
    [InlineData(FieldType.Money, "$86,40,0")]
    [InlineData(FieldType.Money, "$8640,000.00")]
    [InlineData(FieldType.Email, "gwen@acme")]
    [InlineData(FieldType.Email, "@acme.example")]
    [InlineData(FieldType.Email, "gwen@")]
    [InlineData(FieldType.Email, "gwen stolz@acme.example")]
    [InlineData(FieldType.Email, "a@b@c.example")]
    [InlineData(FieldType.Email, "gwen@acme.")]
    [InlineData(FieldType.Phone, "12345")]
    [InlineData(FieldType.Phone, "call me")]
    [InlineData(FieldType.Phone, "1234567890123456")]
    [InlineData(FieldType.Person, "2026")]
    [InlineData(FieldType.Person, "Gwen, gwen@acme")]
    [InlineData(FieldType.Link, "crm.example/deals/7")]
    [InlineData(FieldType.Link, "javascript:alert(1)")]
    [InlineData(FieldType.Link, "https://")]
    [InlineData(FieldType.YesNo, "nope")]
    [InlineData(FieldType.Choice, "paid")]
    public void A_malformed_value_is_told_with_the_form_it_should_have(FieldType type, string value)
    {
        var problem = FieldFormat.Problem(type, value, ["received", "pending"]);
        Assert.Contains(value.Split(", ")[^1].Split(' ')[^1], problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_may_have_words_behind_it() => Assert.Null(FieldFormat.Problem(FieldType.Choice, "Received, by wire", ["received", "pending"]));
}
