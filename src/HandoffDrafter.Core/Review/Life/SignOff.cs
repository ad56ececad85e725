using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Core.Review.Life;

/// <summary>
/// Signing, accepting and returning. What is signed is the packet that the gate has just let pass: the caller hands in the packet checked, never
/// as some file remembers it.
/// </summary>
/// <param name="packet">Assessed, with the gate's findings of now.</param>
internal sealed class SignOff(Packet packet, Profile profile, People people, Person person, DateTimeOffset at)
{
    /// <summary>The sales owner stands by the packet and hands it over.</summary>
    public Proposal Sign()
    {
        Proposal? turned = Missing(PersonRole.SalesOwner, "sign for sales") ?? NotReady() ?? Blocked("sign");
        return turned ?? new Proposal.Change(Signed(PersonRole.SalesOwner, DealState.Submitted), "sign", ValueMap<string>.Empty);
    }

    /// <summary>The implementation owner takes it over: the second signature.</summary>
    public Proposal Accept()
    {
        Proposal? turned = Missing(PersonRole.ImplementationOwner, "accept") ?? NotSubmitted("accepted") ?? Alone() ?? Blocked("accept");
        return turned ?? new Proposal.Change(Signed(PersonRole.ImplementationOwner, DealState.Accepted), "accept", ValueMap<string>.Empty);
    }

    public Proposal Return(ValueList<ReturnReason> reasons)
    {
        Proposal? turned = Missing(PersonRole.ImplementationOwner, "return") ?? NotSubmitted("returned") ?? Unknown(reasons);
        return turned ?? new Proposal.Change(
            packet with { Deal = packet.Deal with { State = DealState.Returned }, Returns = [.. packet.Returns, new Return(person.Id, at, reasons)] },
            "return",
            ValueMap<string>.Empty.With("reasons", string.Join(" ", reasons.Select(r => Words.Of(r.Code)))));
    }

    private Packet Signed(PersonRole role, DealState state) => packet with
    {
        Deal = packet.Deal with { State = state },
        Signatures = [.. packet.Signatures.Where(s => s.Role != role), new Signature(role, person.Id, at, PacketDigest.Parts(packet))],
    };

    private Proposal.Turned? Missing(PersonRole role, string what) => person.Has(role) ? null
        : Not($"{person.Id} does not have the role {Words.Of(role)} in people.yaml, which it takes to {what}; let somebody who has it do so, or have it granted");

    private Proposal.Turned? NotReady() => packet.Deal.Mode == DealMode.PreSignature
        ? Not("the packet is from before the agreement is signed; take 'mode: pre-signature' out of deal.yaml and draft again once it is")
        : packet.Deal.State switch
        {
            DealState.InReview or DealState.Returned => null,
            DealState.Waiting => Not($"the handoff has not started: {string.Join(" ", DealLife.Awaited(packet, profile).Select(t => t.Tells))} Fill in what shows it, and sign then"),
            DealState.Collecting => Not("the folder holds no proposal, call notes or mails yet; drop them and draft again"),
            DealState.Submitted => Not("it is signed and submitted already; the implementation owner accepts or returns it"),
            var state => Not($"it is {Words.Of(state)} already; a change to the packet opens it again"),
        };

    private Proposal.Turned? NotSubmitted(string what) => packet.Deal.State == DealState.Submitted && DealLife.Stands(packet, PersonRole.SalesOwner) ? null
        : Not($"it is {Words.Of(packet.Deal.State)}, and only a submitted packet can be {what}; the sales owner signs it first ('handoff sign {packet.Deal.Id}')");

    private Proposal.Turned? Alone()
    {
        if (DealLife.Latest(packet, PersonRole.SalesOwner)!.By != person.Id)
        {
            return null;
        }

        return !profile.Signers.OnePerson ? Not($"{person.Id} signed it for sales, and the profile '{profile.Id}' wants two people; let another implementation owner accept it")
            : profile.Signers.Observer is { } observer && !people.With(observer).Any(p => p.Id != person.Id)
                ? Not($"{person.Id} signed it for sales; one person may do both only while somebody watches, and people.yaml gives nobody else the role {Words.Of(observer)}")
            : null;
    }

    private Proposal.Turned? Unknown(ValueList<ReturnReason> reasons)
    {
        var known = profile.Fields.Select(f => f.Id).Union(packet.Fields.Select(f => f.Id), StringComparer.Ordinal).ToList();
        var unknown = reasons.FirstOrDefault(r => r.Field is { } field && !known.Contains(field))?.Field;
        return unknown is null ? null : Not($"the packet has no field '{unknown}'; {Suggestion.For(unknown, known)}");
    }

    private Proposal.Turned? Blocked(string what)
    {
        var errors = packet.Findings.Where(f => f.Severity == Severity.Error && !f.Waived).ToList();
        if (errors.Count == 0)
        {
            return null;
        }

        var problems = errors.Select(f => new FileProblem("packet.md", null, null, Severity.Error, f.Rule, $"{f.Message}; {f.Fix}"))
            .Append(Problem(ReviewRules.Blocked, string.Create(CultureInfo.InvariantCulture, $"nobody can {what} while {errors.Count} {(errors.Count == 1 ? "finding blocks" : "findings block")}; resolve what is listed, then {what} again")));
        return new Proposal.Turned(new ReviewOutcome.Refused { Problems = problems.ToValueList() });
    }

    private static Proposal.Turned Not(string why) => new(new ReviewOutcome.Refused { Problems = [Problem(ReviewRules.NotNow, why)] });

    private static FileProblem Problem(RuleDescriptor rule, string message) => new("packet.md", null, null, Severity.Error, rule.Id, message);
}
