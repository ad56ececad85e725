using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Mail;

/// <summary>
/// The header that mail programs put in front of a mail they answer to or pass on: From, Sent, To and Subject on lines of their own, in
/// their reader's language. What stands below it was written by that person.
/// </summary>
internal sealed record ForwardedHeader(string? Author, string? SaidAt, int End)
{
    private const int MostLines = 12;

    private static readonly string[] From = ["From", "Von", "De", "Från", "Fra", "Da", "Van"];
    private static readonly string[] Sent = ["Sent", "Date", "Gesendet", "Datum", "Envoyé", "Skickat", "Sendt", "Dato", "Enviado", "Fecha", "Data", "Inviato", "Verzonden"];
    private static readonly string[] Others =
        ["To", "Cc", "Bcc", "Subject", "Reply-To", "An", "Betreff", "À", "Objet", "Till", "Ämne", "Kopia", "Til", "Emne", "Para", "Asunto", "Assunto", "A", "Oggetto", "Aan", "Onderwerp", "Importance", "Attachments"];

    /// <summary>Null where none starts here. <see cref="End"/> is the first line behind it.</summary>
    public static ForwardedHeader? At(List<QuotedLine> lines, int first)
    {
        if (Field(lines[first].Text, From) is not { } from)
        {
            return null;
        }

        var (sent, others, end) = ((string?)null, 0, first + 1);
        for (var i = first + 1; i < lines.Count && i - first <= MostLines && !lines[i].IsBlank && lines[i].Depth == lines[first].Depth; i++)
        {
            if (Field(lines[i].Text, Sent) is { } time)
            {
                sent ??= time;
                end = i + 1;
            }
            else if (Field(lines[i].Text, Others) is not null)
            {
                others++;
                end = i + 1;
            }
        }

        return others + (sent is null ? 0 : 1) >= 2 ? new ForwardedHeader(Correspondent.In(from), sent is null ? null : WrittenTime.In(sent), end) : null;
    }

    private static string? Field(string line, string[] names)
    {
        var text = line.Trim(' ', '*', '\t');
        var colon = text.AsSpan(0, Math.Min(text.Length, 16)).IndexOf(':');
        return colon > 0 && names.Contains(text[..colon].Trim(' ', '*'), StringComparer.OrdinalIgnoreCase) ? text[(colon + 1)..].Trim(' ', '*') : null;
    }
}
