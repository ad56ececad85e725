using System.Text;
using HandoffDrafter.Readers.Docx.Formatting;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Numbering;

/// <summary>The label that a paragraph shows before its text.</summary>
/// <param name="Text">As it is seen; empty where the list shows none.</param>
/// <param name="Clause">The number in full, by which people cite the paragraph (<c>2.1(b)</c>); null for bullets.</param>
/// <param name="IsItem">A list's item; else a clause with text of its own.</param>
internal sealed record ListLabel(string Text, string? Clause, bool IsBullet, bool IsItem);

/// <summary>Counts the paragraphs of all lists, in the order of the document.</summary>
internal sealed class ListCounter(ListDefinitions definitions, StyleSheet styles)
{
    private readonly Dictionary<int, CountedList?> _lists = [];
    private readonly Dictionary<int, Counters> _counters = [];
    private readonly HashSet<int> _begun = [];

    /// <summary>The label of the next paragraph with this format; null where it is in no list.</summary>
    public ListLabel? Next(ParagraphFormat direct)
    {
        var format = direct.Over(styles.Paragraph(direct.StyleId));
        if (format.ListId is not { } id || id == 0)
        {
            return null;
        }

        if (!_lists.TryGetValue(id, out var list))
        {
            _lists[id] = list = definitions.Find(id, styles);
        }

        return list is null ? null : Next(id, list, Math.Clamp(direct.ListLevel ?? LevelOf(list, direct.StyleId) ?? format.ListLevel ?? 0, 0, ListDefinitions.Levels - 1));
    }

    private static int? LevelOf(CountedList list, string? styleId) =>
        styleId is not null && Array.FindIndex(list.Levels, l => l.StyleId == styleId) is >= 0 and var level ? level : null;

    private ListLabel Next(int id, CountedList list, int level)
    {
        if (!_counters.TryGetValue(list.CountersId, out var counters))
        {
            _counters[list.CountersId] = counters = new Counters();
        }

        if (_begun.Add(id))
        {
            foreach (var (restarted, start) in list.Starts)
            {
                counters.Values[restarted] = null;
                counters.Begin[restarted] = start;
            }
        }

        counters.Values[level] = counters.Values[level] is { } last and < int.MaxValue ? last + 1 : counters.Begin[level] ?? list.Levels[level].Start;
        for (var below = level + 1; below < ListDefinitions.Levels; below++)
        {
            if (list.Levels[below].RestartsAfter is not { } after || (after > 0 && level < after))
            {
                counters.Values[below] = null;
            }
        }

        for (var above = 0; above < level; above++)
        {
            counters.Values[above] ??= counters.Begin[above] ?? list.Levels[above].Start;
        }

        var own = list.Levels[level];
        if (own.IsBullet)
        {
            return new ListLabel("•", null, IsBullet: true, IsItem: true);
        }

        var text = Label(list, counters, level);
        var clause = text.Trim().TrimEnd('.', ':');
        if (clause.Length > 0 && level > 0 && !own.RefersAbove(level) && counters.Clauses[level - 1] is { Length: > 0 and < 40 } above1)
        {
            clause = above1 + (clause[0] == '(' ? clause : clause.EndsWith(')') ? "(" + clause : "." + clause);
        }

        counters.Clauses[level] = clause.Contains(' ', StringComparison.Ordinal) ? string.Empty : clause;
        Array.Clear(counters.Clauses, level + 1, ListDefinitions.Levels - level - 1);
        return new ListLabel(text.Trim(), counters.Clauses[level] is { Length: > 0 } cited ? cited : null, IsBullet: false, IsItem: !list.IsOutline || (level > 0 && !own.RefersAbove(level)));
    }

    private static string Label(CountedList list, Counters counters, int level)
    {
        var own = list.Levels[level];
        var text = new StringBuilder();
        for (var i = 0; i < own.Pattern.Length; i++)
        {
            if (own.Pattern[i] == '%' && i + 1 < own.Pattern.Length && own.Pattern[i + 1] is >= '1' and <= '9')
            {
                var shown = own.Pattern[++i] - '1';
                text.Append(shown > level ? string.Empty : CountedNumber.Write(counters.Values[shown] ?? list.Levels[shown].Start, own.InDigits ? "decimal" : list.Levels[shown].Format));
            }
            else
            {
                text.Append(own.Pattern[i]);
            }
        }

        return text.ToString();
    }

    private sealed class Counters
    {
        public int?[] Values { get; } = new int?[ListDefinitions.Levels];

        public int?[] Begin { get; } = new int?[ListDefinitions.Levels];

        public string?[] Clauses { get; } = new string?[ListDefinitions.Levels];
    }
}
