using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Life;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class MissedClock : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(611), "A step of the handoff is late", RuleLevel.Warning,
        "A handoff that waits on one desk is a customer who waits on the telephone.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var packet = context.Packet;
        foreach (var clock in packet.Deal.State == DealState.Archived ? [] : context.Profile.Clocks)
        {
            // A return asks for another submission, which is the one thing that ends the state.
            var happened = clock.Of == ClockEvent.Returned ? packet.Deal.State != DealState.Returned : Moments.Happened(clock.What, packet, context.Calendar);
            if (!happened && Moments.Due(clock, packet, context.Calendar) is { } due && due < context.AsOf)
            {
                var late = context.Calendar.Between(due, context.AsOf);
                yield return Report(
                    Target.Packet,
                    $"{Wording.OneLine(clock.Tells, 160)} That was due on {Wording.Day(due)}, but it has not happened{(late == 0 ? "" : $", {Wording.Count(late, "business day", "business days")} late")}",
                    Escalation(context, clock));
            }
        }
    }

    /// <summary>Who moves next, and who is told that it is late.</summary>
    private static string Escalation(GateContext context, ProfileClock clock) => clock.What switch
    {
        ClockEvent.Accepted => $"{Wording.ImplementationOwner(context)} accepts or returns it today; tell {Wording.SalesOwner(context)} and the delivery manager",
        ClockEvent.Submitted => $"{Wording.SalesOwner(context)} signs and so submits today; tell {Wording.ImplementationOwner(context)} and sales ops",
        ClockEvent.KickoffScheduled or ClockEvent.Kickoff => $"{Wording.ImplementationOwner(context)} agrees the day with the customer's scheduling contact today; tell {Wording.SalesOwner(context)} and an approver",
        ClockEvent.Paid => $"sales ops asks finance today; tell {Wording.SalesOwner(context)}",
        _ => $"{Wording.ImplementationOwner(context)} does it today; tell {Wording.SalesOwner(context)}",
    };
}
