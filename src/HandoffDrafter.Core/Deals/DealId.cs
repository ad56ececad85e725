using System.Globalization;
using System.Text;

namespace HandoffDrafter.Core.Deals;

/// <summary>
/// The name of a deal and of its folder: NFC, lower case, letters and digits with single hyphens between, at most 80 bytes of UTF-8.
/// </summary>
public readonly record struct DealId
{
    public const int MaxBytes = 80;

    private readonly string? _value;

    private DealId(string value) => _value = value;

    public override string ToString() => _value ?? throw new InvalidOperationException("A deal id was used before it was set.");

    /// <summary>Accepts only what <see cref="FromFolderName"/> could have made: a name with a path in it never becomes a deal.</summary>
    public static bool TryParse(string? text, out DealId id)
    {
        id = default;
        if (string.IsNullOrEmpty(text) || !IsWellFormed(text) || FromFolderName(text) is not { } made || made._value != text)
        {
            return false;
        }

        id = made;
        return true;
    }

    /// <summary>
    /// The id that a folder of this name gets, or null when nothing of the name is a letter or a digit. Two names may share an id;
    /// whoever keeps deals apart adds a number (<see cref="WithSuffix"/>).
    /// </summary>
    public static DealId? FromFolderName(string name)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var rune in WellFormed(name).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = true;
                continue;
            }

            if (gap && text.Length > 0)
            {
                text.Append('-');
            }

            gap = false;
            text.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        // Lower-casing can undo composition, so that it is normalised once more; otherwise an id would not be a fixed point.
        var id = Cut(text.ToString().Normalize(NormalizationForm.FormC), MaxBytes);
        return id.Length == 0 ? null : new DealId(id);
    }

    /// <summary>This id with <c>-2</c>, <c>-3</c> … behind it, shortened where the whole would be too long.</summary>
    public DealId WithSuffix(int number)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return new DealId(Cut(ToString(), MaxBytes - suffix.Length) + suffix);
    }

    private static string Cut(string text, int bytes)
    {
        while (Encoding.UTF8.GetByteCount(text) > bytes)
        {
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        }

        return text.TrimEnd('-');
    }

    private static bool IsWellFormed(string text) => WellFormed(text) == text;

    private static string WellFormed(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            repaired.Append(rune.ToString());
        }

        return repaired.ToString();
    }
}
