using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers.Mail;

/// <summary>The attachments of a mail, each under a name that no other has and that may stand on any disk.</summary>
internal sealed class EnclosedFiles
{
    // A file system takes 255 bytes, of which others need some.
    private const int MostBytes = 150;

    private static readonly (string MediaType, string Extension)[] Endings =
    [
        ("message/rfc822", ".eml"), ("application/pdf", ".pdf"), ("text/plain", ".txt"), ("text/html", ".html"), ("text/markdown", ".md"), ("text/csv", ".csv"), ("application/json", ".json"), ("text/vtt", ".vtt"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
    ];

    private readonly List<DroppedFile> _files = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public ValueList<DroppedFile> Files => _files.ToValueList();

    /// <summary>A name with an ending: a mail may tell what an attachment is by its media type alone.</summary>
    public static string Named(string name, string mediaType)
    {
        name = name.Trim('.', ' ') is { Length: > 0 } ? name : "attachment";
        var ending = Array.Find(Endings, e => e.MediaType == mediaType).Extension;
        return ending is null || Path.GetExtension(name).Length is > 1 and <= 5 && mediaType != "message/rfc822" ? name
            : name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name : name + ending;
    }

    public void Add(string name, ReadOnlyMemory<byte> content)
    {
        var safe = Safe(name);
        var unique = safe;
        for (var number = 2; !_names.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(safe)} ({number}){Path.GetExtension(safe)}");
        }

        _files.Add(new DroppedFile(unique, content));
    }

    /// <summary>Without what leads elsewhere, hides the file, or no disk takes.</summary>
    private static string Safe(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in CanonicalText.From(name))
        {
            plain.Append(char.IsControl(c) || c is '<' or '>' or ':' or '"' or '/' or '\\' or '|' or '?' or '*' ? '_' : c);
        }

        var shown = plain.ToString().Trim().TrimStart('.').TrimEnd('.', ' ');
        var extension = Path.GetExtension(shown) is { Length: <= 16 } told ? told : string.Empty;
        var stem = shown[..(shown.Length - extension.Length)];
        while (Encoding.UTF8.GetByteCount(stem) > MostBytes)
        {
            stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        }

        return stem.Length == 0 ? "attachment" + extension : stem + extension;
    }
}
