using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Places;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Mail;

/// <summary>Mails saved as files (RFC 5322 and MIME): who wrote what and when, quoted replies and signatures apart from the sender's words.</summary>
public sealed class MailReader : DocumentReader
{
    private static readonly Refusal NoMail =
        new(RefusalKind.Damaged, "it does not start with the header of a mail", "Save the mail again as .eml in the mail program, or its words as .txt.");

    private static readonly Refusal Encrypted =
        new(RefusalKind.PasswordProtected, "the mail is encrypted", "Open it in the mail program and save it decrypted.");

    public override string Name => "mail";

    public override int Version => 2;

    public override IReadOnlyList<string> MediaTypes { get; } = ["message/rfc822"];

    public override IReadOnlyList<string> Extensions { get; } = [".eml"];

    public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var (bytes, refusal) = await TextDecoding.BytesAsync(content, limits, cancellationToken);
        return refusal is null ? Read(WithoutMark(bytes), limits, cancellationToken) : new ReadingResult.Refused(refusal);
    }

    private ReadingResult Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return new ReadingResult.Refused(Refusals.Empty);
        }

        var mail = MailPart.Read(bytes);
        if (!mail.Headers.AreOfAMail)
        {
            return new ReadingResult.Refused(NoMail);
        }

        var content = new MailContent(limits, cancellationToken);
        content.Add(mail);
        if (content.IsEncrypted && content.Lines.Count == 0)
        {
            return new ReadingResult.Refused(Encrypted);
        }

        var (from, date, subject) = (mail.Headers.Text("From"), mail.Headers.Text("Date"), mail.Headers.Text("Subject"));
        var sender = Correspondent.In(from);
        var sentAt = date is null ? null : WrittenTime.In(date);
        var text = new MailText(sender, sentAt, cancellationToken);
        text.Header("From", from is null ? null : Correspondent.Quoted(from));
        text.Header("To", mail.Headers.Text("To"));
        text.Header("Cc", mail.Headers.Text("Cc"));
        text.Header("Date", date);
        text.Header("Subject", subject);
        text.Body(content.Lines);
        var built = text.Build(Name, Version, content.Hidden, Properties(subject, sender, sentAt), content.Problems);
        return content.IsTooMuch || built.Text.Length > limits.MaxCharacters ? new ReadingResult.Refused(Refusals.TooMuchText(limits))
            : built.Blocks.Count == 0 ? new ReadingResult.Refused(Refusals.Empty)
            : new ReadingResult.Read(built) { Enclosed = content.Enclosed };
    }

    private static ValueMap<string> Properties(string? subject, string? sender, string? sentAt) =>
        new(new (string Name, string? Value)[] { ("title", subject), ("author", sender), ("created", sentAt) }
            .Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value!)));

    /// <summary>Without a byte order mark: mails are bytes, and some programs save them through a text editor.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(TextDecoding.Decode(bytes.Span)),
        _ => bytes,
    };
}
