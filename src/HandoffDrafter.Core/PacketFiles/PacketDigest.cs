using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Json;

namespace HandoffDrafter.Core.PacketFiles;

/// <summary>
/// What a packet says as one number, so that a change shows. docs/packet-format.md says how anybody computes it from packet.json. What is worked
/// out from the rest (findings, score, state) and where in its source a quote stands make no difference.
/// </summary>
public static class PacketDigest
{
    private const string Fields = "fields";
    private const string Promises = "promises";
    private const string Notes = "notes";

    /// <summary>Of the whole packet, its revision included.</summary>
    public static Digest Of(Packet packet) => CanonicalJson.Digest(json => PacketJson.Write(json, packet, PacketForm.Digest));

    /// <summary>
    /// Of each part that a signature covers: <c>fields</c>, <c>promises</c>, <c>notes</c>, and every section that has a claim, removed ones
    /// included. What became of a promise after the handoff is no part of what was signed.
    /// </summary>
    public static ValueMap<Digest> Parts(Packet packet)
    {
        var evidence = new EvidenceWriter(packet, PacketForm.Signed);
        var parts = new List<KeyValuePair<string, Digest>>
        {
            KeyValuePair.Create(Fields, OfList(packet.Fields, (j, f) => FieldJson.Write(j, f, evidence))),
            KeyValuePair.Create(Promises, OfList(packet.Promises, (j, p) => PromiseJson.Write(j, p, evidence))),
            KeyValuePair.Create(Notes, OfList(packet.Notes, NoteJson.Write)),
        };
        foreach (var section in packet.Claims.GroupBy(c => c.Section, StringComparer.Ordinal))
        {
            parts.Add(KeyValuePair.Create(section.Key, OfClaims(section, evidence)));
        }

        return new ValueMap<Digest>(parts);
    }

    /// <summary>
    /// Of what a waiver speaks of. An item that is not in the packet has the digest of <c>null</c>, so that a waiver of its absence is
    /// void once it comes; the packet as a whole is taken without its revision and its waivers.
    /// </summary>
    public static Digest Of(Packet packet, Target target)
    {
        var evidence = new EvidenceWriter(packet, PacketForm.Signed);
        var name = target.Name;
        return target.Kind switch
        {
            "packet" => CanonicalJson.Digest(json => PacketJson.Write(json, packet, PacketForm.Signed)),
            "section" => OfClaims(packet.Claims.Where(c => c.Section == name), evidence),
            "field" => OfItem(packet.Field(name), (j, f) => FieldJson.Write(j, f, evidence)),
            "claim" => OfItem(packet.Claims.FirstOrDefault(c => c.Id.ToString() == name), (j, c) => ClaimJson.Write(j, c, evidence)),
            "promise" => OfItem(packet.Promises.FirstOrDefault(p => p.Id.ToString() == name), (j, p) => PromiseJson.Write(j, p, evidence)),
            "note" => OfItem(packet.Notes.FirstOrDefault(n => n.Id.ToString() == name), NoteJson.Write),
            "source" => OfItem(packet.Sources.FirstOrDefault(s => s.Id.ToString() == name), (j, s) => SourceJson.Write(j, s, evidence)),
            _ => throw new InvalidOperationException($"'{target}' is of a kind that has no digest."),
        };
    }

    private static Digest OfClaims(IEnumerable<Claim> claims, EvidenceWriter evidence) =>
        OfList(claims.ToValueList(), (j, c) => ClaimJson.Write(j, c, evidence));

    private static Digest OfList<T>(ValueList<T> items, Action<JsonOut, T> write) =>
        CanonicalJson.Digest(json =>
        {
            json.Array();
            foreach (var item in items.AsSpan())
            {
                write(json, item);
            }

            json.EndArray();
        });

    private static Digest OfItem<T>(T? item, Action<JsonOut, T> write)
        where T : class => item is null ? Digest.Of("null") : CanonicalJson.Digest(json => write(json, item));
}
