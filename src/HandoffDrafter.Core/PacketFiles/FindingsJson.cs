using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Json;

namespace HandoffDrafter.Core.PacketFiles;

/// <summary>The findings of one run of the gate for other programs, in the gate's order, each written as in packet.json.</summary>
public static class FindingsJson
{
    public const string Schema = "handoff-findings/1";

    /// <param name="packet">Gives the deal's name, and the sources that the findings' evidence is quoted from.</param>
    /// <param name="findings">What the gate said of it.</param>
    public static byte[] Write(Packet packet, ValueList<Finding> findings)
    {
        var evidence = new EvidenceWriter(packet, PacketForm.File);
        var json = new JsonOut(indented: true);
        json.Object();
        json.Text("schema", Schema);
        json.Text("deal", packet.Deal.Id.ToString());
        json.Array("findings");
        foreach (var finding in findings.AsSpan())
        {
            FindingJson.Write(json, finding, evidence);
        }

        json.EndArray();
        json.EndObject();
        return json.ToFile();
    }
}
