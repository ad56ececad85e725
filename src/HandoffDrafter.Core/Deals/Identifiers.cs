using System.Globalization;

namespace HandoffDrafter.Core.Deals;

/// <summary>The name of a document within one deal: <c>S1</c>, <c>S2</c>, … in order of arrival. Never reused.</summary>
public readonly record struct SourceId(int Number) : IComparable<SourceId>
{
    public int Number { get; } = Number >= 1 ? Number : throw new ArgumentOutOfRangeException(nameof(Number), Number, "Source numbers start at 1.");

    public static bool TryParse(string? text, out SourceId id) => CountedId.TryParse(text, "S", 1, n => new SourceId(n), out id);

    public int CompareTo(SourceId other) => Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"S{Number}");
}

/// <summary>
/// The name of a claim within one packet: <c>C-012</c>, or <c>Q-003</c> for what was drafted as an open question. A claim keeps its
/// name wherever it is moved; a name is never given twice.
/// </summary>
public readonly record struct ClaimId(bool Question, int Number) : IComparable<ClaimId>
{
    public int Number { get; } = Number >= 1 ? Number : throw new ArgumentOutOfRangeException(nameof(Number), Number, "Claim numbers start at 1.");

    public static bool TryParse(string? text, out ClaimId id) =>
        CountedId.TryParse(text, "C-", 3, n => new ClaimId(false, n), out id)
        || CountedId.TryParse(text, "Q-", 3, n => new ClaimId(true, n), out id);

    public int CompareTo(ClaimId other) => (Question, Number).CompareTo((other.Question, other.Number));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Question ? 'Q' : 'C')}-{Number:000}");
}

/// <summary>The name of a promise within one packet: <c>P-003</c>. A name is never given twice.</summary>
public readonly record struct PromiseId(int Number) : IComparable<PromiseId>
{
    public int Number { get; } = Number >= 1 ? Number : throw new ArgumentOutOfRangeException(nameof(Number), Number, "Promise numbers start at 1.");

    public static bool TryParse(string? text, out PromiseId id) => CountedId.TryParse(text, "P-", 3, n => new PromiseId(n), out id);

    public int CompareTo(PromiseId other) => Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P-{Number:000}");
}

/// <summary>The name of a note within one packet: <c>N-001</c>. A name is never given twice.</summary>
public readonly record struct NoteId(int Number) : IComparable<NoteId>
{
    public int Number { get; } = Number >= 1 ? Number : throw new ArgumentOutOfRangeException(nameof(Number), Number, "Note numbers start at 1.");

    public static bool TryParse(string? text, out NoteId id) => CountedId.TryParse(text, "N-", 3, n => new NoteId(n), out id);

    public int CompareTo(NoteId other) => Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"N-{Number:000}");
}

/// <summary>The stable name of a gate rule: <c>HD</c> and three digits.</summary>
public readonly record struct RuleId(int Number) : IComparable<RuleId>
{
    public int Number { get; } = Number is >= 0 and <= 999 ? Number : throw new ArgumentOutOfRangeException(nameof(Number), Number, "Rule numbers have three digits.");

    public static bool TryParse(string? text, out RuleId id) =>
        CountedId.TryParse(text, "HD", 3, n => new RuleId(n), out id, least: 0) && text!.Length == 5 || Fail(out id);

    public int CompareTo(RuleId other) => Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"HD{Number:000}");

    private static bool Fail(out RuleId id)
    {
        id = default;
        return false;
    }
}

/// <summary>
/// The name of a section, field or profile: lower-case Latin words joined by hyphens (<c>not-sold</c>, <c>kickoff-date</c>).
/// </summary>
public static class Slug
{
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= 60 } && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary>A section of claims; three names are those of other parts that a signature covers by name.</summary>
    public static bool IsClaimSection(string? text) => IsValid(text) && text is not ("fields" or "promises" or "notes");

    internal static string RequireClaimSection(string text) =>
        IsClaimSection(text) ? text : throw new ArgumentException($"'{text}' is not a section of claims: lower-case words joined by hyphens, and none of fields, promises, notes.");

    internal static ValueMap<T> RequireKeys<T>(ValueMap<T> map, string what)
    {
        foreach (var key in map.Keys)
        {
            Require(key, what);
        }

        return map;
    }

    internal static string Require(string text, string what) =>
        IsValid(text) ? text : throw new ArgumentException($"'{text}' is not a {what}: lower-case words joined by hyphens.");
}

internal static class CountedId
{
    public static bool TryParse<T>(string? text, string prefix, int digits, Func<int, T> make, out T id, int least = 1)
        where T : struct
    {
        id = default;
        if (text is null || !text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var number = text.AsSpan(prefix.Length);
        // Written one way only ("P-003", never "P-3" or "P-0003"), so that a name found in a text is the name in the packet.
        if (number.Length < digits || (number.Length > digits && number[0] == '0')
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < least)
        {
            return false;
        }

        id = make(value);
        return true;
    }
}
