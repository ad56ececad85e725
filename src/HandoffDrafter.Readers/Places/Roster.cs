using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Readers.Places;

/// <summary>
/// Who a text says was there: a list of those present, and a legend of initials (<c>RV = Rosa Vance</c>, <c>Rosa Vance (RV)</c>). Short names
/// and initials that fit one of them only are theirs.
/// </summary>
internal sealed class Roster
{
    private const int MostLines = 400;
    private const int MostListed = 40;

    private static readonly string[] Lists = ["attendees", "present", "participants", "speakers", "in attendance", "in room", "in the room", "on the call", "people", "who"];

    private readonly Dictionary<string, string> _legend = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);

    public static Roster Of(string text)
    {
        var roster = new Roster();
        var listing = 0;
        foreach (var line in Lines.Of(text).Take(MostLines))
        {
            var words = line.In(text).ToString();
            if (ListIn(words) is { } list)
            {
                roster.AddPeople(list);
                listing = list.Trim().Length == 0 ? MostListed : 0;
            }
            else if (listing > 0)
            {
                listing = line.IsBlank || words.Contains(": ", StringComparison.Ordinal) ? 0 : listing - 1;
                roster.AddPeople(listing > 0 ? words : string.Empty);
            }

            roster.AddLegend(words);
        }

        return roster;
    }

    public bool IsEmpty => _people.Count + _legend.Count == 0;

    /// <summary>The person's whole name; null where the label is nobody's, or could be that of several.</summary>
    public string? Find(string label)
    {
        if (_legend.TryGetValue(label, out var told))
        {
            return told;
        }

        if (_people.Contains(label))
        {
            return label;
        }

        var fitting = _people.Where(p => p.StartsWith(label + " ", StringComparison.Ordinal) || (label.Length is 2 or 3 && Initials(p) == label)).Take(2).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>The turns with whole names in place of short ones.</summary>
    public void Resolve(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count && !IsEmpty; i++)
        {
            if (blocks[i] is { Kind: BlockKind.Turn, Speaker: { } speaker } && Find(speaker) is { } person)
            {
                blocks[i] = blocks[i] with { Speaker = person };
            }
        }
    }

    private static string? ListIn(string line)
    {
        var words = line.TrimStart('*', '#', ' ', '-');
        var name = Array.Find(Lists, list => words.StartsWith(list, StringComparison.OrdinalIgnoreCase));
        var rest = name is null ? string.Empty : words[name.Length..].TrimStart('*', ' ');
        return name is null ? null : rest.Length == 0 ? string.Empty : rest[0] == ':' ? rest[1..].Trim('*', ' ') : null;
    }

    private void AddPeople(string list)
    {
        foreach (var part in list.Replace(" and ", ",", StringComparison.Ordinal).Split([',', ';', '•', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var bracket = part.IndexOf('(', StringComparison.Ordinal);
            var name = (bracket < 0 ? part : part[..bracket]).Trim(' ', '-', '*', '.');
            if (name.Contains(' ', StringComparison.Ordinal) && SpeakerName.LooksLikePerson(name))
            {
                _people.Add(name);
            }
        }
    }

    private void AddLegend(string line)
    {
        foreach (var part in line.Split([',', ';', '|'], StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals is >= 2 and <= 6)
            {
                Add(part[..equals].Trim(' ', '-', '*', '('), part[(equals + 1)..]);
            }

            var open = part.LastIndexOf('(');
            if (open > 3 && part.IndexOf(')', open) is > 0 and var close && close - open is 3 or 4)
            {
                var initials = part[(open + 1)..close];
                var words = part[..open].Trim().Split(' ');
                var name = string.Join(' ', words.TakeLast(initials.Length)).TrimStart('-', '*', ' ');
                if (Initials(name) == initials)
                {
                    Add(initials, name);
                }
            }
        }
    }

    private void Add(string initials, string told)
    {
        var end = told.IndexOfAny(['(', ')', '.', '/', '-', '–']);
        var name = (end < 0 ? told : told[..end]).Trim(' ', '*');
        if (initials.Length is 2 or 3 && initials.All(char.IsAsciiLetterUpper) && name.Contains(' ', StringComparison.Ordinal) && SpeakerName.LooksLikePerson(name))
        {
            _legend.TryAdd(initials, name);
            _people.Add(name);
        }
    }

    private static string Initials(string name) => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
}
