using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD211_MadeUpContactTests
{
    private static readonly MadeUpContact Rule = new();

    [Theory]
    [InlineData("John Doe", "john doe")]
    [InlineData("Len Moor, len@example.com", "@example.com")]
    [InlineData("Len Moor, +1 (312) 555-0147", "1 (312) 555-0147")]
    [InlineData("Len Moor, 123-456-7890", "123-456-7890")]
    public void Fires_on_what_belongs_to_nobody(string value, string sign) => Assert.Equal(
        [$"warning HD211: \"Champion\" is filled in, but \"{sign}\" is a placeholder: nobody has that name, address or number → Dana Wolk fills in whom delivery can really call before kickoff on 2026-03-16 (field:customer-champion)"],
        Lines(value));

    [Fact]
    public void Fires_on_the_details_of_a_stakeholder()
    {
        var person = Sample.Claim(7, "stakeholders", "Len Moor") with { Details = ValueMap<string>.Empty.With("email", "len@test.com") };
        Assert.Contains("C-007 \"Len Moor\" is to be reached, but \"@test.com\"", Assert.Single(Sample.Lines(Rule, Sample.Packet.With(person))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Len Moor, len@harbour.example, +44 1632 960417")]
    [InlineData("Johnny Doerr, j.doerr@my-example.com")]
    [InlineData("Len Moor, (312) 555-1147")]
    public void Stays_quiet_on_other_names_addresses_and_numbers(string value) => Assert.Empty(Lines(value));

    [Theory]
    [InlineData("Len Moor, 312 555 0100", 1)]
    [InlineData("Len Moor, 312 555 0200", 0)]
    public void Boundary_of_the_numbers_with_555_those_for_fiction_alone(string value, int findings) => Assert.Equal(findings, Lines(value).Length);

    private static string[] Lines(string value) => Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("customer-champion", "people", value)));
}
