using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Draft;

internal enum Side
{
    Vendor,
    Customer,
    ThirdParty,
}

/// <summary>One of the two companies of an agreement. <see cref="Alias"/> is what the agreement calls it from there on.</summary>
internal sealed record Party(string? Name, string? Alias, Evidence? Evidence)
{
    /// <summary>Whether a plain sentence starts by naming this party: "the Customer will", "Lanternwick shall".</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (Alias is not null)
            {
                yield return Alias.ToLowerInvariant();
            }

            if (Name is not null)
            {
                yield return Name.ToLowerInvariant();
                yield return Name.Split([' ', ','], 2)[0].ToLowerInvariant();
            }
        }
    }
}

/// <summary>Somebody who takes part in the deal.</summary>
internal sealed record Participant(string Name)
{
    public Side? Side { get; init; }

    /// <summary>What tells their side; null where nothing does.</summary>
    public string? Because { get; init; }

    public string? Title { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public Evidence? Evidence { get; init; }

    public string FirstName => Name.Split(' ')[0];

    public string Initials => string.Concat(Name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
}
