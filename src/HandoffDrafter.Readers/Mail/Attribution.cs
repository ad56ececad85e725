using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Mail;

/// <summary>
/// The line above a quoted mail that says who wrote it, in the languages of western Europe: <c>On Mon, 27 Apr 2026 at 06:12, Ann Lee
/// &lt;ann@x.example&gt; wrote:</c>, <c>Den tis 23 juni 2026 kl 11:04 skrev Ann Lee:</c>. Programs break it over up to three lines.
/// </summary>
internal sealed record Attribution(string? Author, string? SaidAt, int End)
{
    private const int MostLines = 3;
    private const int Longest = 400;

    private static readonly string[] Verbs =
        ["wrote", "writes", "skrev", "schrieb", "schreef", "écrit", "escribió", "scritto", "escreveu", "napisał", "napisał(a)", "napisała", "kirjoitti"];

    private static readonly HashSet<string> NeverNames =
        new(["am", "pm", "at", "kl", "um", "uhr", "à", "a", "las", "alle", "ore", "om", "às", "ha", "le", "on", "the"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where no such line starts here. <see cref="End"/> is the first line behind it.</summary>
    public static Attribution? At(List<QuotedLine> lines, int first)
    {
        var joined = lines[first].Text.Trim();
        for (var next = first + 1; ; next++)
        {
            if (joined.Length > Longest)
            {
                return null;
            }

            if (joined.EndsWith(':'))
            {
                return Read(joined[..^1].TrimEnd(), IsQuotedAt(lines, next, lines[first].Depth)) is var (author, at) ? new Attribution(author, at, next) : null;
            }

            if (next - first == MostLines || next == lines.Count || lines[next].IsBlank || lines[next].Depth != lines[first].Depth || !joined.AsSpan().ContainsAnyInRange('0', '9'))
            {
                return null;
            }

            joined = $"{joined} {lines[next].Text.Trim()}";
        }
    }

    public static bool IsQuotedAt(List<QuotedLine> lines, int at, int depth)
    {
        while (at < lines.Count && lines[at].IsBlank && lines[at].Depth <= depth)
        {
            at++;
        }

        return at < lines.Count && lines[at].Depth > depth;
    }

    private static (string? Author, string? SaidAt)? Read(string line, bool quotedBelow)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.FindIndex(words, w => Verbs.Contains(w.ToLowerInvariant()));
        var at = verb < 0 ? null : WrittenTime.In(line);
        if (verb < 0 || (at is null && !(quotedBelow && verb == words.Length - 1 && words.Length <= 8)))
        {
            return null;
        }

        var behind = string.Join(' ', words[(verb + 1)..]);
        var before = string.Join(' ', words[..verb]);
        return (behind.Any(char.IsLetter) && WrittenTime.In(behind) is null ? Correspondent.In(behind) : Name(before), at);
    }

    /// <summary>The last words ahead of the address that are no part of a time.</summary>
    private static string? Name(string words)
    {
        var address = words.IndexOfAny(['<', '(', '[']);
        var name = (address < 0 ? words : words[..address]).Split(' ', StringSplitOptions.RemoveEmptyEntries).AsEnumerable().Reverse()
            .SkipWhile(w => address < 0 && NeverNames.Contains(w))
            .TakeWhile(w => !w.Any(char.IsDigit) && !w.EndsWith(',') && !NeverNames.Contains(w)).Reverse();
        return string.Join(' ', name).Trim('"', '\'') is { Length: > 0 } found ? found
            : address < 0 ? null : Correspondent.In(words[address..].Trim('(', ')', ' '));
    }
}
