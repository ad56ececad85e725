using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>Writes quotes under the name that their source has in the packet now.</summary>
internal sealed class EvidenceWriter
{
    private readonly Dictionary<int, SourceDocument> _sources = [];
    private readonly Action<JsonOut, Evidence> _write;

    public EvidenceWriter(Packet packet, PacketForm form)
    {
        Form = form;
        _write = Write;
        foreach (var source in packet.Sources.AsSpan())
        {
            _sources[source.Id.Number] = source;
        }
    }

    public PacketForm Form { get; }

    public void Write(JsonOut json, string name, ValueList<Evidence> evidence) => json.List(name, evidence, _write);

    private void Write(JsonOut json, Evidence evidence)
    {
        var source = _sources.TryGetValue(evidence.Source.Number, out var found)
            ? found
            : throw new InvalidOperationException($"The packet holds evidence of {evidence.Source}, which is not among its sources.");
        json.Object();
        json.Text("source", evidence.Source.ToString());
        json.Text("file", source.File);
        if (Form == PacketForm.File && source.Text != evidence.Span.Source.Digest)
        {
            json.Text("text", evidence.Span.Source.Digest.ToString());
        }

        json.Text("quote", evidence.Quote);
        if (Form == PacketForm.File)
        {
            json.Number("start", evidence.Span.Start);
            json.Number("end", evidence.Span.End);
            json.Text("locator", evidence.Locator);
        }

        json.Text("speaker", evidence.Speaker);
        json.Text("saidAt", evidence.SaidAt);
        json.Word("match", evidence.Match);
        json.EndObject();
    }
}
