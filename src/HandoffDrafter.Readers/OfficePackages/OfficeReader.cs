using System.Buffers;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>Reads the files of one Office program: opens the archive within its limits, and turns whatever is wrong with it into a refusal.</summary>
public abstract class OfficeReader : DocumentReader
{
    private const int PortionBytes = 81_920;

    private protected abstract OfficeProgram Program { get; }

    private protected abstract SourceText Read(OfficePackage package, OfficeBudget budget, CancellationToken cancellationToken);

    public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var copy = content.CanSeek && content.Length <= limits.MaxFileBytes ? new MemoryStream((int)content.Length) : new MemoryStream();
        var portion = ArrayPool<byte>.Shared.Rent(PortionBytes);
        try
        {
            while (await content.ReadAsync(portion, cancellationToken) is var read and > 0)
            {
                copy.Write(portion, 0, read);
                if (copy.Length > limits.MaxFileBytes)
                {
                    return new ReadingResult.Refused(Refusals.TooLarge(copy.Length, limits));
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(portion);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (OfficeFile.NotAnArchive(copy.GetBuffer().AsSpan(0, (int)copy.Length), Program) is { } refusal)
        {
            return new ReadingResult.Refused(refusal);
        }

        return ReadArchive(copy, new OfficeBudget(limits, Program, copy.Length, cancellationToken), cancellationToken);
    }

    private ReadingResult ReadArchive(MemoryStream content, OfficeBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            content.Position = 0;
            using var package = new OfficePackage(content, Program, budget);
            var text = Read(package, budget, cancellationToken);
            return text.Blocks.Count > 0 ? new ReadingResult.Read(text) : new ReadingResult.Refused(Empty(text.Problems));
        }
        catch (RefusedException refused)
        {
            return new ReadingResult.Refused(refused.Refusal);
        }
    }

    /// <summary>A scan in a document holds no text either, but something that somebody may miss.</summary>
    private static Refusal Empty(ValueList<string> problems) =>
        problems.Count == 0 ? Refusals.Empty : new Refusal(RefusalKind.Empty, $"the file holds no text; {string.Join("; ", problems)}", "Drop the words themselves as text, or a PDF with a text layer.");
}
