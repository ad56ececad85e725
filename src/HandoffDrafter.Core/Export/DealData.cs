using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.PacketFiles.Json;
using HandoffDrafter.Core.Review.Life;

namespace HandoffDrafter.Core.Export;

/// <summary>What other programs take from an export.</summary>
internal static class DealData
{
    /// <summary>For the CRM's record of the deal: status, owners, dates and the name of the packet.</summary>
    public static byte[] CrmUpdate(ExportContext context, string packetFile)
    {
        var packet = context.Packet;
        var json = new JsonOut(indented: true);
        json.Object();
        json.Text("schema", "handoff-crm-update/1");
        json.Text("deal", packet.Deal.Id.ToString());
        json.Text("link", packet.Field("crm-deal-link")?.Value);
        json.Text("status", context.Provisional ? "provisional" : Words.Of(DealState.Accepted));
        json.Text("company", packet.Field("company-name")?.Value);
        json.Text("contract", packet.Field("contract-number")?.Value);
        json.Text("salesOwner", context.PersonIn("sales-owner"));
        json.Text("implementationOwner", context.PersonIn("implementation-owner"));
        json.Text("kickoff", packet.Field("kickoff-date")?.Value);
        json.Text("acceptedAt", Accepted(packet));
        json.Text("packet", packetFile);
        json.Text("digest", PacketDigest.Of(packet).ToString());
        json.EndObject();
        return json.ToFile();
    }

    /// <summary>One handoff as its measures see it. Nothing of what it says, only how complete it was.</summary>
    public static byte[] MeasurementEvent(ExportContext context)
    {
        var packet = context.Packet;
        var verdict = Verdict.Of(packet.Findings);
        var json = new JsonOut(indented: true);
        json.Object();
        json.Text("schema", "handoff-measurement/1");
        json.Text("deal", packet.Deal.Id.ToString());
        json.Text("profile", packet.Deal.Profile);
        json.Number("revision", packet.Revision);
        json.Flag("provisional", context.Provisional);
        json.Text("submittedAt", Time(DealLife.Latest(packet, PersonRole.SalesOwner)));
        json.Text("acceptedAt", Accepted(packet));
        json.Number("returns", packet.Returns.Count);
        json.Number("materialReturns", packet.Returns.Count(r => r.Reasons.Any(reason => reason.Material)));
        json.Number("score", packet.Score?.Total);
        json.Number("errors", verdict.Errors);
        json.Number("warnings", verdict.Warnings);
        json.Number("waived", verdict.Waived);
        json.Number("openQuestions", context.ClaimsOf("open-questions").Count(c => string.IsNullOrWhiteSpace(c.Details.GetValueOrDefault("answer"))));
        json.Number("dependenciesWithoutOwner", context.ClaimsOf("dependencies").Count(c => c.Owner is null));
        json.Object("promises");
        foreach (var state in Enum.GetValues<DecisionState>())
        {
            json.Number(Words.Of(state), context.Promises.Count(p => p.Decision.State == state));
        }

        json.EndObject();
        json.EndObject();
        return json.ToFile();
    }

    private static string? Accepted(Packet packet) => DealLife.Latest(packet, PersonRole.ImplementationOwner) is { Valid: true } signature ? Time(signature) : null;

    private static string? Time(Signature? signature) => signature is null ? null : JsonForms.Time(signature.At);
}
