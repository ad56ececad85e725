using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Readers.OfficePackages;

/// <summary>What the tests of the Office readers ask of them.</summary>
public abstract class OfficeTests
{
    protected static SourceText Read(DocumentReader reader, byte[] file) =>
        Result(reader, file) is ReadingResult.Read(var text) ? text : throw new InvalidOperationException("The file was refused.");

    protected static Refusal Refused(DocumentReader reader, byte[] file, ReadingLimits? limits = null) =>
        Result(reader, file, limits) is ReadingResult.Refused(var refusal) ? refusal : throw new InvalidOperationException("The file was read.");

    private static ReadingResult Result(DocumentReader reader, byte[] file, ReadingLimits? limits = null)
    {
        using var content = new MemoryStream(file, writable: false);
        return reader.ReadAsync(content, new DocumentName("file" + reader.Extensions[0]), limits ?? new ReadingLimits(), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Each block as <c>Kind: words</c>, with its state before it where that is not normal.</summary>
    protected static string[] Blocks(SourceText text) =>
        [.. text.Blocks.Select(b => $"{(b.State == BlockState.Normal ? string.Empty : b.State + " ")}{b.Kind}: {text.Text[b.Start..b.End]}")];

    protected static string[] Locators(SourceText text) => [.. text.Blocks.Select(b => b.Locator)];
}
