using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Html;
using HandoffDrafter.Readers.Places;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Mail;

/// <summary>What a mail shows, gathered from its parts, and what it carries that is not read here.</summary>
internal sealed class MailContent(ReadingLimits limits, CancellationToken cancellationToken)
{
    // Nobody's mail nests deeper, and every level looks at all its bytes again.
    private const int DeepestParts = 32;
    private const int LettersThatCount = 200;

    private readonly EnclosedFiles _enclosed = new();
    private int _parts;
    private int _pictures;

    public List<QuotedLine> Lines { get; } = [];

    public List<string> Hidden { get; } = [];

    public List<string> Problems { get; } = [];

    /// <summary>The attachments, to be read as documents of their own.</summary>
    public ValueList<DroppedFile> Enclosed => _enclosed.Files;

    public int Characters { get; private set; }

    public bool IsTooMuch => Characters > limits.MaxCharacters;

    public bool IsEncrypted { get; private set; }

    private int Letters => Lines.Sum(l => l.Text.Length);

    public void Add(MailPart mail)
    {
        Add(mail, depth: 0, quoted: 0, related: false);
        if (_pictures > 0)
        {
            Problem(_pictures == 1 ? "a picture in the text is not read" : string.Create(CultureInfo.InvariantCulture, $"{_pictures} pictures in the text are not read"));
        }
    }

    /// <param name="part">What is added.</param>
    /// <param name="depth">Of parts within parts.</param>
    /// <param name="quoted">How many mails deep it stands.</param>
    /// <param name="related">It belongs to a page, which shows it.</param>
    private void Add(MailPart part, int depth, int quoted, bool related)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsTooMuch)
        {
            return;
        }

        if (depth > Math.Min(limits.MaxDepth, DeepestParts))
        {
            Problem($"parts nested deeper than {Math.Min(limits.MaxDepth, DeepestParts)} levels are not read");
        }
        else if (part.MediaType is "multipart/encrypted" or "application/pkcs7-mime" or "application/x-pkcs7-mime")
        {
            IsEncrypted = true;
            Problem("an encrypted part is not read; save the mail decrypted in the mail program");
        }
        else if (part.IsMultipart)
        {
            AddParts(part, depth, quoted);
        }
        else if (part.MediaType == "message/rfc822" && part.Disposition.Value != "attachment")
        {
            AddMail(MailPart.Read(part.Decoded()), depth, quoted);
        }
        else if (part.IsAttachment || !IsText(part.MediaType))
        {
            AddAttachment(part, related);
        }
        else
        {
            AddText(part, quoted);
        }
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) && type is not ("text/calendar" or "text/rtf" or "text/vcard" or "text/x-vcard" or "text/directory")
        || type is "message/delivery-status" or "message/disposition-notification" || type.StartsWith("multipart/", StringComparison.Ordinal);

    private void AddParts(MailPart part, int depth, int quoted)
    {
        var (parts, ended) = part.Parts(limits.MaxArchiveEntries - _parts);
        _parts += parts.Count;
        if (parts.Count == 0)
        {
            Problem("its parts cannot be told apart, so that they are shown as they stand in the file");
            AddText(part, quoted);
            return;
        }

        if (!ended)
        {
            Problem("it breaks off before the end of its last part");
        }

        if (_parts >= limits.MaxArchiveEntries)
        {
            Problem(string.Create(CultureInfo.InvariantCulture, $"only the first {limits.MaxArchiveEntries} parts are read"));
        }

        if (part.MediaType == "multipart/alternative")
        {
            AddBest(parts, depth, quoted);
            return;
        }

        foreach (var inner in parts)
        {
            Add(inner, depth + 1, quoted, part.MediaType == "multipart/related");
        }
    }

    /// <summary>Of one thing said in several ways the plain text, unless it is empty or only says that the mail needs another program.</summary>
    private void AddBest(List<MailPart> parts, int depth, int quoted)
    {
        var ways = new List<(MailPart Part, MailContent Content)>();
        foreach (var part in parts)
        {
            var content = new MailContent(limits, cancellationToken) { _parts = _parts };
            content.Add(part, depth + 1, quoted, related: false);
            _parts = content._parts;
            _pictures += content._pictures;
            Characters += content.Characters;
            ways.Add((part, content));
        }

        var plain = ways.Find(w => w.Part.MediaType == "text/plain" && w.Content.Letters > 0).Content;
        var richest = ways.MaxBy(w => w.Content.Letters).Content;
        var best = plain is null || (richest.Letters > LettersThatCount && plain.Letters * 3 < richest.Letters) ? richest : plain;
        Lines.AddRange(best.Lines);
        Hidden.AddRange(best.Hidden);
        foreach (var problem in ways.SelectMany(w => w.Content.Problems))
        {
            Problem(problem);
        }

        foreach (var file in ways.SelectMany(w => w.Content.Enclosed))
        {
            _enclosed.Add(file.Path, file.Content);
        }

        IsEncrypted |= ways.Exists(w => w.Content.IsEncrypted);
    }

    /// <summary>A mail inside this one is shown as mail programs show what they pass on, below its header.</summary>
    private void AddMail(MailPart mail, int depth, int quoted)
    {
        Separate();
        foreach (var name in (string[])["From", "Date", "To", "Cc", "Subject"])
        {
            if (mail.Headers.Text(name) is { } value)
            {
                Lines.Add(new QuotedLine($"{name}: {CanonicalText.From(value)}", quoted + 1));
            }
        }

        Lines.Add(new QuotedLine(string.Empty, quoted + 1));
        Add(mail, depth + 1, quoted + 1, related: false);
    }

    private void AddText(MailPart part, int quoted)
    {
        Separate();
        var text = Charsets.Decode(part.Decoded(), part.Type["charset"]);
        Characters += text.Length;
        if (IsTooMuch)
        {
            return;
        }

        List<QuotedLine> lines;
        if (part.MediaType == "text/html")
        {
            var page = HtmlLines.Of(CanonicalText.From(text), limits.MaxDepth, cancellationToken);
            Hidden.AddRange(page.Hidden);
            lines = page.Lines;
        }
        else
        {
            lines = PlainBody.Lines(text, part.Type["format"]?.Equals("flowed", StringComparison.OrdinalIgnoreCase) == true, part.Type["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true);
        }

        Lines.AddRange(lines.Select(l => l with { Depth = l.Depth + quoted }));
    }

    private void AddAttachment(MailPart part, bool related)
    {
        if (part.MediaType is "application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature" or "application/pgp-keys")
        {
            return;
        }

        if (part.MediaType.StartsWith("image/", StringComparison.Ordinal) && (related || part.Disposition.Value != "attachment"))
        {
            _pictures++;
        }
        else if (part.MediaType is "application/ms-tnef" or "application/vnd.ms-tnef" || part.FileName?.Equals("winmail.dat", StringComparison.OrdinalIgnoreCase) == true)
        {
            Problem("its attachments are packed in Outlook's own way (winmail.dat) and are not read; open it in Outlook, save them, and drop them into the folder");
        }
        else if ((part.FileName ?? NameOfMail(part)) is { } name)
        {
            _enclosed.Add(EnclosedFiles.Named(name, part.MediaType), part.Decoded());
        }
        else
        {
            Problem($"a part of the kind {Shown(part.MediaType)} is not read");
        }
    }

    /// <summary>A mail attached without a name is known by its subject.</summary>
    private static string? NameOfMail(MailPart part) =>
        part.MediaType == "message/rfc822" ? MailPart.Read(part.Decoded()).Headers.Text("Subject") ?? "mail" : null;

    private static string Shown(string type) => string.Concat(type.Where(c => c is > ' ' and < '\u007f').Take(60));

    private void Separate()
    {
        if (Lines.Count > 0)
        {
            Lines.Add(new QuotedLine(string.Empty, 0));
        }
    }

    private void Problem(string problem)
    {
        if (!Problems.Contains(problem) && Problems.Count < 100)
        {
            Problems.Add(problem);
        }
    }
}
