using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Mail;

namespace HandoffDrafter.Tests.Readers.Mail;

/// <summary>Mails written line by line, and what is read of them.</summary>
internal static class SampleMail
{
    private static readonly string[] Header =
        ["From: Ann Lee <ann@harbour.example>", "To: Bo Ek <bo@quay.example>", "Date: Mon, 27 Apr 2026 06:12:05 +0100", "Subject: Berths"];

    public static byte[] Bytes(params string[] lines) => Encoding.Latin1.GetBytes(string.Join("\r\n", lines) + "\r\n");

    /// <summary>A mail from Ann Lee, its further header lines first, then what stands below the header.</summary>
    public static byte[] FromAnn(string[] headers, params string[] body) => Bytes([.. Header, .. headers, "", .. body]);

    public static byte[] FromAnn(string[] body) => FromAnn(["Content-Type: text/plain; charset=utf-8"], body);

    public static async Task<ReadingResult> ReadAsync(byte[] mail, ReadingLimits? limits = null)
    {
        using var content = new MemoryStream(mail, writable: false);
        return await new MailReader().ReadAsync(content, new DocumentName("x.eml"), limits ?? new ReadingLimits(), CancellationToken.None);
    }

    public static async Task<SourceText> TextAsync(byte[] mail) => Assert.IsType<ReadingResult.Read>(await ReadAsync(mail)).Text;

    public static async Task<ReadingResult.Read> ReadingAsync(byte[] mail) => Assert.IsType<ReadingResult.Read>(await ReadAsync(mail));

    public static async Task<Refusal> RefusalAsync(byte[] mail, ReadingLimits? limits = null) => Assert.IsType<ReadingResult.Refused>(await ReadAsync(mail, limits)).Refusal;

    /// <summary>The words of the blocks of one kind.</summary>
    public static List<string> Of(this SourceText text, params BlockKind[] kinds) => text.Blocks.Where(b => kinds.Contains(b.Kind)).Select(text.Words).ToList();

    public static string Words(this SourceText text, Block block) => text.Text[block.Start..block.End];

    public static Block BlockOf(this SourceText text, string words) => Assert.Single(text.Blocks, b => text.Words(b) == words);
}
