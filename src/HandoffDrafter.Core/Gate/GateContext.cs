using HandoffDrafter.Core.Calendars;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Core.Gate;

/// <summary>
/// Everything a rule may look at. The gate detects nothing by itself: what was promised, supported or in conflict was worked out before.
/// </summary>
public sealed class GateContext
{
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Claim>> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SourceDocument> _sources = [];

    public GateContext(Packet packet, SourceTexts texts, Profile profile, DateOnly asOf)
    {
        Packet = packet;
        Texts = texts;
        Profile = profile;
        AsOf = asOf;
        foreach (var field in packet.Fields)
        {
            _fields.TryAdd(field.Id, field);
        }

        foreach (var source in packet.Sources)
        {
            _sources.TryAdd(source.Id.Number, source);
        }

        var claims = new List<Claim>();
        foreach (var claim in packet.Claims.OrderBy(c => c.Id.Question).ThenBy(c => c.Id.Number))
        {
            if (claim.Removed is null)
            {
                claims.Add(claim);
                if (!_sections.TryGetValue(claim.Section, out var section))
                {
                    _sections.Add(claim.Section, section = []);
                }

                section.Add(claim);
            }
        }

        Claims = claims;
        Promises = [.. packet.Promises.Where(p => p.Removed is null).OrderBy(p => p.Id.Number)];
        Sources = [.. packet.Sources.Where(s => !s.Gone).OrderBy(s => s.Id.Number)];
        Agreements = [.. Sources.Where(s => s.Role == SourceRole.Sow)];
    }

    public Packet Packet { get; }

    public SourceTexts Texts { get; }

    public Profile Profile { get; }

    public DateOnly AsOf { get; }

    /// <summary>What the drafters last wrote, before people touched it; null where there was no draft.</summary>
    public Packet? MachineDraft { get; init; }

    /// <summary>Where the documents contradict each other.</summary>
    public ValueList<Conflict> Conflicts { get; init; } = [];

    /// <summary>Who may waive. Without anybody no waiver counts.</summary>
    public People People { get; init; } = People.None;

    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.Weekends;

    /// <summary>What an export is about to give to the customer; nothing where nothing is exported.</summary>
    public ValueList<CustomerText> CustomerTexts { get; init; } = [];

    /// <summary>What stands in the texts and is not of the deal, worked out when a rule first asks.</summary>
    public ValueList<Remark> Remarks => field ??= SourceScreen.Of(Sources, Texts);

    /// <summary>Claims that nobody removed, by number whatever their order in the packet, questions last; so are promises and sources.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Promises that nobody removed.</summary>
    public IReadOnlyList<Promise> Promises { get; }

    /// <summary>Sources that are still in the folder.</summary>
    public IReadOnlyList<SourceDocument> Sources { get; }

    /// <summary>Those of <see cref="Sources"/> that are agreements, whatever their standing.</summary>
    public IReadOnlyList<SourceDocument> Agreements { get; }

    public Field? Field(string id) => _fields.GetValueOrDefault(id);

    public SourceDocument? Source(SourceId id) => _sources.GetValueOrDefault(id.Number);

    public IReadOnlyList<Claim> ClaimsOf(string section) => _sections.TryGetValue(section, out var claims) ? claims : [];
}
