using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>The head of a saved file, line by line: it is flat, and a line that cannot be read must not hide the others.</summary>
internal sealed class FrontMatterReading
{
    private const int MostLines = 100;

    private readonly List<(string Key, string Value, int Line)> _entries = [];
    private readonly List<(string Text, int Line)> _unreadable = [];

    private FrontMatterReading(bool closed, int bodyStart, int bodyLine) => (Closed, BodyStart, BodyLine) = (closed, bodyStart, bodyLine);

    /// <summary>It begins and ends as it should; otherwise the head may be missing lines.</summary>
    public bool Closed { get; }

    public int BodyStart { get; }

    public int BodyLine { get; }

    public string? Reviewer => Value(FrontMatter.Reviewer);

    public string? Deal => Value(FrontMatter.Deal);

    public int? Revision =>
        int.TryParse(Value(FrontMatter.Revision), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    /// <param name="text">With LF line ends.</param>
    public static FrontMatterReading Of(string text)
    {
        var lines = new List<(int Start, int End)>();
        var start = 0;
        var end = -1;
        var opened = false;
        for (var number = 0; number <= MostLines && start <= text.Length; number++)
        {
            var stop = text.IndexOf('\n', start);
            stop = stop < 0 ? text.Length : stop;
            var line = text.AsSpan(start, stop - start).Trim();
            if (number == 0)
            {
                opened = line is "---";
                if (!opened)
                {
                    break;
                }
            }
            else if (line is "---" or "...")
            {
                end = stop + 1;
                break;
            }
            else if (line is ['#', '#', ..] or ['#', ' ', 'H', ..] or ['>', ..])
            {
                // The closing line is gone: what follows is the packet.
                break;
            }
            else
            {
                lines.Add((start, stop));
            }

            start = stop + 1;
        }

        var body = end >= 0 ? end : opened ? start : 0;
        var reading = new FrontMatterReading(end >= 0, Math.Min(body, text.Length), opened ? lines.Count + (end >= 0 ? 3 : 2) : 1);
        for (var i = 0; i < lines.Count; i++)
        {
            reading.Add(text[lines[i].Start..lines[i].End], i + 2);
        }

        return reading;
    }

    /// <summary>Says what differs from what we wrote, and keeps the words.</summary>
    public void Compare(Packet @base, Profile profile, PacketEdits edits)
    {
        if (!Closed || Revision is null)
        {
            edits.Problem(MarkdownRules.FrontMatter, 1, 1, Revision is null
                ? "The lines between --- at the top do not say revision: and its number; take them from the file as it was written."
                : "The head must stand between two lines of ---; what could be read of it was.");
        }

        var known = FrontMatter.Of(@base, profile).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        foreach (var (key, value, line) in _entries)
        {
            if (key == FrontMatter.Reviewer || (key == FrontMatter.Digest && IsDigest(value)) || (known.TryGetValue(key, out var was) && WordDifference.Same(was, value)))
            {
                continue;
            }

            if (key == FrontMatter.Revision && Revision is { } revision)
            {
                edits.Problem(MarkdownRules.OtherRevision, line, 1, string.Create(CultureInfo.InvariantCulture,
                    $"The file says revision {revision} and is compared with {@base.Revision}."));
                continue;
            }

            edits.Problem(MarkdownRules.FrontMatterChanged, line, 1, key == "state"
                ? "The state changes by signing, accepting or returning, in the desk or with the command of that name. The words stand as a note."
                : $"{key}: is written from the record and comes back; only reviewer: is filled in here. The words stand as a note.");
            edits.AddNote(null, $"{key}: {value}");
        }

        foreach (var (text, line) in _unreadable)
        {
            edits.Problem(MarkdownRules.FrontMatter, line, 1, $"\"{LineEdit.Short(text)}\" is no \"name: value\"; it stands as a note.");
            edits.AddNote(null, text);
        }
    }

    private static bool IsDigest(string value) => value.StartsWith("sha256:", StringComparison.Ordinal) && Deals.Digest.TryParse(value["sha256:".Length..], out _);

    private string? Value(string key)
    {
        var value = _entries.Find(e => e.Key == key).Value;
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    private void Add(string line, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
        {
            if (WordDifference.Words(line).Count > 0)
            {
                _unreadable.Add((line.Trim(), number));
            }
        }
        else if (colon <= 0)
        {
            _unreadable.Add((line.Trim(), number));
        }
        else
        {
            _entries.Add((line[..colon].Trim(), Unquoted(line[(colon + 1)..].Trim()), number));
        }
    }

    private static string Unquoted(string value)
    {
        // An editor may have made the quotes curly; they still are ours.
        if (value.Length >= 2 && value[0] is '"' or '“' or '”' && value[^1] is '"' or '”')
        {
            var plain = new StringBuilder(value.Length);
            for (var i = 1; i < value.Length - 1; i++)
            {
                i += value[i] == '\\' && i + 2 < value.Length && value[i + 1] is '"' or '\\' ? 1 : 0;
                plain.Append(value[i]);
            }

            return plain.ToString();
        }

        return value.Length >= 2 && value[0] == '\'' && value[^1] == '\'' ? value[1..^1].Replace("''", "'", StringComparison.Ordinal) : value;
    }
}
