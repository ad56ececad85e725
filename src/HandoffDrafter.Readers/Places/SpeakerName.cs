namespace HandoffDrafter.Readers.Places;

/// <summary>The name of a speaker as recorders write it, as a person would: <c>Lee, Ann (Guest)</c> is Ann Lee.</summary>
internal static class SpeakerName
{
    public const int Longest = 60;

    // What recorders add to tell who is in the organisation; it says nothing of who speaks.
    private static readonly string[] Marks = ["(guest)", "(external)", "(unverified)", "(you)", "(host)", "(co-host)"];

    // Labels of forms, headers and notes, which come again and again without anybody speaking.
    private static readonly HashSet<string> NeverPeople = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "title", "date", "by", "its", "signature", "signed", "owner", "due", "phone", "email", "e-mail", "mail", "subject", "from", "to", "cc", "bcc", "sent", "note", "notes", "action", "actions", "action item",
        "action items", "decision", "decisions", "question", "answer", "q", "a", "scope", "fee", "fees", "price", "total", "address", "attention", "location", "time", "next step", "next steps", "status", "risk", "risks",
        "summary", "agenda", "topic", "topics", "attendees", "present", "participants", "speakers", "company", "customer", "client", "vendor", "supplier", "deliverable", "deliverables", "description", "example", "warning",
        "important", "deadline", "budget", "contact", "role", "website", "item", "amount", "quantity", "type", "version", "author", "re", "ps", "todo", "to do", "assumption", "assumptions", "milestone", "cost", "goal", "goals",
        "background", "context", "duration", "start", "end", "reason", "result", "results", "step", "phase", "exhibit", "section", "clause",
    };

    /// <summary>Null where it cannot be one.</summary>
    public static string? Of(ReadOnlySpan<char> label)
    {
        var name = label.Trim(" \t-|:–*").ToString();
        name = name is ['[', .. var enclosed, ']'] ? enclosed.Trim() : name.TrimEnd('(', '[').Trim(' ', '\t', '-', '|', ':');
        foreach (var mark in Marks)
        {
            name = name.EndsWith(mark, StringComparison.OrdinalIgnoreCase) ? name[..^mark.Length].TrimEnd() : name;
        }

        if (name.Split(", ") is [var last, var given] && IsWord(last) && given.Split(' ').All(IsWord))
        {
            name = $"{given} {last}";
        }

        return name.Length is > 0 and <= Longest && char.IsLetter(name[0]) && name.Split(' ').Length <= 6 && name.IndexOfAny(['?', '!', ';', '"', ',']) < 0 ? name : null;
    }

    /// <summary>One to four words in capitals or with them, and no label of a form.</summary>
    public static bool LooksLikePerson(string name) =>
        !NeverPeople.Contains(name) && name.Split(' ') is { Length: <= 4 } words && Array.TrueForAll(words, IsWord);

    private static bool IsWord(string word) =>
        word.Length > 0 && char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’') || word is "de" or "da" or "van" or "von" or "der" or "den" or "del" or "la" or "le" or "bin" or "al"
        || word.Length == 1 && char.IsAsciiDigit(word[0]);
}
