namespace HandoffDrafter.Core.Deals;

public enum Severity
{
    Error,
    Warning,
    Note,
}

/// <summary>What a finding speaks of.</summary>
/// <remarks>Written <c>promise:P-003</c>, <c>claim:C-012</c>, <c>field:total-price</c>, <c>source:S2</c>, <c>section:risks</c>, or <c>packet</c>.</remarks>
public readonly record struct Target
{
    private static readonly string[] Kinds = ["promise", "claim", "field", "source", "section", "note"];

    private readonly string? _text;

    private Target(string text) => _text = text;

    public static readonly Target Packet = new("packet");

    public static Target Of(PromiseId id) => new($"promise:{id}");

    public static Target Of(ClaimId id) => new($"claim:{id}");

    public static Target Of(SourceId id) => new($"source:{id}");

    public static Target Of(NoteId id) => new($"note:{id}");

    public static Target OfField(string id) => new($"field:{Slug.Require(id, "field id")}");

    public static Target OfSection(string id) => new($"section:{Slug.Require(id, "section id")}");

    public static bool TryParse(string? text, out Target target)
    {
        target = default;
        if (text is null)
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var known = colon < 0 ? text == "packet" : Array.IndexOf(Kinds, text[..colon]) switch
        {
            0 => PromiseId.TryParse(text[(colon + 1)..], out _),
            1 => ClaimId.TryParse(text[(colon + 1)..], out _),
            3 => SourceId.TryParse(text[(colon + 1)..], out _),
            2 or 4 => Slug.IsValid(text[(colon + 1)..]),
            5 => NoteId.TryParse(text[(colon + 1)..], out _),
            _ => false,
        };
        target = known ? new Target(text) : default;
        return known;
    }

    /// <summary><c>promise</c>, <c>claim</c>, <c>field</c>, <c>source</c>, <c>section</c>, <c>note</c> or <c>packet</c>.</summary>
    public string Kind => ToString().Split(':')[0];

    /// <summary>What stands behind the colon; empty for the packet as a whole.</summary>
    public string Name => ToString() is var text && text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? text[(colon + 1)..] : string.Empty;

    public override string ToString() => _text ?? throw new InvalidOperationException("A target was used before it was set.");
}

/// <summary>One thing that the gate has to say, with the rule that says it, its reason and the way out.</summary>
public sealed record Finding(RuleId Rule, Severity Severity, Target Target, string Message, string Fix)
{
    public string Message { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Message);

    public string Fix { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Fix);

    /// <summary>Rules that say the same of the same target and were folded into this one.</summary>
    public ValueList<RuleId> Also { get; init; } = [];

    public ValueList<Evidence> Evidence { get; init; } = [];

    public bool Waived { get; init; }
}

/// <summary>
/// That a named person lets a finding stand until a day. Void as soon as the target is no longer what <see cref="Covers"/> is the digest of.
/// </summary>
public sealed record Waiver(RuleId Rule, Target Target, string By, string Reason, DateOnly Until, Digest Covers)
{
    public string By { get; init => field = CanonicalText.From(value); } = CanonicalText.From(By);

    public string Reason { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Reason);
}

/// <summary>How complete the handoff is, in six parts of 0, 50 or 100.</summary>
public sealed record Score(int Total, int Threshold, ValueMap<int> Parts)
{
    public int Total { get; init => field = Percent(value); } = Percent(Total);

    public int Threshold { get; init => field = Percent(value); } = Percent(Threshold);

    public ValueMap<int> Parts { get; init => field = Percents(value); } = Percents(Parts);

    private static ValueMap<int> Percents(ValueMap<int> parts)
    {
        foreach (var value in parts.Values)
        {
            Percent(value);
        }

        return Slug.RequireKeys(parts, "part of the score");
    }

    private static int Percent(int value) =>
        value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A score is a number from 0 to 100.");
}

/// <summary>
/// That an owner stands by the packet. <see cref="Covers"/> holds the digest of each part signed (<c>fields</c>, <c>promises</c>,
/// <c>notes</c> and each claim section); a change to a part voids the signature for that part alone.
/// </summary>
public sealed record Signature(PersonRole Role, string By, DateTimeOffset At, ValueMap<Digest> Covers)
{
    public ValueMap<Digest> Covers { get; init => field = Slug.RequireKeys(value, "part of the packet"); } = Slug.RequireKeys(Covers, "part of the packet");

    public string By { get; init => field = CanonicalText.From(value); } = CanonicalText.From(By);

    public bool Valid { get; init; } = true;
}
