using System.Text;

namespace HandoffDrafter.Readers.Mail;

/// <summary>A mail, or a part of one: its header and the bytes of its body as they stand in the file.</summary>
internal sealed class MailPart
{
    private MailPart(MailHeaders headers, ReadOnlyMemory<byte> body, string withoutType)
    {
        Headers = headers;
        Body = body;
        Type = FieldParameters.Of(headers.Raw("Content-Type"));
        Disposition = FieldParameters.Of(headers.Raw("Content-Disposition"));
        MediaType = Type.Value.Contains('/', StringComparison.Ordinal) ? Type.Value : withoutType;
    }

    public MailHeaders Headers { get; }

    public ReadOnlyMemory<byte> Body { get; }

    public FieldParameters Type { get; }

    public FieldParameters Disposition { get; }

    public string MediaType { get; }

    public bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.Ordinal) && Type["boundary"] is { Length: > 0 };

    public bool IsAttachment => Disposition.Value == "attachment" || (FileName is not null && MediaType is not "text/html");

    /// <summary>The name that the sender gave it, without folders; null where it has none.</summary>
    public string? FileName
    {
        get
        {
            var name = (Disposition["filename"] ?? Type["name"])?.Split('/', '\\')[^1];
            return string.IsNullOrWhiteSpace(name) ? null : name;
        }
    }

    public static MailPart Read(ReadOnlyMemory<byte> bytes, string withoutType = "text/plain")
    {
        var headers = MailHeaders.Read(bytes.Span, out var bodyAt);
        return new MailPart(headers, bytes[bodyAt..], withoutType);
    }

    public byte[] Decoded() => Headers.Raw("Content-Transfer-Encoding")?.Trim().ToLowerInvariant() switch
    {
        "base64" => TransferEncodings.Base64(Body.Span),
        "quoted-printable" => TransferEncodings.QuotedPrintable(Body.Span),
        _ => Body.ToArray(),
    };

    /// <summary>The parts between the boundaries, at most <paramref name="most"/>, and whether the last one was closed.</summary>
    public (List<MailPart> Parts, bool Ended) Parts(int most)
    {
        var boundary = Encoding.Latin1.GetBytes("--" + Type["boundary"]);
        var withoutType = MediaType == "multipart/digest" ? "message/rfc822" : "text/plain";
        var parts = new List<MailPart>();
        var bytes = Body.Span;
        var (at, start) = (0, -1);
        while (at < bytes.Length)
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            var next = length < 0 ? bytes.Length : at + length + 1;
            var line = bytes[at..next];
            if (line.StartsWith(boundary) && line[boundary.Length..].Trim(" \t\r\n"u8) is var rest && (rest.IsEmpty || rest.SequenceEqual("--"u8)))
            {
                if (start >= 0)
                {
                    parts.Add(Read(Body[start..WithoutLineEnd(bytes, start, at)], withoutType));
                }

                if (!rest.IsEmpty || parts.Count >= most)
                {
                    return (parts, true);
                }

                start = next;
            }

            at = next;
        }

        if (start >= 0)
        {
            parts.Add(Read(Body[start..], withoutType));
        }

        return (parts, false);
    }

    /// <summary>The line end before a boundary belongs to the boundary.</summary>
    private static int WithoutLineEnd(ReadOnlySpan<byte> bytes, int start, int end)
    {
        end -= end > start && bytes[end - 1] == '\n' ? 1 : 0;
        return end - (end > start && bytes[end - 1] == '\r' ? 1 : 0);
    }
}
