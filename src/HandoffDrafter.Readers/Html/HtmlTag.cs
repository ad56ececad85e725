using System.Globalization;
using System.Net;

namespace HandoffDrafter.Readers.Html;

/// <summary>A tag's name in lower case, and what stands behind the name.</summary>
internal readonly ref struct HtmlTag(string name, bool closes, ReadOnlySpan<char> attributes)
{
    private const int MostAttributes = 4_000;

    public string Name { get; } = name;

    public bool Closes { get; } = closes;

    private ReadOnlySpan<char> Attributes { get; } = attributes[..Math.Min(attributes.Length, MostAttributes)];

    /// <summary>Whether a reader of the page cannot see what the element holds.</summary>
    public bool Hides
    {
        get
        {
            foreach (var (name, value) in Pairs())
            {
                if (name == "hidden" || (name == "style" && StyleHides(value)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private List<(string Name, string Value)> Pairs()
    {
        var pairs = new List<(string, string)>();
        var rest = Attributes.TrimStart(" \t\r\n/");
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(" \t\r\n=");
            var name = (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
            rest = end < 0 ? default : rest[end..].TrimStart();
            var value = default(ReadOnlySpan<char>);
            if (rest.StartsWith("="))
            {
                rest = rest[1..].TrimStart();
                var quoted = !rest.IsEmpty && rest[0] is '"' or '\'';
                var stop = quoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(" \t\r\n");
                value = stop < 0 ? rest : quoted ? rest.Slice(1, stop) : rest[..stop];
                rest = stop < 0 ? default : rest[(stop + (quoted ? 2 : 0))..];
            }

            pairs.Add((name, WebUtility.HtmlDecode(value.ToString())));
            rest = rest.TrimStart(" \t\r\n/");
        }

        return pairs;
    }

    private static bool StyleHides(string style)
    {
        var (flat, clipped) = (false, false);
        foreach (var declaration in style.ToLowerInvariant().Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var value = colon < 0 ? string.Empty : declaration[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal).Trim();
            switch (colon < 0 ? string.Empty : declaration[..colon].Trim())
            {
                case "display" when value == "none":
                case "visibility" when value is "hidden" or "collapse":
                case "mso-hide" when value == "all":
                case "font-size" or "opacity" when IsZero(value):
                    return true;
                case "max-height" or "height" or "max-width" or "width" when IsZero(value):
                    flat = true;
                    break;
                case "overflow" when value == "hidden":
                    clipped = true;
                    break;
            }
        }

        return flat && clipped;
    }

    private static bool IsZero(string value) =>
        value.Length > 0 && double.TryParse(value.TrimEnd("abcdefghijklmnopqrstuvwxyz% ".ToCharArray()), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == 0;
}
