namespace HandoffDrafter.Core.Deals;

/// <summary>One fact that a profile asks for. Without <see cref="Value"/> and <see cref="NotApplicable"/> it is missing.</summary>
public sealed record Field(string Id, string Section)
{
    public string Id { get; } = Slug.Require(Id, "field id");

    public string Section { get; init => field = Slug.Require(value, "section id"); } = Slug.Require(Section, "section id");

    public string? Value { get; init => field = CanonicalText.From(value); }

    /// <summary>Why the field does not apply to this deal.</summary>
    public string? NotApplicable { get; init => field = CanonicalText.From(value); }

    public Origin Origin { get; init; }

    public ValueList<Evidence> Evidence { get; init; } = [];

    public bool IsMissing => Value is null && NotApplicable is null;
}
