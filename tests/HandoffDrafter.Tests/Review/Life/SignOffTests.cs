using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Tests.Review.Life;

/// <summary>Signing, accepting and returning, through the one way in.</summary>
public sealed class SignOffTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly Finding Blocker = new(new RuleId(401), Severity.Error, Target.Of(Sample.History), "nobody decided it", "decide it");

    private static readonly People People = new(
    [
        new Person("ann", "Ann Keller", [PersonRole.SalesOwner]),
        new Person("ben", "Ben Odoi", [PersonRole.ImplementationOwner]),
        new Person("kim", "Kim Sund", [PersonRole.SalesOwner, PersonRole.ImplementationOwner]),
        new Person("sam", "Sam Ortiz", [PersonRole.SalesOps]),
    ]);

    private readonly InMemoryDealStore _store = new();
    private readonly Reviewing _reviewing;
    private Profile _profile = new("small", "Small")
    {
        Fields = [new ProfileField("total-price", "deal", "Total price", FieldType.Money), new ProfileField("signed-date", "deal", "Signed on", FieldType.Date)],
    };

    private Func<Packet, ValueList<Finding>> _findings = _ => [];

    public SignOffTests() => _reviewing = new Reviewing(
        _store,
        new ReviewStages((packet, _, _, _) => packet with { Findings = _findings(packet) }, _ => new ProfileReading(_profile, []), () => People),
        new StoppedClock());

    [Fact]
    public async Task Sales_signs_every_part_and_so_submits()
    {
        await DraftAsync();

        var packet = await AppliedAsync(new ReviewCommand.Sign(Today), "ann");

        var signature = Assert.Single(packet.Signatures);
        Assert.Equal((PersonRole.SalesOwner, "ann", true, DealState.Submitted, Today), (signature.Role, signature.By, signature.Valid, packet.Deal.State, packet.Deal.AsOf));
        Assert.Equal(["fields", "not-sold", "notes", "promises", "sold-scope"], signature.Covers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_signs_what_the_gate_blocks_today()
    {
        await DraftAsync();
        _findings = packet => packet.Deal.AsOf == Today ? [Blocker] : [];

        var problems = await RefusedAsync(new ReviewCommand.Sign(Today), "ann");

        Assert.Equal([Blocker.Rule, ReviewRules.Blocked.Id], problems.Select(p => p.Rule));
        Assert.Equal("nobody decided it; decide it", problems[0].Message);
    }

    [Fact]
    public async Task What_is_waived_blocks_nobody()
    {
        await DraftAsync();
        _findings = _ => [Blocker with { Waived = true }, Blocker with { Severity = Severity.Warning }];

        Assert.Equal(DealState.Submitted, (await AppliedAsync(new ReviewCommand.Sign(Today), "ann")).Deal.State);
    }

    [Fact]
    public async Task The_second_signature_is_another_persons()
    {
        await DraftAsync();
        await AppliedAsync(new ReviewCommand.Sign(Today), "kim");

        Assert.Contains("wants two people", (await RefusedAsync(new ReviewCommand.Accept(Today), "kim"))[0].Message, StringComparison.Ordinal);
        Assert.Equal(DealState.Accepted, (await AppliedAsync(new ReviewCommand.Accept(Today), "ben")).Deal.State);
    }

    [Fact]
    public async Task One_person_may_do_both_only_where_the_profile_says_so_and_somebody_watches()
    {
        _profile = _profile with { Signers = new ProfileSigners(true, PersonRole.Observer) };
        await DraftAsync();
        await AppliedAsync(new ReviewCommand.Sign(Today), "kim");
        Assert.Contains("gives nobody else the role observer", (await RefusedAsync(new ReviewCommand.Accept(Today), "kim"))[0].Message, StringComparison.Ordinal);

        _profile = _profile with { Signers = new ProfileSigners(true, null) };
        Assert.Equal(DealState.Accepted, (await AppliedAsync(new ReviewCommand.Accept(Today), "kim")).Deal.State);
    }

    [Fact]
    public async Task What_is_accepted_was_submitted()
    {
        await DraftAsync();

        Assert.Contains("it is in-review, and only a submitted packet can be accepted", (await RefusedAsync(new ReviewCommand.Accept(Today), "ben"))[0].Message, StringComparison.Ordinal);
        Assert.Contains("can be returned", (await RefusedAsync(Returned(), "ben"))[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_packet_says_why_and_is_signed_again()
    {
        await DraftAsync();
        await AppliedAsync(new ReviewCommand.Sign(Today), "ann");

        var returned = await AppliedAsync(Returned(), "ben");
        Assert.Equal(DealState.Returned, returned.Deal.State);
        Assert.Equal(new Return("ben", Sample.Morning, Returned().Reasons), Assert.Single(returned.Returns));

        var again = await AppliedAsync(new ReviewCommand.Sign(Today), "ann");
        Assert.Equal((DealState.Submitted, 1, 1), (again.Deal.State, again.Signatures.Count, again.Returns.Count));
    }

    [Fact]
    public async Task A_return_names_fields_that_are_there()
    {
        await DraftAsync();
        await AppliedAsync(new ReviewCommand.Sign(Today), "ann");

        var problems = await RefusedAsync(new ReviewCommand.Return([new ReturnReason(ReturnCode.MissingField, true) { Field = "signed-dat" }]), "ben");

        Assert.StartsWith("the packet has no field 'signed-dat'; did you mean 'signed-date'?", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_after_the_signature_takes_the_deal_back_to_review()
    {
        await DraftAsync();
        await AppliedAsync(new ReviewCommand.Sign(Today), "ann");
        await AppliedAsync(new ReviewCommand.Accept(Today), "ben");

        var decided = await AppliedAsync(new ReviewCommand.Decide(Sample.History, DecisionState.Rejected) { Reason = "twelve months are sold" }, "ann");

        Assert.Equal(DealState.InReview, decided.Deal.State);
        Assert.All(decided.Signatures, s => Assert.False(s.Valid));
    }

    [Fact]
    public async Task A_document_that_nobody_accepted_opens_the_deal_again_and_leaves_the_signatures()
    {
        await DraftAsync();
        await AppliedAsync(new ReviewCommand.Sign(Today), "ann");
        await AppliedAsync(new ReviewCommand.Accept(Today), "ben");
        var late = new SourceText("text", 1, "One more thing, said the customer.", []);

        var packet = await AppliedAsync(
            new ReviewCommand.Draft(Sample.Draft with { Sources = [.. Sample.Draft.Sources, Sample.Document(3, "late.txt", late, SourceRole.Email)] }, "built-in/1") { Texts = [Sample.OrderForm, Sample.Call, late] },
            Actor.Program);

        Assert.Equal(DealState.InReview, packet.Deal.State);
        Assert.All(packet.Signatures, s => Assert.True(s.Valid));
    }

    [Fact]
    public async Task Before_the_trigger_of_the_profile_nobody_signs()
    {
        _profile = _profile with { Triggers = [new ProfileTrigger("signed", "The agreement is signed by both.", "signed-date")] };
        var packet = await DraftAsync();

        Assert.Equal(DealState.Waiting, packet.Deal.State);
        Assert.Equal("the handoff has not started: The agreement is signed by both. Fill in what shows it, and sign then", (await RefusedAsync(new ReviewCommand.Sign(Today), "ann"))[0].Message);
    }

    [Theory]
    [InlineData("ben", "sales-owner")]
    [InlineData("sam", "sales-owner")]
    public async Task The_role_is_what_people_yaml_grants(string person, string role)
    {
        await DraftAsync();
        Assert.Contains($"does not have the role {role}", (await RefusedAsync(new ReviewCommand.Sign(Today), person))[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_itself_signs_nothing()
    {
        await DraftAsync();
        var problems = await RefusedAsync(new ReviewCommand.Sign(Today), Actor.Program);
        Assert.Equal(ReviewRules.NotTaken.Id, problems[0].Rule);
    }

    [Fact]
    public async Task A_pre_signature_packet_is_not_signed()
    {
        await _reviewing.ApplyAsync(Sample.Id, Draft(Sample.Draft with { Deal = Sample.Draft.Deal with { Mode = DealMode.PreSignature } }), new Actor(Actor.Program, CommandSource.Watch, null), null, default);

        Assert.Contains("before the agreement is signed", (await RefusedAsync(new ReviewCommand.Sign(Today), "ann"))[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_of_the_handoff_is_logged_once_it_is_accepted()
    {
        await DraftAsync();
        var kept = new ReviewCommand.Log(LogKind.PromiseKept, Today) { Promise = Sample.History, Note = "loaded" };
        Assert.Equal(ReviewRules.NotNow.Id, (await RefusedAsync(kept, "ben"))[0].Rule);
        await AppliedAsync(new ReviewCommand.Sign(Today), "ann");
        await AppliedAsync(new ReviewCommand.Accept(Today), "ben");

        var packet = await AppliedAsync(kept, "ben");
        var rework = await ApplyAsync(new ReviewCommand.Log(LogKind.Rework, Today) { Note = "board set up again" }, "ben");

        Assert.Equal(new Fulfilment(FulfilmentState.Kept, Today, "loaded"), packet.Promise(Sample.History)!.Fulfilment);
        Assert.Equal(DealState.Accepted, packet.Deal.State);
        var recorded = Assert.IsType<ReviewOutcome.Applied>(rework).Event;
        Assert.Equal(("log", "rework", "board set up again", 0), (recorded.Command, recorded.Arguments["kind"], recorded.Arguments["note"], recorded.Changes.Count));
    }

    private static ReviewCommand.Return Returned() => new([new ReturnReason(ReturnCode.MissingField, true) { Field = "total-price", Note = "which currency?" }]);

    private static ReviewCommand.Draft Draft(Packet packet) => new(packet, "built-in/1") { Texts = [Sample.OrderForm, Sample.Call] };

    private async Task<Packet> DraftAsync() => await AppliedAsync(Draft(Sample.Draft), Actor.Program);

    private Task<ReviewOutcome> ApplyAsync(ReviewCommand command, string person) =>
        _reviewing.ApplyAsync(Sample.Id, command, new Actor(person, CommandSource.CommandLine, null), null, default);

    private async Task<Packet> AppliedAsync(ReviewCommand command, string person) =>
        Assert.IsType<ReviewOutcome.Applied>(await ApplyAsync(command, person)).Deal.Packet;

    private async Task<ValueList<FileProblem>> RefusedAsync(ReviewCommand command, string person) =>
        Assert.IsType<ReviewOutcome.Refused>(await ApplyAsync(command, person)).Problems;
}
