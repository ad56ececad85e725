using HandoffDrafter.Core.Deals;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HandoffDrafter.Core.Yaml;

/// <summary>
/// Reads the plain part of YAML that settings need: maps, lists and values. Anchors, aliases, tags, merge keys, a second document and a
/// key that occurs twice are errors, so that a file means what it seems to mean to somebody who reads it.
/// </summary>
/// <remarks>
/// Over the parser's events, not its object mapper: the mapper forgets lines, needs reflection when the program starts, and lets the
/// last of two equal keys win.
/// </remarks>
public sealed class YamlTree
{
    public const int MaxCharacters = 1_000_000;
    public const int MaxDepth = 16;

    private readonly Parser _parser;
    private readonly YamlProblems _problems;

    private YamlTree(string text, YamlProblems problems)
    {
        _parser = new Parser(new StringReader(text));
        _problems = problems;
    }

    /// <summary>The map that the file consists of; null, with the reason among <paramref name="problems"/>, where it is not one.</summary>
    public static YamlMap? Read(string text, YamlProblems problems)
    {
        if (text.Length > MaxCharacters)
        {
            problems.Add(1, 1, $"the file has more than {MaxCharacters} characters; a settings file is never that long");
            return null;
        }

        return PlainYaml.Read(text, problems) ?? ReadInFull(text, problems);
    }

    /// <summary>As <see cref="Read"/>, with the parser that knows all of YAML.</summary>
    internal static YamlMap? ReadInFull(string text, YamlProblems problems)
    {
        var tree = new YamlTree(text, problems);
        try
        {
            return tree.Document();
        }
        catch (YamlException bad)
        {
            problems.Add(Counted(bad.Start.Line), Counted(bad.Start.Column), $"this is not YAML: {OneLine(bad)}");
        }
        catch (InvalidOperationException)
        {
            // The parser's own complaint about words behind "..." at the top of a file; it does not say where.
            var end = tree._parser.Current?.End ?? Mark.Empty;
            problems.Add(Counted(end.Line), Counted(end.Column), "this is not YAML: something stands behind the end of the document; remove the line '...'");
        }

        return null;
    }

    private static int Counted(long number) => (int)Math.Max(1, number);

    private static string OneLine(YamlException bad)
    {
        var message = bad.Message;
        var place = message.LastIndexOf("): ", StringComparison.Ordinal);
        return (place < 0 ? message : message[(place + 3)..]).ReplaceLineEndings(" ").TrimEnd('.', ' ');
    }

    private YamlMap? Document()
    {
        Next();
        Next();
        if (_parser.Current is StreamEnd)
        {
            _problems.Add(1, 1, "the file is empty; it needs keys and values");
            return null;
        }

        Next();
        if (Node(0) is not { } root)
        {
            return null;
        }

        Next();
        if (_parser.MoveNext() && _parser.Current is DocumentStart second)
        {
            Refuse(second, "a second document starts here; keep one document in a file");
            return null;
        }

        if (root is not YamlMap map)
        {
            root.Report($"the file is {root.Kind}; it needs keys and values");
            return null;
        }

        return map;
    }

    private void Next() => _parser.MoveNext();

    /// <summary>
    /// The node that the current event starts; afterwards the current event is its last. Null, said why, where reading cannot go on.
    /// </summary>
    private YamlNode? Node(int depth)
    {
        var start = _parser.Current!;
        if (depth > MaxDepth)
        {
            Refuse(start, $"this is nested more than {MaxDepth} levels deep");
            return null;
        }

        if (Special(start) is { } special)
        {
            Refuse(start, special);
            return null;
        }

        var (line, column) = Place(start);
        return start switch
        {
            Scalar scalar => new YamlScalar(line, column, _problems, scalar.Value, scalar.Style is not ScalarStyle.Plain),
            SequenceStart => Items(depth) is { } items ? new YamlList(line, column, _problems, items) : null,
            _ => Entries(depth) is { } entries ? new YamlMap(line, column, _problems, entries) : null,
        };
    }

    private ValueList<YamlNode>? Items(int depth)
    {
        var items = new List<YamlNode>();
        for (Next(); _parser.Current is not SequenceEnd; Next())
        {
            if (Node(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items.ToValueList();
    }

    private ValueList<YamlEntry>? Entries(int depth)
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            if (_parser.Current is not (Scalar or AnchorAlias))
            {
                Refuse(_parser.Current!, "a key must be a single word");
                return null;
            }

            var key = (YamlScalar?)Node(depth + 1);
            Next();
            if (key is null || Node(depth + 1) is not { } value)
            {
                return null;
            }

            if (key.Value == "<<")
            {
                key.Report("merge keys ('<<') are not read; write the keys out");
            }
            else if (!lines.TryAdd(key.Value, key.Line))
            {
                key.Report($"'{key.Value}' occurs twice, first on line {lines[key.Value]}; keep one");
            }
            else
            {
                entries.Add(new YamlEntry(key, value));
            }
        }

        return entries.ToValueList();
    }

    private static string? Special(ParsingEvent start) => start switch
    {
        AnchorAlias alias => $"aliases ('*{alias.Value}') are not read; write the value out",
        NodeEvent { Anchor.IsEmpty: false } anchored => $"anchors ('&{anchored.Anchor}') are not read; remove it and write values out where they are needed",
        NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } tagged => $"tags ('{tagged.Tag}') are not read; remove it",
        _ => null,
    };

    private void Refuse(ParsingEvent at, string message)
    {
        var (line, column) = Place(at);
        _problems.Add(line, column, message);
    }

    private static (int Line, int Column) Place(ParsingEvent at) => (Counted(at.Start.Line), Counted(at.Start.Column));
}
