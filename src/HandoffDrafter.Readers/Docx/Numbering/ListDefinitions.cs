using HandoffDrafter.Readers.Docx.Formatting;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Numbering;

/// <summary>The lists of a document. Lists that share a definition share its counters, as they do in Word.</summary>
internal sealed class ListDefinitions
{
    public const int Levels = 9;

    private readonly Dictionary<int, Definition> _definitions = [];
    private readonly Dictionary<int, List> _lists = [];

    public void Read(PartReader xml)
    {
        for (var root = xml.Open(); xml.Next(root);)
        {
            if (xml.IsWord("abstractNum") && xml.Number("abstractNumId") is { } definition)
            {
                _definitions[definition] = ReadDefinition(xml);
            }
            else if (xml.IsWord("num") && xml.Number("numId") is { } list)
            {
                _lists[list] = ReadList(xml);
            }
        }
    }

    /// <summary>The list as it counts, or null where a paragraph names one that is not there.</summary>
    public CountedList? Find(int listId, StyleSheet styles)
    {
        if (!_lists.TryGetValue(listId, out var list) || !_definitions.TryGetValue(list.DefinitionId, out var definition))
        {
            return null;
        }

        var definitionId = list.DefinitionId;
        if (definition.StyleLink is { } style && styles.Paragraph(style).ListId is { } linked && _lists.TryGetValue(linked, out var other)
            && _definitions.TryGetValue(other.DefinitionId, out var meant))
        {
            (definitionId, definition) = (other.DefinitionId, meant);
        }

        var levels = new ListLevel[Levels];
        for (var i = 0; i < Levels; i++)
        {
            levels[i] = list.Replaced.GetValueOrDefault(i) ?? definition.Levels[i] ?? ListLevel.Default;
        }

        return new CountedList(definitionId, levels, list.Starts);
    }

    private static Definition ReadDefinition(PartReader xml)
    {
        var levels = new ListLevel?[Levels];
        string? link = null;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.IsWord("lvl") && xml.Number("ilvl") is >= 0 and < Levels and var level)
            {
                levels[level] = ListLevel.Read(xml);
            }
            else if (xml.IsWord("numStyleLink"))
            {
                link = xml.Value;
            }
        }

        return new Definition(levels, link);
    }

    private static List ReadList(PartReader xml)
    {
        var list = new List(-1, [], []);
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.IsWord("abstractNumId"))
            {
                list = list with { DefinitionId = xml.Number("val") ?? -1 };
            }
            else if (xml.IsWord("lvlOverride") && xml.Number("ilvl") is >= 0 and < Levels and var level)
            {
                for (var inner = xml.Open(); xml.Next(inner);)
                {
                    if (xml.IsWord("startOverride") && xml.Number("val") is { } start)
                    {
                        list.Starts[level] = start;
                    }
                    else if (xml.IsWord("lvl"))
                    {
                        list.Replaced[level] = ListLevel.Read(xml);
                    }
                }
            }
        }

        return list;
    }

    private sealed record Definition(ListLevel?[] Levels, string? StyleLink);

    private sealed record List(int DefinitionId, Dictionary<int, int> Starts, Dictionary<int, ListLevel> Replaced);
}

/// <param name="CountersId">Of the counters, which lists may share.</param>
/// <param name="Levels">Always nine.</param>
/// <param name="Starts">Levels whose counting this list begins anew, when it is first used.</param>
internal sealed record CountedList(int CountersId, ListLevel[] Levels, Dictionary<int, int> Starts)
{
    /// <summary>Clauses rather than items: some level repeats the numbers above it.</summary>
    public bool IsOutline { get; } = Levels.Index().Any(l => !l.Item.IsBullet && l.Item.RefersAbove(l.Index));
}
