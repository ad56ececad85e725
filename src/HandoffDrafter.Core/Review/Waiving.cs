using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Core.Review;

/// <summary>Letting a finding stand for a while. Whether a waiver holds is the gate's to say, here as at every later check.</summary>
/// <param name="check">The packet with the gate's findings of now.</param>
internal sealed class Waiving(Packet current, Func<Packet, Packet> check, Person person)
{
    public Proposal Propose(ReviewCommand.Waive command)
    {
        var waiver = new Waiver(command.Rule, command.Target, person.Id, command.Reason, command.Until, PacketDigest.Of(current, command.Target));
        var waived = current with { Waivers = [.. current.Waivers.Where(w => (w.Rule, w.Target) != (command.Rule, command.Target)), waiver] };
        if (!check(current).Findings.Any(f => Speaks(f, command) && !f.Waived))
        {
            return Refused(ReviewRules.NotThere, $"the gate reports no {command.Rule} of {command.Target} that is not waived already; 'handoff check {current.Deal.Id}' lists what it reports");
        }

        var found = check(waived).Findings;
        if (found.Any(f => Speaks(f, command) && f.Waived))
        {
            return new Proposal.Change(waived, "waive", ValueMap<string>.Empty.With("rule", command.Rule.ToString()).With("target", command.Target.ToString()));
        }

        var why = found.FirstOrDefault(f => f.Target == command.Target && f.Message.StartsWith($"{person.Id} waived {command.Rule}", StringComparison.Ordinal))?.Message;
        return Refused(ReviewRules.NotTaken, why is null
            ? $"{command.Rule} of {command.Target} would block all the same; 'handoff explain {command.Rule}' says who may waive it, if anybody"
            : $"it would not hold: {why}");
    }

    private static bool Speaks(Finding finding, ReviewCommand.Waive command) =>
        finding.Target == command.Target && (finding.Rule == command.Rule || finding.Also.Contains(command.Rule));

    private static Proposal.Turned Refused(RuleDescriptor rule, string message) =>
        new(new ReviewOutcome.Refused { Problems = [new FileProblem("packet.md", null, null, Severity.Error, rule.Id, message)] });
}
