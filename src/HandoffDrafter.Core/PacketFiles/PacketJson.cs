using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Json;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.PacketFiles;

/// <summary>
/// packet.json: the packet as data, described in docs/packet-format.md. What is written is read back equal; what is read was checked
/// against the sources, member by member, and is refused whole where anything is unknown, missing, doubled or not so in its source.
/// </summary>
public static class PacketJson
{
    public const string Schema = "handoff-packet/1";

    private static readonly string[] Names =
        ["schema", "revision", "deal", "sources", "fields", "claims", "promises", "notes", "waivers", "findings", "score", "signatures", "returns"];

    /// <summary>UTF-8 without a byte order mark, indented by two, with LF line ends and a last one.</summary>
    /// <exception cref="InvalidOperationException">
    /// The packet could not be read back: an id stands twice, or a quote's source is not there.
    /// </exception>
    public static byte[] Write(Packet packet)
    {
        RequireUnique(packet.Sources, s => s.Id.ToString());
        RequireUnique(packet.Fields, f => f.Id);
        RequireUnique(packet.Claims, c => c.Id.ToString());
        RequireUnique(packet.Promises, p => p.Id.ToString());
        RequireUnique(packet.Notes, n => n.Id.ToString());
        var json = new JsonOut(indented: true);
        Write(json, packet, PacketForm.File);
        return json.ToFile();
    }

    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="texts">What was read of the packet's sources; a quote from a text that is not here cannot be checked and is refused.</param>
    /// <param name="file">The name that problems are told under.</param>
    public static JsonReading<Packet> Read(ReadOnlyMemory<byte> utf8, SourceTexts texts, string file = "packet.json")
    {
        var problems = new JsonProblems(file);
        using var document = JsonBytes.Parse(utf8, problems);
        if (document is null || !JsonSchemaName.IsRight(document.RootElement, Schema, "packet", problems))
        {
            return problems.Failed<Packet>();
        }

        var packet = Read(new JsonCursor(document.RootElement, JsonPlace.Root, problems).Members(Names), texts);
        return problems.Any ? problems.Failed<Packet>() : JsonReading<Packet>.Of(packet);
    }

    internal static void Write(JsonOut json, Packet packet, PacketForm form)
    {
        var evidence = new EvidenceWriter(packet, form);
        json.Object();
        json.Text("schema", Schema);
        if (form != PacketForm.Signed)
        {
            json.Number("revision", packet.Revision);
        }

        DealJson.Write(json, packet.Deal, form);
        json.List("sources", packet.Sources, (j, source) => SourceJson.Write(j, source, evidence));
        json.List("fields", packet.Fields, (j, field) => FieldJson.Write(j, field, evidence));
        json.List("claims", packet.Claims, (j, claim) => ClaimJson.Write(j, claim, evidence));
        json.List("promises", packet.Promises, (j, promise) => PromiseJson.Write(j, promise, evidence));
        json.List("notes", packet.Notes, NoteJson.Write);
        if (form != PacketForm.Signed)
        {
            json.List("waivers", packet.Waivers, FindingJson.Write);
        }

        if (form == PacketForm.File)
        {
            json.List("findings", packet.Findings, (j, finding) => FindingJson.Write(j, finding, evidence));
            SignatureJson.Write(json, packet.Score);
            json.List("signatures", packet.Signatures, SignatureJson.Write);
            json.List("returns", packet.Returns, ReturnJson.Write);
        }

        json.EndObject();
    }

    private static Packet Read(JsonMembers packet, SourceTexts texts)
    {
        var revision = packet.Number("revision", 0, int.MaxValue);
        var deal = packet.Required("deal") is { } cursor ? DealJson.Read(cursor) : null;
        var before = packet.Problems.Count;
        var sources = packet.List("sources", Unique(c => SourceJson.Read(c, texts), s => s.Id.ToString()));
        var evidence = new EvidenceReader(sources, texts, sourcesAreWrong: packet.Problems.Count > before);
        var fields = packet.List("fields", Unique(c => FieldJson.Read(c, evidence), f => f.Id));
        var claims = packet.List("claims", Unique(c => ClaimJson.Read(c, evidence), c => c.Id.ToString()));
        var promises = packet.List("promises", Unique(c => PromiseJson.Read(c, evidence), p => p.Id.ToString()));
        var notes = packet.List("notes", Unique(NoteJson.Read, n => n.Id.ToString()));
        var waivers = packet.List("waivers", FindingJson.ReadWaiver);
        var findings = packet.List("findings", c => FindingJson.Read(c, evidence));
        var score = SignatureJson.ReadScore(packet);
        var signatures = packet.List("signatures", SignatureJson.Read);
        var returns = packet.List("returns", ReturnJson.Read);
        return new Packet(deal!)
        {
            Revision = revision,
            Sources = sources,
            Fields = fields,
            Claims = claims,
            Promises = promises,
            Notes = notes,
            Waivers = waivers,
            Findings = findings,
            Score = score,
            Signatures = signatures,
            Returns = returns,
        };
    }

    private static void RequireUnique<T>(ValueList<T> items, Func<T, string> id)
    {
        var seen = new HashSet<string>(items.Count, StringComparer.Ordinal);
        foreach (var item in items.AsSpan())
        {
            if (!seen.Add(id(item)))
            {
                throw new InvalidOperationException($"The packet has two items with the id {id(item)}.");
            }
        }
    }

    private static Func<JsonCursor, T> Unique<T>(Func<JsonCursor, T> read, Func<T, string> id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return cursor =>
        {
            var problemsBefore = cursor.Problems.Count;
            var item = read(cursor);
            if (cursor.Problems.Count == problemsBefore && !seen.Add(id(item)))
            {
                cursor.Wrong(JsonProblems.Twice, $"the id {id(item)} is given twice; ids are never given again, so remove one or give it the next free number");
            }

            return item;
        };
    }
}
