using System.Buffers;
using System.Text;

namespace HandoffDrafter.Readers.Html;

/// <summary>
/// What the style sheets of a page say in rules of one simple selector: an element, a class, an id. Rules for print, for narrow screens and
/// for elements within others are passed over: what they hide somebody sees somewhere.
/// </summary>
internal sealed class HtmlStyles
{
    private const int MostRules = 5_000;

    private static readonly SearchValues<char> NotSimple = SearchValues.Create(" >+~:[*");

    private readonly Dictionary<string, HtmlLook> _rules = new(StringComparer.Ordinal);

    public static HtmlStyles Of(string html)
    {
        var styles = new HtmlStyles();
        for (var at = html.IndexOf("<style", StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf("<style", at, StringComparison.OrdinalIgnoreCase))
        {
            var start = html.IndexOf('>', at);
            var end = start < 0 ? -1 : html.IndexOf("</style", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                break;
            }

            styles.Read(html.AsSpan(start + 1, end - start - 1));
            at = end;
        }

        return styles;
    }

    public HtmlLook OfElement(string name) => _rules.Count == 0 ? default : _rules.GetValueOrDefault(name);

    public HtmlLook OfId(string id) => _rules.GetValueOrDefault("#" + id.Trim());

    public HtmlLook OfClasses(string classes, HtmlLook look)
    {
        if (_rules.Count > 0)
        {
            foreach (var name in classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                look = look.Over(_rules.GetValueOrDefault("." + name));
            }
        }

        return look;
    }

    private void Read(ReadOnlySpan<char> sheet)
    {
        while (_rules.Count < MostRules && sheet.IndexOf('{') is >= 0 and var open)
        {
            var selectors = WithoutComments(sheet[..open].ToString());
            var body = sheet[(open + 1)..];
            if (selectors.Contains('@', StringComparison.Ordinal))
            {
                sheet = body[Block(body)..];
                continue;
            }

            var close = body.IndexOf('}');
            close = close < 0 ? body.Length : close;
            var look = HtmlLook.Of(body[..close].ToString());
            if (look != default)
            {
                foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(selector, look);
                }
            }

            sheet = body[Math.Min(close + 1, body.Length)..];
        }
    }

    private void Add(string selector, HtmlLook look)
    {
        var name = selector.AsSpan().ContainsAny(NotSimple) ? string.Empty : selector.Trim();
        // "div.hint" is taken for ".hint": a class is seldom given to elements of which only some are hidden.
        var at = Math.Max(name.LastIndexOf('.'), name.LastIndexOf('#'));
        name = at > 0 ? name[at..] : name.Length > 0 && char.IsAsciiLetter(name[0]) ? name.ToLowerInvariant() : name;
        if (name.Length > 1 || (name.Length == 1 && char.IsAsciiLetter(name[0])))
        {
            _rules[name] = _rules.GetValueOrDefault(name).Over(look);
        }
    }

    /// <summary>Behind the brace that closes what is open.</summary>
    private static int Block(ReadOnlySpan<char> body)
    {
        var depth = 1;
        for (var i = 0; i < body.Length; i++)
        {
            depth += body[i] == '{' ? 1 : body[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return body.Length;
    }

    private static string WithoutComments(string selectors)
    {
        if (!selectors.Contains("/*", StringComparison.Ordinal))
        {
            return selectors.Replace("<!--", "", StringComparison.Ordinal);
        }

        var words = new StringBuilder(selectors.Length);
        for (var at = 0; at < selectors.Length;)
        {
            var open = selectors.IndexOf("/*", at, StringComparison.Ordinal);
            words.Append(selectors.AsSpan(at, (open < 0 ? selectors.Length : open) - at));
            var close = open < 0 ? -1 : selectors.IndexOf("*/", open + 2, StringComparison.Ordinal);
            at = close < 0 ? selectors.Length : close + 2;
        }

        return words.Replace("<!--", "").ToString();
    }
}
