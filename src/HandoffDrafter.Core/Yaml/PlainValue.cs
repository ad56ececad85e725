using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Yaml;

/// <summary>A value of one line: bare words, words in quotes, or a list or map in brackets. Like <see cref="PlainYaml"/>, right or silent.</summary>
/// <param name="text">From the value's first character to the end of the line, which is no space.</param>
/// <param name="line">Counted from 1.</param>
/// <param name="column">Of the first character, counted from 0.</param>
/// <param name="problems">What the nodes report to.</param>
internal struct PlainValue(string text, int line, int column, YamlProblems problems)
{
    /// <summary>A value that starts with one of these means something else in YAML, or may.</summary>
    private const string Indicators = "[]{}&*!|>'\"%@`,?:-#";

    /// <summary>The first character that is not read yet.</summary>
    private int _at;

    /// <summary>Null where the full parser is to read it.</summary>
    public YamlNode? Read(int depth)
    {
        if (text[0] is not ('[' or '{' or '"' or '\''))
        {
            return Bare();
        }

        var node = Node(depth);
        return node is not null && IsEnd() ? node : null;
    }

    private readonly YamlScalar? Bare()
    {
        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        var value = (comment < 0 ? text : text[..comment]).TrimEnd(' ');
        return IsIndicator(value[0]) || value.Contains(": ", StringComparison.Ordinal) || value[^1] == ':'
            ? null
            : new YamlScalar(line, column + 1, problems, value, quoted: false);
    }

    private YamlNode? Node(int depth)
    {
        if (depth > YamlTree.MaxDepth || _at >= text.Length)
        {
            return null;
        }

        return text[_at] switch
        {
            '[' => List(depth),
            '{' => Map(depth),
            '"' or '\'' => Quoted(),
            _ => Word(),
        };
    }

    private YamlScalar? Quoted()
    {
        var start = _at;
        var end = text.IndexOf(text[start], start + 1);
        _at = end + 1;
        return end < 0 || text.AsSpan(start, end - start).Contains('\\') || (_at < text.Length && text[_at] == text[start])
            ? null
            : new YamlScalar(line, column + start + 1, problems, text[(start + 1)..end], quoted: true);
    }

    /// <summary>A bare value within brackets, where a comma ends it.</summary>
    private YamlScalar? Word()
    {
        var start = _at;
        var length = text.AsSpan(start).IndexOfAny(",[]{}");
        var word = length < 0 ? string.Empty : text[start..(start + length)].TrimEnd(' ');
        _at += Math.Max(length, 0);
        return word.Length == 0 || IsIndicator(word[0]) || word.AsSpan().ContainsAny('#', ':')
            ? null
            : new YamlScalar(line, column + start + 1, problems, word, quoted: false);
    }

    private YamlList? List(int depth)
    {
        var start = _at;
        var items = new List<YamlNode>();
        while (NextOf(']', items.Count > 0))
        {
            if (Node(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return _at > 0 ? new YamlList(line, column + start + 1, problems, items.ToValueList()) : null;
    }

    private YamlMap? Map(int depth)
    {
        var start = _at;
        var entries = new List<YamlEntry>();
        while (NextOf('}', entries.Count > 0))
        {
            var length = PlainYaml.KeyLength(text.AsSpan(_at));
            if (length == 0 || _at + length + 1 == text.Length)
            {
                return null;
            }

            var key = new YamlScalar(line, column + _at + 1, problems, text[_at..(_at + length)], quoted: false);
            _at += length + 1;
            SkipSpaces();
            if (PlainYaml.IsTaken(entries, key.Value) || Node(depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
        }

        return _at > 0 ? new YamlMap(line, column + start + 1, problems, entries.ToValueList()) : null;
    }

    /// <summary>Past the bracket or comma to the next item. False behind the closing bracket, and at 0 where something else stands there.</summary>
    private bool NextOf(char close, bool some)
    {
        _at += some ? 0 : 1;
        SkipSpaces();
        if (_at < text.Length && text[_at] == close)
        {
            _at++;
            return false;
        }

        if (some && (_at >= text.Length || text[_at] != ','))
        {
            _at = 0;
            return false;
        }

        _at += some ? 1 : 0;
        SkipSpaces();
        return true;
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }
    }

    /// <summary>Nothing follows, or a comment with a space before it.</summary>
    private readonly bool IsEnd() => text.AsSpan(_at).TrimStart(' ') is var rest && (rest.IsEmpty || (rest[0] == '#' && text[_at] == ' '));

    private static bool IsIndicator(char c) => Indicators.Contains(c, StringComparison.Ordinal);
}
