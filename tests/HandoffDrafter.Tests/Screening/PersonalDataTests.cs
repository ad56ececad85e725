using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Tests.Screening;

public class PersonalDataTests
{
    [Theory]
    [InlineData("Refund to GB29 NWBK 6016 1331 9268 19 please", "a bank account")]
    [InlineData("card 4111 1111 1111 1111, exp 12/27", "a payment card number")]
    [InlineData("her social security number is 219-09-9999", "a national identity or tax number")]
    [InlineData("He had surgery in May.", "somebody's health")]
    [InlineData("Home address: 12 Mill Lane, York", "where somebody lives")]
    public void What_concerns_a_person_is_noticed(string words, string what) => Assert.Equal([what], ScreenedText.Of(RemarkKind.PersonalData, words));

    [Theory]
    [InlineData("Refund to GB29 NWBK 6016 1331 9268 18 please")]
    [InlineData("order 4111 1111 1111 1112")]
    [InlineData("reference 4111111111111111")]
    [InlineData("We do not store any social security number.")]
    [InlineData("She is on leave until 4 June.")]
    [InlineData("Our office address is 12 Mill Lane, York.")]
    [InlineData("Call +49 30 1234 5678 or +1 312 555 0199.")]
    public void Wrong_checksums_references_and_business_are_not(string words) => Assert.Empty(ScreenedText.Of(RemarkKind.PersonalData, words));

    [Fact]
    public void Where_to_pay_is_no_secret_of_an_agreement() => Assert.Empty(ScreenedText.Of(RemarkKind.PersonalData, "Pay to GB29 NWBK 6016 1331 9268 19.", SourceRole.Sow));
}
