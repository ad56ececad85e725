using System.Net;

namespace HandoffDrafter.Readers.Html;

/// <summary>A tag's name in lower case, and what stands behind the name.</summary>
internal readonly ref struct HtmlTag(string name, bool closes, ReadOnlySpan<char> attributes)
{
    private const int MostAttributes = 4_000;

    public string Name { get; } = name;

    public bool Closes { get; } = closes;

    private ReadOnlySpan<char> Attributes { get; } = attributes[..Math.Min(attributes.Length, MostAttributes)];

    /// <summary>How the element shows what it holds, as far as its attributes and the page's style sheets tell.</summary>
    public HtmlLook Look(HtmlStyles styles)
    {
        var look = styles.OfElement(Name);
        if (Attributes.IsEmpty)
        {
            return look;
        }

        foreach (var (name, value) in Pairs())
        {
            look = name switch
            {
                "hidden" => look with { Hides = true },
                "style" => look.Over(HtmlLook.Of(value)),
                "class" => styles.OfClasses(value, look),
                "id" => look.Over(styles.OfId(value)),
                "bgcolor" or "background" => look with { IsColoured = look.IsColoured || !HtmlLook.IsWhiteColour(value) },
                "color" when Name == "font" => look with { IsWhite = HtmlLook.IsWhiteColour(value) },
                _ => look,
            };
        }

        return look;
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
}
