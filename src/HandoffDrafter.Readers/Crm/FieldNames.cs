using System.Text;

namespace HandoffDrafter.Readers.Crm;

/// <summary>Names of fields as people read them, and what CRM systems call the fields that people write sentences into.</summary>
internal static class FieldNames
{
    private const int Longest = 100;

    private static readonly HashSet<string> NoteNames =
        ["note", "notes", "text", "body", "comment", "comments", "content", "description", "message", "summary", "details", "remarks", "hsnotebody", "hsmeetingbody", "hscallbody", "hsemailtext", "notecontent", "internalnotes"];

    private static readonly HashSet<string> AuthorNames =
        ["by", "author", "createdby", "createdbyname", "loggedby", "user", "username", "writtenby", "enteredby", "addedby", "from"];

    private static readonly HashSet<string> TimeNames =
        ["on", "at", "date", "time", "when", "created", "createdat", "createddate", "createdon", "createdate", "timestamp", "hstimestamp", "activitydate", "loggedat", "adddate", "addtime"];

    public static bool IsNote(string name) => NoteNames.Contains(Key(name));

    public static bool IsAuthor(string name) => AuthorNames.Contains(Key(name));

    public static bool IsTime(string name) => TimeNames.Contains(Key(name));

    public static bool IsExportTime(string name) => Key(name) is "exportedat" or "exportedon" or "exportdate" or "exported";

    public static bool IsTitle(string name) => Key(name) is "name" or "title" or "deal" or "dealname" or "opportunity" or "opportunityname" or "subject";

    /// <summary><c>closeDate</c>, <c>close_date</c> and <c>Close_Date__c</c> are <c>Close date</c>; a name with blanks stays as it is.</summary>
    public static string Shown(string name)
    {
        var text = name.Trim();
        text = text.EndsWith("__c", StringComparison.Ordinal) ? text[..^3] : text;
        text = text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        if (text.Any(char.IsWhiteSpace))
        {
            return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        var words = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var starts = i > 0 && char.IsUpper(c) && (char.IsLower(text[i - 1]) || char.IsDigit(text[i - 1]) || (char.IsUpper(text[i - 1]) && i + 1 < text.Length && char.IsLower(text[i + 1])));
            if (c is '_' or '-')
            {
                words.Append(words.Length > 0 && words[^1] != ' ' ? " " : "");
                continue;
            }

            words.Append(starts && words[^1] != ' ' ? " " : "");
            var acronym = char.IsUpper(c) && ((i + 1 < text.Length && char.IsUpper(text[i + 1])) || (i > 0 && char.IsUpper(text[i - 1]) && !starts));
            words.Append(words.Length == 0 ? char.ToUpperInvariant(c) : acronym ? c : char.ToLowerInvariant(c));
        }

        return words.ToString().Trim();
    }

    private static string Key(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();
}
