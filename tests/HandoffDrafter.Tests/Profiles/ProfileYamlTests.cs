using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Profiles;

namespace HandoffDrafter.Tests.Profiles;

public class ProfileYamlTests
{
    private const string Sections = "sections:\n  - {id: deal, title: Deal, required: yes}\n";
    private const string Score = "score:\n  threshold: 70\n  parts:\n    - {id: context, weight: 100, sections: [deal]}\n";
    private static readonly string Head = "profile: mine\ntitle: Mine\n" + Sections + Score;
    private static readonly string Fields = "fields:\n" + string.Concat(ProfileField.Reserved.Select(id => $"  - {{id: {id}, section: deal, title: {id}, type: text}}\n"));

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var profile = Read(Head + Fields);
        Assert.Equal("mine", profile.Id);
        Assert.Equal(Requirement.Yes, profile.Field("company-name")!.Required);
        Assert.Equal(new ProfileSigners(false, null), profile.Signers);
        Assert.Equal("{deal}-handoff-packet", profile.FileName);
        Assert.Empty(profile.Rules);
    }

    [Fact]
    public void Every_part_is_read()
    {
        var profile = Read(Head + Fields + """
              - id: contract-version
                section: deal
                title: Version
                type: choice
                choices: [draft, final]
                required: if-applicable
                condition: several exist
                when: {agreements: 2, sections: [deal], promises: [scope], fields: [end-date]}
            choose-below: 10000
            triggers:
              - {id: paid, tells: Paid., field: payment-status, values: [received]}
            clocks:
              - {id: kickoff, what: accepted, business-days: 0, before: kickoff, tells: Before.}
            signers: {one-person: yes, observer: observer}
            approvals:
              - {support: [excluded], promises: [pricing], roles: [approver]}
            review: {sections: [deal], promises: [timeline]}
            outputs: [packet, first-milestone-plan]
            rules: {HD102: "off"}
            file-name: "{contract-number}-packet"
            """);

        Assert.Equal(
            new ProfileField("contract-version", "deal", "Version", FieldType.Choice)
            {
                Choices = ["draft", "final"],
                Required = Requirement.IfApplicable,
                Condition = "several exist",
                When = new ProfileCondition { Agreements = 2, Sections = ["deal"], Promises = [PromiseCategory.Scope], Fields = ["end-date"] },
            },
            profile.Field("contract-version"));
        Assert.Equal(10000m, profile.ChooseBelow);
        Assert.Equal([new ProfileTrigger("paid", "Paid.", "payment-status") { Values = ["received"] }], profile.Triggers);
        Assert.Equal([new ProfileClock("kickoff", ClockEvent.Accepted, 0, ClockDirection.Before, ClockEvent.Kickoff, "Before.")], profile.Clocks);
        Assert.Equal(new ProfileSigners(true, PersonRole.Observer), profile.Signers);
        Assert.Equal([new ProfileApproval([PersonRole.Approver]) { Support = [SupportStatus.Excluded], Categories = [PromiseCategory.Pricing] }], profile.Approvals);
        Assert.Equal(["deal"], profile.ReviewSections);
        Assert.Equal([PromiseCategory.Timeline], profile.ReviewPromises);
        Assert.Equal([ProfileOutput.Packet, ProfileOutput.FirstMilestonePlan], profile.Outputs);
        Assert.Equal(RuleLevel.Off, profile.Rules["HD102"]);
        Assert.Equal("{contract-number}-packet", profile.FileName);
    }

    [Fact]
    public void A_reserved_field_that_is_missing_is_named() => Assert.Equal(
        "p.yaml:10:3: error: the field 'kickoff-date' is missing; every profile has it, under whatever title",
        Assert.Single(Problems(Head + Fields.Replace("id: kickoff-date,", "id: kick-off,", StringComparison.Ordinal))));

    [Theory]
    [InlineData("review: {sections: [deel]}", "p.yaml:{0}:21: error: 'deel' is not a section of this profile; did you mean 'deal'? (valid: deal)")]
    [InlineData("file-name: '{contract}-x'", "p.yaml:{0}:12: error: '{{contract}}' is neither {{deal}} nor a field; valid: deal, company-name,")]
    [InlineData("file-name: '../x'", "p.yaml:{0}:12: error: '../x' is not a file name; leave out folders and the characters")]
    [InlineData("file-name: '{deal'", "p.yaml:{0}:12: error: '{{deal' is not closed; write '}}' behind the name")]
    [InlineData("rules: {HD4: error}", "p.yaml:{0}:9: error: 'HD4' is not a rule; write HD and three digits, as in HD401")]
    [InlineData("rules: {HD401: fatal}", "p.yaml:{0}:16: error: HD401 needs one of: error, warning, note, off")]
    [InlineData("rules: {HD403: note}", "p.yaml:{0}:9: error: not that one")]
    [InlineData("outputs: [slides]", "p.yaml:{0}:11: error: 'slides' is not known here; valid: packet, report,")]
    [InlineData("signers: {one-person: yes}", "p.yaml:{0}:10: error: one person may hold both keys only where somebody watches; add 'observer:' with a role")]
    [InlineData("clocks: [{id: a, what: accepted, business-days: 1, tells: X}]", "p.yaml:{0}:10: error: a clock says 'what' happens, within how many 'business-days', and 'after' or 'before' which event")]
    [InlineData("approvals: [{roles: [approver]}]", "p.yaml:{0}:13: error: an approval names 'roles' and the 'support' or 'promises' that need them")]
    [InlineData("triggers: [{id: a, tells: X, field: payed}]", "p.yaml:{0}:37: error: 'payed' is not a field of this profile; valid: company-name,")]
    [InlineData("color: red", "p.yaml:{0}:1: error: 'color' is not a key here; valid: profile, title,")]
    public void What_does_not_fit_is_told_at_its_place(string line, string problem)
    {
        var text = Head + Fields + line + "\n";
        var number = text.Split('\n').Length - 1;
        var expected = string.Format(System.Globalization.CultureInfo.InvariantCulture, problem, number);
        Assert.StartsWith(expected, Assert.Single(Problems(text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: choice", "'x' has no choices; list them under 'choices:'")]
    [InlineData("type: text, choices: [a]", "'x' has choices and is of type text; give it 'type: choice' or remove them")]
    [InlineData("type: text, required: if-applicable", "'x' is required if applicable and does not say when; add 'condition:'")]
    [InlineData("type: text, condition: sometimes", "'x' has a condition; give it 'required: if-applicable' or remove the condition")]
    public void A_field_that_contradicts_itself_is_refused(string rest, string problem) => Assert.EndsWith(
        $": error: {problem}", Assert.Single(Problems(Head + Fields + $"  - {{id: x, section: deal, title: X, {rest}}}\n")), StringComparison.Ordinal);

    [Fact]
    public void Weights_make_a_hundred() => Assert.EndsWith(
        ": error: the weights of the parts add up to 90; they must make 100",
        Assert.Single(Problems((Head + Fields).Replace("weight: 100", "weight: 90", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    private static Profile Read(string text)
    {
        var reading = ProfileYaml.Read(text, "p.yaml");
        Assert.Empty(reading.Problems);
        return reading.Profile!;
    }

    private static IEnumerable<string> Problems(string text)
    {
        var reading = ProfileYaml.Read(text, "p.yaml", (rule, _) => rule.Number == 403 ? "not that one" : null);
        Assert.Null(reading.Profile);
        return reading.Problems.Select(p => p.ToString());
    }
}
