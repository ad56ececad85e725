using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>What a label of a line stands for.</summary>
internal enum LabelKind
{
    Owner,
    Due,
    Decision,
    Told,
    Reviewed,
    Detail,
    /// <summary>Written by us and never read.</summary>
    Own,
}

internal readonly record struct Label(LabelKind Kind, string Name, string? Key);

/// <summary>
/// The words that, followed by a colon, are a part of a line: <c>Owner:</c>, <c>Due:</c>, a detail's name. Which details a section has is
/// fixed; a packet may hold others, and those have labels too.
/// </summary>
internal sealed class Labels
{
    public const string ToldOpposite = "Was told the opposite";

    private static readonly (string Section, string[] Keys)[] SectionKeys =
    [
        ("stakeholders", ["side", "role", "stance", "influence", "email", "phone"]),
        ("risks", ["severity", "likelihood", "mitigation", "contingency"]),
        ("success-criteria", ["measure", "target", "basis"]),
        ("milestones", ["date", "criterion"]),
        ("dependencies", ["who", "party"]),
        ("open-questions", ["ask", "answer"]),
    ];

    private static readonly Label[] Fixed =
    [
        new(LabelKind.Owner, "Owner", null), new(LabelKind.Due, "Due", null), new(LabelKind.Decision, "Decision", null), new(LabelKind.Told, "Told", null),
        new(LabelKind.Reviewed, "Reviewed", null), new(LabelKind.Own, ToldOpposite, null),
    ];

    private readonly Dictionary<string, Label> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _lastWords = new(StringComparer.OrdinalIgnoreCase) { "applicable" };
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lastWordLookup;
    private readonly Dictionary<string, Label>.AlternateLookup<ReadOnlySpan<char>> _nameLookup;
    private int _longest;

    private Labels()
    {
        _lastWordLookup = _lastWords.GetAlternateLookup<ReadOnlySpan<char>>();
        _nameLookup = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Labels Of(Packet packet)
    {
        var labels = new Labels();
        foreach (var label in Fixed)
        {
            labels.Add(label);
        }

        foreach (var (_, keys) in SectionKeys)
        {
            foreach (var key in keys)
            {
                labels.AddDetail(key);
            }
        }

        foreach (var claim in packet.Claims)
        {
            foreach (var key in claim.Details.Keys)
            {
                labels.AddDetail(key);
            }
        }

        return labels;
    }

    /// <summary>A detail whose name would not be read back as its label is only kept in packet.json.</summary>
    public bool Shows(string key) => _byName.TryGetValue(SectionTitles.Humanise(key), out var label) && label.Key == key;

    /// <summary>The label that ends at <paramref name="colon"/>, with the place where its name starts.</summary>
    /// <remarks>It must begin the line or follow a mark that ends a part: "product owner: Dana" is no label.</remarks>
    public Label? EndingAt(string shape, int colon, out int start)
    {
        start = colon;
        for (var from = colon - 1; from >= 0 && colon - from <= _longest; from--)
        {
            if (!IsNamePart(shape[from]))
            {
                break;
            }

            if ((from == 0 || !IsNamePart(shape[from - 1]) || shape[from - 1] == ' ') && shape[from] != ' '
                && _nameLookup.TryGetValue(shape.AsSpan(from, colon - from), out var label) && StartsPart(shape, from))
            {
                start = from;
                return label;
            }
        }

        return null;
    }

    public bool EndsWithLabel(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && IsNamePart(text[start - 1]) && text[start - 1] != ' ' && text.Length - start <= _longest)
        {
            start--;
        }

        return start < text.Length && _lastWordLookup.Contains(text[start..]);
    }

    private static bool StartsPart(string shape, int start)
    {
        var at = start;
        var emphasis = false;
        while (at > 0 && shape[at - 1] is ' ' or '*' or '_')
        {
            at--;
            emphasis |= shape[at] != ' ';
        }

        return at == 0 || emphasis || shape[at - 1] is '.' or ',' or ';' or ')' or ']' or '!' or '?' or '\n' or Plain.Blot;
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ';

    private void AddDetail(string key)
    {
        if (Slug.IsValid(key))
        {
            Add(new Label(LabelKind.Detail, SectionTitles.Humanise(key), key));
        }
    }

    private void Add(Label label)
    {
        if (_byName.TryAdd(label.Name, label))
        {
            _lastWords.Add(label.Name[(label.Name.LastIndexOf(' ') + 1)..]);
            _longest = Math.Max(_longest, label.Name.Length);
        }
    }
}
