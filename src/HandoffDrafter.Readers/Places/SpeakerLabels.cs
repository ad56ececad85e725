using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Readers.Places;

/// <summary>
/// Minutes that name people by their initials: <c>TB: can you?  RV: we will.</c> Letters before a colon are a speaker only where the
/// same letters turn up again, so that "PS:" and "ETA:" are not people.
/// </summary>
internal static class SpeakerLabels
{
    private const int LongestQualifier = 16;

    private static readonly HashSet<string> NeverPeople =
        ["PS", "NB", "RE", "FW", "CC", "SOW", "MSA", "FAQ", "ETA", "TBD", "TBC", "FYI", "API", "SLA", "SSO", "URL", "QA", "IT", "OK", "CEO", "CFO", "COO", "CTO", "CIO", "VP"];

    public static HashSet<string> In(string text)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
            {
                end++;
            }

            if (end - i is 2 or 3 && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                var initials = text[i..end];
                seen[initials] = seen.GetValueOrDefault(initials) + 1;
                if (StartsTurn(text, i, 0) && Colon(text, end) is not null)
                {
                    labels.Add(initials);
                }
            }

            i = end;
        }

        labels.RemoveWhere(label => seen[label] < 2 || NeverPeople.Contains(label));
        return labels;
    }

    public static bool AreInitials(string name) => name.Length is 2 or 3 && name.All(char.IsAsciiLetterUpper);

    /// <summary>Adds the block, cut into a turn for each speaker named in it.</summary>
    public static void Split(string text, Block block, HashSet<string> speakers, List<Block> into)
    {
        var (start, speaker) = (block.Start, (string?)null);
        for (var i = block.Start; i < block.End - 3; i++)
        {
            if (!char.IsAsciiLetterUpper(text[i]) || !StartsTurn(text, i, block.Start))
            {
                continue;
            }

            var length = char.IsAsciiLetterUpper(text[i + 1]) ? char.IsAsciiLetterUpper(text[i + 2]) ? 3 : 2 : 1;
            var initials = text.Substring(i, length);
            if (speakers.Contains(initials) && Colon(text, i + length) is { } colon && colon < block.End)
            {
                Add(text, block, start, i, speaker, into);
                (start, speaker, i) = (colon + 1, initials, colon);
            }
        }

        Add(text, block, start, block.End, speaker, into);
    }

    private static void Add(string text, Block block, int start, int end, string? speaker, List<Block> into)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            into.Add(block with { Start = start, End = end, Kind = speaker is null ? block.Kind : BlockKind.Turn, Speaker = speaker });
        }
    }

    private static bool StartsTurn(string text, int at, int from)
    {
        var i = at - 1;
        while (i >= from && text[i] == ' ')
        {
            i--;
        }

        return i < from || text[i] is '\n' or '.' or '?' or '!' or ':' or '*' or '-' or ')' or '\t' || at - i > 2;
    }

    /// <summary>The colon right behind the initials, or behind a few words that say to whom ("RV to Dr D:"); "ANN LEE:" is a name.</summary>
    private static int? Colon(string text, int at)
    {
        if (at + 1 < text.Length && text[at] == ' ' && !char.IsLower(text[at + 1]))
        {
            return null;
        }

        for (var i = at; i < text.Length && i <= at + LongestQualifier; i++)
        {
            if (text[i] == ':')
            {
                return i == at || text[at] == ' ' ? i : null;
            }

            if (text[i] is '\n' or '.' or ',' or '?' or '!' or ';')
            {
                return null;
            }
        }

        return null;
    }
}
