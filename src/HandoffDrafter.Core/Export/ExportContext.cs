using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Core.Export;

/// <summary>What every file of an export is written from: the packet without what was removed or told in confidence.</summary>
internal sealed class ExportContext
{
    private readonly HashSet<SourceId> _restricted;

    public ExportContext(Packet packet, Profile profile, People people, bool provisional)
    {
        (Packet, Profile, People, Provisional) = (packet, profile, people, provisional);
        Labels = Labels.Of(packet);
        Titles = SectionTitles.Of(profile);
        _restricted = packet.Sources.Where(s => s.Restricted).Select(s => s.Id).ToHashSet();
        var claims = packet.Claims.Where(c => c.Removed is null).ToList();
        Claims = [.. claims.Where(c => !c.Restricted && !OnlyInConfidence(c.Evidence))];
        Withheld = claims.Count - Claims.Count;
        Promises = [.. packet.Promises.Where(p => p.Removed is null)];
    }

    public Packet Packet { get; }

    public Profile Profile { get; }

    public People People { get; }

    public bool Provisional { get; }

    public Labels Labels { get; }

    public SectionTitles Titles { get; }

    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>How many lines rest on nothing but what was told in confidence.</summary>
    public int Withheld { get; }

    public IReadOnlyList<Promise> Promises { get; }

    public string Company => Packet.Field("company-name")?.Value ?? Packet.Deal.Name;

    public IEnumerable<Claim> ClaimsOf(string section) => Claims.Where(c => c.Section == section);

    /// <summary>Evidence that may be shown.</summary>
    public ValueList<Evidence> Shown(ValueList<Evidence> evidence) => evidence.Where(e => !_restricted.Contains(e.Source)).ToValueList();

    /// <summary>There is evidence, and none of it may be shown.</summary>
    public bool OnlyInConfidence(ValueList<Evidence> evidence) => evidence.Count > 0 && evidence.All(e => _restricted.Contains(e.Source));

    /// <summary>A person of people.yaml by name; anybody else as written.</summary>
    public string Name(string id) => People.Find(id)?.Name ?? id;

    public string Escaped(string text) => MarkdownText.Escape(text, Labels);

    /// <summary>The words of a field: its value, why it does not apply, or that it is missing.</summary>
    public string Value(string field) => Packet.Field(field) switch
    {
        { Value: { } value } => value,
        { NotApplicable: { } reason } => $"not applicable: {reason}",
        _ => "missing",
    };

    /// <summary><c>Ada Quill, VP (ada@…)</c> up to its first comma or bracket: the name alone.</summary>
    public string? PersonIn(string field)
    {
        if (Packet.Field(field)?.Value is not { } value)
        {
            return null;
        }

        var end = value.AsSpan().IndexOfAny(",;<(");
        return (end < 0 ? value : value[..end]).Trim();
    }

    public void AppendPlaces(StringBuilder to, ValueList<Evidence> evidence)
    {
        if (Shown(evidence) is { Count: > 0 } shown)
        {
            to.Append(' ');
            Quotes.AppendPlaces(to, shown, Labels);
        }
    }
}
