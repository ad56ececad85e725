using System.Text;
using static HandoffDrafter.Testing.Hostile.HostileDocument;

namespace HandoffDrafter.Testing.Hostile;

/// <summary>Mails, captions, pages and exports that nest or run on without end.</summary>
internal static class HostileText
{
    private const string Head = "From: ann@example.com\nTo: bo@example.com\nSubject: Words\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n";

    public static IEnumerable<HostileDocument> All()
    {
        yield return Of("mail-in-mail.eml", string.Concat(Enumerable.Repeat($"{Head}Content-Type: message/rfc822\n\n", 2_000)) + $"{Head}\nWords\n", Read);
        yield return Of("parts-in-parts.eml", Head + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")) + "\nWords\n", Read);
        yield return Of("many-parts.eml", $"{Head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWords\n{string.Concat(Enumerable.Repeat("--b\nContent-Type: text/plain\n\nw\n", 100_000))}--b--\n", Read);
        yield return Of("many-attachments.eml", $"{Head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWords\n{string.Concat(Enumerable.Repeat("--b\nContent-Disposition: attachment; filename=a.txt\n\nw\n", 100_000))}--b--\n", Read);
        yield return Of("long-header.eml", $"{Head}X-Long:{string.Concat(Enumerable.Repeat(" word\n", 2_000_000))}\nWords\n", Read);
        yield return Of("encoded-words.eml", $"From: ann@example.com\nSubject: {string.Concat(Enumerable.Repeat("=?utf-8?Q?a?= ", 500_000))}\n\nWords\n", Read);
        yield return Of("quoted.eml", $"{Head}\nWords\n{string.Concat(Enumerable.Range(1, 3_000).Select(i => new string('>', i) + " w\n"))}", Read);
        yield return Of("page.eml", $"{Head}Content-Type: text/html\n\n<p>Words</p>{string.Concat(Enumerable.Repeat("<div><table><tr><td>", 200_000))}", Read);
        yield return Of("angles.eml", $"{Head}Content-Type: text/html\n\n<p>Words</p>{string.Concat(Enumerable.Repeat("<a href=\"", 500_000))}", Read);
        yield return Of("cues.vtt", "WEBVTT\n\n" + string.Concat(Enumerable.Repeat("00:00.000 --> 00:01.000\n<v Ann>w\n\n", 300_000)), Limit);
        yield return Of("tags.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nWords " + string.Concat(Enumerable.Repeat("<c><i><v Ann>", 400_000)) + "\n", Read);
        yield return Of("long-line.txt", new string('w', 11_000_000), Limit);
        yield return Of("speakers.txt", string.Concat(Enumerable.Range(0, 300_000).Select(i => $"Speaker {i}: w\n")), Read);
        yield return Of("quotes.md", $"Words\n\n{new string('>', 200_000)} w\n", Read);
        yield return Of("brackets.md", $"Words {new string('[', 300_000)}\n", Read);
        yield return Of("stars.md", $"Words {string.Concat(Enumerable.Repeat("*a_ **b ", 150_000))}\n", Read);
        yield return Of("list.md", string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i * 2) + "- w\n")), Read);
        yield return Of("arrays.json", new string('[', 100_000) + new string(']', 100_000), Limit);
        yield return Of("objects.json", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000), Limit);
        yield return Of("columns.csv", $"{string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"c{i}"))}\n{string.Join(',', Enumerable.Repeat("w", 200_000))}\n", Read);
        yield return Of("open-quote.csv", $"Name,Amount\n\"{string.Concat(Enumerable.Repeat("w,\n", 1_000_000))}", Read);
    }

    private static HostileDocument Of(string file, string content, string outcome) => new(file, Encoding.UTF8.GetBytes(content), outcome);
}
