using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Readers.Places;

/// <summary>
/// Mails saved as text: a header of From with Date, To or Subject beside it, and below it what that person wrote. A thread has several.
/// </summary>
internal sealed class MailThread
{
    private static readonly string[] HeaderNames = ["From", "To", "Cc", "Bcc", "Date", "Sent", "Subject", "Reply-To"];

    private readonly string?[] _headers;
    private readonly string _text;
    private string? _sender;
    private string? _sentAt;
    private string? _quoted;

    public MailThread(string text, List<Piece> pieces)
    {
        _text = text;
        _headers = new string?[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            var end = i;
            var from = false;
            while (end < pieces.Count && pieces[end].Shape == Shape.Paragraph && HeaderName(text.AsSpan(pieces[end].Start, pieces[end].End - pieces[end].Start)) is { } name)
            {
                _headers[end] = name;
                from |= name == "From";
                end++;
            }

            if (end > i && (!from || end - i < 2))
            {
                Array.Clear(_headers, i, end - i);
            }

            i = Math.Max(i, end - 1);
        }
    }

    /// <summary>Marks the block as part of a mail, and says whether it is one.</summary>
    public bool Sees(int piece, ref Block block)
    {
        var words = _text.AsSpan(block.Start, block.Length);
        if (_headers[piece] is { } header)
        {
            var value = words[(words.IndexOf(':') + 1)..].Trim().ToString();
            if (header == "From")
            {
                (_sender, _sentAt, _quoted) = (PersonIn(value), null, null);
            }
            else if (header is "Date" or "Sent" && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                _sentAt = at.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
            }

            block = block with { Kind = BlockKind.MailHeader };
            return true;
        }

        if (_sender is null)
        {
            return false;
        }

        if (block.Kind == BlockKind.QuotedReply)
        {
            block = block with { Author = _quoted };
            return true;
        }

        if (words.StartsWith("On ", StringComparison.Ordinal) && words.TrimEnd().EndsWith("wrote:", StringComparison.Ordinal))
        {
            _quoted = QuotedPerson(words.ToString());
        }

        block = block with { Speaker = _sender, SaidAt = _sentAt };
        return true;
    }

    private static string? HeaderName(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, 12)].IndexOf(':');
        if (colon > 0)
        {
            foreach (var name in HeaderNames)
            {
                if (line[..colon].Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary><c>"Ann Lee" &lt;ann@x.example&gt;</c> is Ann Lee.</summary>
    private static string PersonIn(string address)
    {
        var name = address.Split('<')[0].Trim(' ', '"', '\'');
        return name.Length > 0 ? name : address.Trim('<', '>', ' ');
    }

    /// <summary>The name in <c>On Mon, 27 Apr 2026 at 06:12, Ann Lee wrote:</c> stands behind the last comma, number or AM/PM.</summary>
    private static string? QuotedPerson(string line)
    {
        var words = line[..line.LastIndexOf("wrote:", StringComparison.Ordinal)].Split('<')[0].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = words.Reverse().TakeWhile(w => !w.Any(char.IsDigit) && !w.EndsWith(',') && w is not ("AM" or "PM" or "at")).Reverse();
        return string.Join(' ', name) is { Length: > 0 } person ? person : null;
    }
}
