using System.Buffers;

namespace HandoffDrafter.Readers.Html;

/// <summary>
/// Walks over the tags of a page in one pass. It is no parser of the standard's: what it cannot make out as a tag is text, as in a
/// browser, and nothing makes it look at a character more than twice.
/// </summary>
internal ref struct HtmlScanner(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");
    private static readonly string[] Unseen = ["script", "style", "title", "template", "noembed", "xml"];

    private readonly ReadOnlySpan<char> _html = html;
    private int _at;
    private bool _noTagEnds;
    private bool _quotesLie;

    /// <summary>What stands before the tag; entities as written.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>Without a name at the end of the page.</summary>
    public HtmlTag Tag { get; private set; }

    public bool MoveNext()
    {
        if (_at >= _html.Length)
        {
            return false;
        }

        var start = _at;
        var from = _at;
        while (true)
        {
            var open = _noTagEnds || from >= _html.Length ? -1 : _html[from..].IndexOf('<');
            if (open < 0)
            {
                Text = _html[start..];
                Tag = new HtmlTag(string.Empty, false, default);
                _at = _html.Length;
                return true;
            }

            open += from;
            if (Read(open) is { } end)
            {
                Text = _html[start..open];
                _at = end;
                return true;
            }

            from = open + 1;
        }
    }

    /// <summary>Reads the tag that starts at the angle; null where it starts none. What the tag hides from every reader is passed over.</summary>
    private int? Read(int open)
    {
        var rest = _html[(open + 1)..];
        Tag = new HtmlTag(string.Empty, false, default);
        if (rest.StartsWith("!--"))
        {
            return rest.IndexOf("-->") is >= 0 and var comment ? open + 1 + comment + 3 : _html.Length;
        }

        if (rest.StartsWith("!") || rest.StartsWith("?"))
        {
            return rest.IndexOf('>') is >= 0 and var stop ? open + 2 + stop : _html.Length;
        }

        var closes = rest.StartsWith("/");
        var name = closes ? rest[1..] : rest;
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]))
        {
            return null;
        }

        var length = name.IndexOfAny(NameEnds) is >= 0 and var space ? space : name.Length;
        if (length > 40 || End(name[length..]) is not { } end)
        {
            return null;
        }

        var tag = name[..length].ToString().ToLowerInvariant();
        Tag = new HtmlTag(tag, closes, name.Slice(length, end));
        var after = open + 1 + (closes ? 1 : 0) + length + end + 1;
        return closes || !Unseen.Contains(tag) ? after : Behind(after, tag);
    }

    /// <summary>The angle that ends a tag: quoted values may hold others.</summary>
    private int? End(ReadOnlySpan<char> attributes)
    {
        var (quote, first) = ('\0', -1);
        for (var i = 0; i < attributes.Length; i++)
        {
            var c = attributes[i];
            first = c == '>' && first < 0 ? i : first;
            if (_quotesLie && c != '>')
            {
                continue;
            }

            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && i > 0 && attributes[..i].TrimEnd() is [.., '='])
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i;
            }
        }

        // A quote that nothing closes: from here on quotes are not believed, because looking for their ends again and again would cost
        // the square of the page.
        _quotesLie = true;
        _noTagEnds = first < 0;
        return first < 0 ? null : first;
    }

    private readonly int Behind(int at, string name)
    {
        var rest = _html[at..];
        return rest.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? at + close : _html.Length;
    }
}
