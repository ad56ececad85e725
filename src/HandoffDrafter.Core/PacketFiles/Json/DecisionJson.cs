using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>What people decided of a promise, whom they told, and what came of it.</summary>
internal static class DecisionJson
{
    private static readonly string[] Names = ["state", "approvals", "by", "at", "reason", "text", "owner", "due"];
    private static readonly string[] ApprovalNames = ["role", "by", "at"];
    private static readonly string[] ToldNames = ["who", "by", "when"];
    private static readonly string[] FulfilmentNames = ["state", "on", "note"];

    public static void Write(JsonOut json, Decision decision)
    {
        json.Object("decision");
        json.Word("state", decision.State);
        json.List("approvals", decision.Approvals, Write);
        json.Text("by", decision.By);
        json.Time("at", decision.At);
        json.Text("reason", decision.Reason);
        json.Text("text", decision.Text);
        json.Text("owner", decision.Owner);
        json.Day("due", decision.Due);
        json.EndObject();
    }

    public static void Write(JsonOut json, Told? told)
    {
        if (told is null)
        {
            return;
        }

        json.Object("told");
        json.Text("who", told.Who);
        json.Text("by", told.By);
        json.Day("when", told.When);
        json.EndObject();
    }

    public static void Write(JsonOut json, Fulfilment? fulfilment)
    {
        if (fulfilment is null)
        {
            return;
        }

        json.Object("fulfilment");
        json.Word("state", fulfilment.State);
        json.Day("on", fulfilment.On);
        json.Text("note", fulfilment.Note);
        json.EndObject();
    }

    public static Decision Read(JsonMembers promise)
    {
        if (promise.Required("decision") is not { } cursor)
        {
            return Decision.Pending;
        }

        var decision = cursor.Members(Names);
        return new Decision(decision.Word<DecisionState>("state"))
        {
            Approvals = decision.List("approvals", ReadApproval),
            By = decision.TextOrNull("by"),
            At = decision.TimeOrNull("at"),
            Reason = decision.TextOrNull("reason"),
            Text = decision.TextOrNull("text"),
            Owner = decision.TextOrNull("owner"),
            Due = decision.DayOrNull("due"),
        };
    }

    public static Told? ReadTold(JsonMembers promise)
    {
        if (promise.Optional("told") is not { } cursor)
        {
            return null;
        }

        var told = cursor.Members(ToldNames);
        return new Told(told.Text("who"), told.Text("by"), told.DayOrNull("when"));
    }

    public static Fulfilment? ReadFulfilment(JsonMembers promise)
    {
        if (promise.Optional("fulfilment") is not { } cursor)
        {
            return null;
        }

        var fulfilment = cursor.Members(FulfilmentNames);
        return new Fulfilment(fulfilment.Word<FulfilmentState>("state"), fulfilment.Day("on"), fulfilment.TextOrNull("note"));
    }

    private static void Write(JsonOut json, Approval approval)
    {
        json.Object();
        json.Word("role", approval.Role);
        json.Text("by", approval.By);
        json.Time("at", approval.At);
        json.EndObject();
    }

    private static Approval ReadApproval(JsonCursor cursor)
    {
        var approval = cursor.Members(ApprovalNames);
        return new Approval(approval.Word<PersonRole>("role"), approval.Text("by"), approval.Time("at"));
    }
}
