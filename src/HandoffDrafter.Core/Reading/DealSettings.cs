using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Reading;

/// <summary>What the people who dropped a deal say of it in <c>deal.yaml</c>. It overrides what is inferred and grants no rights.</summary>
public sealed record DealSettings
{
    public static readonly DealSettings None = new();

    public string? Name { get; init; }

    public string? Profile { get; init; }

    /// <summary>Role by path in the folder, or by file name.</summary>
    public ValueMap<SourceRole> Roles { get; init; } = ValueMap<SourceRole>.Empty;

    public ValueList<DealContact> Contacts { get; init; } = [];

    /// <summary>Value by field id.</summary>
    public ValueMap<string> Fields { get; init; } = ValueMap<string>.Empty;

    public DealMode? Mode { get; init; }

    public DealId? Previous { get; init; }

    /// <summary>The packet with what was said here in place of what was inferred.</summary>
    public Packet ApplyTo(Packet packet)
    {
        var fields = packet.Fields.Select(f => Fields.TryGetValue(f.Id, out var value)
            ? f with { Value = value, NotApplicable = null, Origin = Origin.Human, Evidence = [] }
            : f);
        var claims = new List<Claim>(packet.Claims);
        foreach (var contact in Contacts)
        {
            claims.Add(AsClaim(contact, new ClaimId(false, claims.Where(c => !c.Id.Question).Select(c => c.Id.Number).DefaultIfEmpty().Max() + 1)));
        }

        return packet with { Fields = fields.ToValueList(), Claims = claims.ToValueList() };
    }

    private static Claim AsClaim(DealContact contact, ClaimId id)
    {
        var details = new (string Key, string? Value)[] { ("side", contact.Side), ("role", contact.Role), ("email", contact.Email), ("phone", contact.Phone) }
            .Where(d => d.Value is not null).Aggregate(ValueMap<string>.Empty, (map, d) => map.With(d.Key, d.Value!));
        return new Claim(id, "stakeholders", contact.Role is null ? contact.Name : $"{contact.Name}, {contact.Role}")
        {
            Status = Grounding.Human,
            Origin = Origin.Human,
            Details = details,
        };
    }

    public SourceRole? RoleOf(DroppedFile file) =>
        Roles.TryGetValue(file.Path, out var role) || Roles.TryGetValue(file.Name.File, out role) ? role : null;
}

/// <summary>Somebody of the deal, on one of its sides (<c>vendor</c>, <c>customer</c>, <c>third party</c>).</summary>
public sealed record DealContact(string Name)
{
    public string? Side { get; init; }

    public string? Role { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }
}
