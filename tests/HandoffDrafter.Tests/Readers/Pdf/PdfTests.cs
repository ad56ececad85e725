using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pdf;

namespace HandoffDrafter.Tests.Readers.Pdf;

/// <summary>What the tests of the PDF reader ask of it.</summary>
public abstract class PdfTests
{
    protected static SourceText Read(byte[] file) =>
        Result(file) is ReadingResult.Read(var text) ? text : throw new InvalidOperationException("The file was refused.");

    protected static Refusal Refused(byte[] file, ReadingLimits? limits = null) =>
        Result(file, limits) is ReadingResult.Refused(var refusal) ? refusal : throw new InvalidOperationException("The file was read.");

    protected static ReadingResult Result(byte[] file, ReadingLimits? limits = null)
    {
        using var content = new MemoryStream(file, writable: false);
        return new PdfReader().ReadAsync(content, new DocumentName("file.pdf"), limits ?? new ReadingLimits(), CancellationToken.None).GetAwaiter().GetResult();
    }

    protected static string Words(SourceText text, Block block) => text.Text[block.Start..block.End];

    /// <summary>Each block as <c>Kind: words</c>.</summary>
    protected static string[] Blocks(SourceText text) => [.. text.Blocks.Select(b => $"{b.Kind}: {Words(text, b)}")];

    protected static string[] HiddenWords(SourceText text) => [.. text.Blocks.Where(b => b.State == BlockState.Hidden).Select(b => Words(text, b))];

    protected static string[] VisibleWords(SourceText text) => [.. text.Blocks.Where(b => b.State == BlockState.Normal).Select(b => Words(text, b))];
}
