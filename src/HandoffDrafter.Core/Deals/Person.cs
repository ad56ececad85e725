namespace HandoffDrafter.Core.Deals;

/// <summary>What a person may do. Only people.yaml grants one.</summary>
public enum PersonRole
{
    SalesOps,
    SalesOwner,
    ImplementationOwner,
    Approver,
    Observer,
    Team,
}

/// <summary>Somebody who may act on packets. Identity is declared by whoever runs the program, not proven.</summary>
public sealed record Person(string Id, string Name, ValueList<PersonRole> Roles)
{
    public string Id { get; } = Slug.Require(Id, "person id");

    public string? Email { get; init; }

    /// <summary>Names of operating-system accounts that are this person.</summary>
    public ValueList<string> Accounts { get; init; } = [];

    public bool Has(PersonRole role) => Roles.Contains(role);
}
