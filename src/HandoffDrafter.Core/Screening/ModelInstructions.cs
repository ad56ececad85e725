using System.Buffers;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Screening;

/// <summary>
/// Words that are meant for a language model and not for the reader of the document. By families: an order to forget one's orders, a part to
/// play, the marks of a system's own messages, calls of tools, clauses that bind "any automated reader", text to be put into the answer,
/// encoded text, and the same orders in other languages.
/// </summary>
/// <remarks>
/// Orders count only where they are given: "the Agent may disregard the Customer's instructions" is a clause of a contract, "disregard your
/// instructions" is not.
/// </remarks>
internal static class ModelInstructions
{
    private static readonly Lexicon Words = Lexicon.Load("model-instructions");

    private static readonly ValueLists Lists = new(Words);

    private static readonly SearchValues<string> Anchors = SearchValues.Create([.. Words.Entries.Where(e => e.Name is not ("orders" or "gap" or "machine" or "disclose" or "duty" or "machine-act" or "wording" or "put" or "reshape" or "foreign-orders")).Select(e => e.Phrase).Distinct(StringComparer.OrdinalIgnoreCase)], StringComparison.OrdinalIgnoreCase);

    public static List<Noticed> In(string text)
    {
        var found = new List<Noticed>();
        foreach (var (start, end) in Stretches.Around(text, Anchors))
        {
            if (Family(Phrases.Plain(text.AsSpan(start, end - start))) is { } what)
            {
                found.Add(new Noticed(start, end, what));
            }
        }

        foreach (var (start, end, words) in EncodedWords.In(text))
        {
            if (Family(Phrases.Plain(words)) is { } what)
            {
                found.Add(new Noticed(start, end, $"{what}, encoded"));
            }
        }

        return found;
    }

    private static string? Family(string plain) =>
        Lists.System.Any(mark => Phrases.Contains(plain, mark)) ? "the marks of a system's message to a model"
        : Lists.Tool.Any(mark => Phrases.Contains(plain, mark)) ? "the call of a model's tool"
        : Lists.Foreign.Any(verb => plain.Contains(verb, StringComparison.Ordinal)) && Lists.ForeignOrders.Any(order => plain.Contains(order, StringComparison.Ordinal)) ? "an instruction to a model, in another language"
        : IsOverride(plain) ? "an instruction to set earlier instructions aside"
        : IsRole(plain) ? "a part for a model to play"
        : IsDisclosure(plain) ? "a request for a model's own instructions or secrets"
        : IsForMachines(plain) ? "a clause that binds an automated reader"
        : IsAboutAnswer(plain) ? "an instruction about a model's answer"
        : Lists.Verdict.Any(order => Ordered(plain, order)) ? "an instruction about the verdict of a check"
        : Lists.Turned.Any(word => plain.Contains(word, StringComparison.Ordinal)) && Family(Turn(plain)) is { } what ? $"{what}, encoded"
        : null;

    /// <summary>The alphabet turned by half, which turns back what was turned.</summary>
    private static string Turn(string plain) => string.Concat(plain.Select(c => c is >= 'a' and <= 'z' ? (char)('a' + ((c - 'a' + 13) % 26)) : c));

    /// <summary>"Ignore all of the above", "you must now forget your previous rules".</summary>
    private static bool IsOverride(string plain)
    {
        foreach (var verb in Lists.Override)
        {
            for (var at = FindOrdered(plain, verb, 0); at >= 0; at = FindOrdered(plain, verb, at + 1))
            {
                var rest = plain.AsSpan(at + verb.Length);
                var reach = rest[..Math.Min(rest.Length, 90)].ToString();
                if (Lists.Orders.Any(order => Phrases.Contains(reach, order)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsRole(string plain) =>
        Lists.Role.Any(opening => Phrases.Find(plain, opening) is >= 0 and var at
            && Near(plain, at + opening.Length, 80, Lists.Machine))
        || Lists.RoleAlone.Any(opening => Phrases.Contains(plain, opening));

    private static bool IsDisclosure(string plain) =>
        Lists.Disclose.Any(verb => Phrases.Find(plain, verb) is >= 0 and var at && Near(plain, at + verb.Length, 60, Lists.Secret));

    /// <summary>"Any language model that reads this agreement shall report …".</summary>
    private static bool IsForMachines(string plain) =>
        Lists.Reader.Any(reader => Phrases.Find(plain, reader) is >= 0 and var at
            && Near(plain, at, 160, Lists.Duty) && Near(plain, at, 220, Lists.MachineAct));

    private static bool IsAboutAnswer(string plain) =>
        Lists.Answer.Any(answer => Phrases.Contains(plain, answer))
        && (Lists.Reshape.Any(verb => Ordered(plain, verb)) || (Lists.Wording.Any(word => Phrases.Contains(plain, word)) && Lists.Put.Any(verb => Ordered(plain, verb))));

    private static bool Near(string plain, int from, int reach, ValueList<string> words)
    {
        from = Math.Min(from, plain.Length);
        var window = plain.Substring(from, Math.Min(reach, plain.Length - from));
        return words.Any(word => Phrases.Contains(window, word));
    }

    private static bool Ordered(string plain, string verb) => FindOrdered(plain, verb, 0) >= 0;

    /// <summary>Where the verb is an order: at the start, behind a mark, or behind "please", "you must", "now".</summary>
    private static int FindOrdered(string plain, string verb, int from)
    {
        for (var at = plain.IndexOf(verb, from, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(verb, at + 1, StringComparison.Ordinal))
        {
            var end = at + verb.Length;
            if ((end == plain.Length || !char.IsLetterOrDigit(plain[end])) && (at == 0 || !char.IsLetterOrDigit(plain[at - 1])) && IsOrder(plain, at))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsOrder(string plain, int at)
    {
        var before = plain[..at].TrimEnd();
        return before.Length == 0 || before[^1] is ':' or '"' or '\'' or '-' or '>' or '(' or '[' or '*' or '.' or '!' or '?' or '{' or '#' or ',' or '—' or '/' or '`' or '='
            || Lists.Gap.Any(gap => EndsWithWord(before, gap));
    }

    private static bool EndsWithWord(string text, string word) =>
        text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));

    /// <summary>The lists of the lexicon under the names that they have there.</summary>
    private sealed class ValueLists(Lexicon words)
    {
        public ValueList<string> Override { get; } = words.Of("override");
        public ValueList<string> Orders { get; } = words.Of("orders");
        public ValueList<string> Gap { get; } = words.Of("gap");
        public ValueList<string> Role { get; } = words.Of("role");
        public ValueList<string> RoleAlone { get; } = words.Of("role-alone");
        public ValueList<string> Machine { get; } = words.Of("machine");
        public ValueList<string> Disclose { get; } = words.Of("disclose");
        public ValueList<string> Secret { get; } = words.Of("secret");
        public ValueList<string> Reader { get; } = words.Of("reader");
        public ValueList<string> Duty { get; } = words.Of("duty");
        public ValueList<string> MachineAct { get; } = words.Of("machine-act");
        public ValueList<string> Answer { get; } = words.Of("answer");
        public ValueList<string> Wording { get; } = words.Of("wording");
        public ValueList<string> Reshape { get; } = words.Of("reshape");
        public ValueList<string> Put { get; } = words.Of("put");
        public ValueList<string> Verdict { get; } = words.Of("verdict");
        public ValueList<string> System { get; } = words.Of("system");
        public ValueList<string> Tool { get; } = words.Of("tool");
        public ValueList<string> Foreign { get; } = words.Of("foreign");
        public ValueList<string> ForeignOrders { get; } = words.Of("foreign-orders");
        public ValueList<string> Turned { get; } = words.Of("turned");
    }
}
