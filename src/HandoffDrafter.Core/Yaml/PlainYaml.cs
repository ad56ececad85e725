using System.Buffers;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Yaml;

/// <summary>
/// Reads settings files that are written plainly: indented keys and lists, one-line values, <c>[a, b]</c> and <c>&gt;-</c>. It makes the
/// very tree that the full parser makes, or none at all; whatever is unusual or wrong is for that parser to read or refuse.
/// </summary>
/// <remarks>
/// The full parser takes some 35 ms to be compiled by the runtime before it reads its first line, which is longer than everything else
/// that <c>handoff check</c> does. A test compares the two on every shipped file and on generated ones.
/// </remarks>
internal sealed class PlainYaml
{
    // Neither line ends of other kinds, nor tabs, nor anything that the full parser may refuse as unprintable.
    private static readonly SearchValues<char> Unusual = SearchValues.Create(Controls());
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    private readonly string[] _lines;
    private readonly YamlProblems _problems;

    private int _at = -1;
    private int _indent;
    private string _content = string.Empty;
    private bool _declined;

    private PlainYaml(string text, YamlProblems problems)
    {
        _lines = text.Split('\n');
        _problems = problems;
    }

    /// <summary>Null where the full parser is to read the text.</summary>
    public static YamlMap? Read(string text, YamlProblems problems)
    {
        var plain = new PlainYaml(text, problems);
        if (text.AsSpan().ContainsAny(Unusual) || text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            return null;
        }

        plain.Advance();
        var root = plain.HasLine && plain._indent == 0 && KeyLength(plain._content) > 0 ? plain.Map(0) : null;
        return plain._declined || plain.HasLine ? null : root;
    }

    private bool HasLine => !_declined && _at < _lines.Length;

    private bool IsItem => _content.StartsWith("- ", StringComparison.Ordinal);

    private YamlNode? Decline()
    {
        _declined = true;
        return null;
    }

    /// <summary>To the next line that is neither empty nor a comment.</summary>
    private void Advance()
    {
        while (++_at < _lines.Length)
        {
            var line = _lines[_at];
            _content = line.Trim(' ');
            _indent = line.Length - line.TrimStart(' ').Length;
            if (_content.Length > 0 && _content[0] != '#')
            {
                return;
            }
        }
    }

    private YamlNode? Node(int depth, bool mayBeValue)
    {
        if (depth > YamlTree.MaxDepth)
        {
            return Decline();
        }

        return IsItem ? List(depth)
            : KeyLength(_content) > 0 ? Map(depth)
            : mayBeValue ? Value(_content, _indent, _indent - 1, depth)
            : Decline();
    }

    private YamlList? List(int depth)
    {
        var (line, indent) = (_at + 1, _indent);
        var items = new List<YamlNode>();
        while (HasLine && _indent == indent && IsItem)
        {
            var rest = _content[2..].TrimStart(' ');
            _indent += _content.Length - rest.Length;
            _content = rest;
            if (rest[0] == '#' || Item(indent, depth + 1) is not { } item)
            {
                return (YamlList?)Decline();
            }

            items.Add(item);
        }

        return HasLine && _indent > indent ? (YamlList?)Decline() : new YamlList(line, indent + 1, _problems, items.ToValueList());
    }

    /// <summary>What stands behind a hyphen: a value, or the first key of a map that goes on below it.</summary>
    private YamlNode? Item(int listIndent, int depth)
    {
        if (depth > YamlTree.MaxDepth || IsItem)
        {
            return Decline();
        }

        return KeyLength(_content) > 0 ? Map(depth) : Value(_content, _indent, listIndent, depth);
    }

    private YamlMap? Map(int depth)
    {
        var (line, indent) = (_at + 1, _indent);
        var entries = new List<YamlEntry>();
        while (HasLine && _indent == indent && KeyLength(_content) is > 0 and var length)
        {
            var key = new YamlScalar(_at + 1, indent + 1, _problems, _content[..length], quoted: false);
            if (IsTaken(entries, key.Value) || ValueOf(key, indent, depth + 1) is not { } value)
            {
                return (YamlMap?)Decline();
            }

            entries.Add(new YamlEntry(key, value));
        }

        return HasLine && _indent >= indent ? (YamlMap?)Decline() : new YamlMap(line, indent + 1, _problems, entries.ToValueList());
    }

    private YamlNode? ValueOf(YamlScalar key, int indent, int depth)
    {
        var after = _content[(key.Value.Length + 1)..];
        var text = after.TrimStart(' ');
        var column = indent + key.Value.Length + 1 + after.Length - text.Length;
        if (text.Length > 0 && text[0] != '#')
        {
            return Value(text, column, indent, depth);
        }

        Advance();
        if (HasLine && (_indent > indent || (_indent == indent && IsItem)))
        {
            return Node(depth, mayBeValue: false);
        }

        return new YamlScalar(key.Line, indent + key.Value.Length + 2, _problems, string.Empty, quoted: false);
    }

    /// <summary>A value of one line, or of several below a <c>&gt;-</c>.</summary>
    /// <param name="text">From its first character to the end of the line.</param>
    /// <param name="column">Of that character, counted from 0.</param>
    /// <param name="parent">The indent of what it belongs to: lines further in would go on with it.</param>
    /// <param name="depth">How deep it stands.</param>
    private YamlNode? Value(string text, int column, int parent, int depth)
    {
        var line = _at + 1;
        if (depth > YamlTree.MaxDepth)
        {
            return Decline();
        }

        if (text == ">-")
        {
            return Folded(line, column, parent);
        }

        var node = new PlainValue(text, line, column, _problems).Read(depth);
        Advance();
        return node is null || (HasLine && _indent > parent) ? Decline() : node;
    }

    /// <summary>Lines of one indent that read as one; the line ends become spaces.</summary>
    private YamlNode? Folded(int line, int column, int parent)
    {
        var parts = new List<string>();
        var (text, indent) = Split(++_at);
        for (var first = indent; text.Length > 0 && indent > parent; (text, indent) = Split(++_at))
        {
            if (indent != first || text[^1] == ' ')
            {
                return Decline();
            }

            parts.Add(text);
        }

        while (_at < _lines.Length && text.Length == 0 && indent == 0)
        {
            (text, indent) = Split(++_at);
        }

        // Behind an empty line even a comment that far in belongs to the value, and so may spaces.
        if (parts.Count == 0 || (_at < _lines.Length && (indent > parent || text.Length == 0)))
        {
            return Decline();
        }

        _at--;
        Advance();
        return HasLine && _indent > parent ? Decline() : new YamlScalar(line, column + 1, _problems, string.Join(' ', parts), quoted: true);
    }

    private (string Text, int Indent) Split(int at)
    {
        if (at >= _lines.Length)
        {
            return (string.Empty, 0);
        }

        var text = _lines[at].TrimStart(' ');
        return (text, _lines[at].Length - text.Length);
    }

    /// <summary>The length of the key that the text starts with; 0 where it starts with none.</summary>
    internal static int KeyLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(KeyCharacters);
        return length > 0 && text[0] is not ('-' or '.') && text[length] == ':' && (length + 1 == text.Length || text[length + 1] == ' ') ? length : 0;
    }

    internal static bool IsTaken(List<YamlEntry> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
            {
                return true;
            }
        }

        return false;
    }

    private static string Controls()
    {
        var controls = new char[0x20 - 1 + 0x21 + 4];
        var n = 0;
        for (var c = '\0'; c < ' '; c++)
        {
            if (c != '\n')
            {
                controls[n++] = c;
            }
        }

        for (var c = '\u007f'; c < '\u00a0'; c++)
        {
            controls[n++] = c;
        }

        (controls[n++], controls[n++], controls[n++], controls[n++]) = ('\u2028', '\u2029', '\ufeff', '\ufffe');
        return new string(controls, 0, n);
    }
}
