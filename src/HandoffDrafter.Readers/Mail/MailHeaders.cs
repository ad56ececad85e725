using System.Text;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Mail;

/// <summary>The header of a mail or of one of its parts: fields in their order, unfolded, not yet decoded.</summary>
internal sealed class MailHeaders
{
    private static readonly string[] Known =
        ["From", "To", "Cc", "Subject", "Date", "Sender", "Reply-To", "Message-ID", "MIME-Version", "Content-Type", "Return-Path", "Received", "Delivered-To", "X-Sender"];

    private readonly List<(string Name, string Value)> _fields = [];

    private MailHeaders()
    {
    }

    /// <summary>Whether any field is one that mails have.</summary>
    public bool AreOfAMail => _fields.Exists(f => Known.Contains(f.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Reads up to the first blank line, or up to the first line that cannot be a field; the body starts behind it.</summary>
    public static MailHeaders Read(ReadOnlySpan<byte> bytes, out int bodyAt)
    {
        var headers = new MailHeaders();
        var (name, value) = ((string?)null, new StringBuilder());
        var at = 0;
        while (at < bytes.Length)
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            var next = length < 0 ? bytes.Length : at + length + 1;
            var line = bytes[at..next].TrimEnd("\r\n"u8);
            if (line.IsEmpty)
            {
                at = next;
                break;
            }

            if (line[0] is (byte)' ' or (byte)'\t' && name is not null)
            {
                value.Append(' ').Append(TextDecoding.Decode(line).Trim());
            }
            else if (FieldName(line) is { } field)
            {
                Close();
                name = field;
                value.Append(TextDecoding.Decode(line[(line.IndexOf((byte)':') + 1)..]).Trim());
            }
            else if (!line.StartsWith("From "u8) && !line.StartsWith(">From "u8))
            {
                break;
            }

            at = next;
        }

        Close();
        bodyAt = at;
        return headers;

        void Close()
        {
            if (name is not null)
            {
                headers._fields.Add((name, value.ToString()));
                value.Clear();
            }
        }
    }

    /// <summary>The first field of that name, encoded words still encoded.</summary>
    public string? Raw(string name) => _fields.Find(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>As a person reads it; null where it is missing or empty.</summary>
    public string? Text(string name) => Raw(name) is { } raw && OneLine(EncodedWords.Decode(raw)) is { Length: > 0 } text ? text : null;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? FieldName(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon > 0 ? line[..colon].TrimEnd((byte)' ') : default;
        return name.IsEmpty || name.Length > 100 || name.IndexOfAnyExceptInRange((byte)33, (byte)126) >= 0 ? null : Encoding.ASCII.GetString(name);
    }
}
