using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace HandoffDrafter.Readers.PdfPig;

/// <summary>
/// Reads PDF files with PdfPig, behind the same seam as the engine of our own. What a hostile file may cost is bounded by the process that
/// the reader runs in, since the library keeps no count.
/// </summary>
public sealed class PdfPigReader : DocumentReader
{
    public override string Name => "pdfpig";

    public override int Version => 1;

    public override IReadOnlyList<string> MediaTypes { get; } = ["application/pdf"];

    public override IReadOnlyList<string> Extensions { get; } = [".pdf"];

    public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var portion = new byte[81920];
        while (await content.ReadAsync(portion, cancellationToken) is var read and > 0)
        {
            copy.Write(portion, 0, read);
            if (copy.Length > limits.MaxFileBytes)
            {
                return new ReadingResult.Refused(Refusals.TooLarge(copy.Length, limits));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return copy.Length == 0 ? new ReadingResult.Refused(Refusals.Empty) : Read(copy.ToArray(), limits, cancellationToken);
    }

    private ReadingResult Read(byte[] bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true, MaxStackDepth = limits.MaxDepth });
            var text = new DocumentText(limits);
            foreach (var page in document.GetPages())
            {
                cancellationToken.ThrowIfCancellationRequested();
                text.Add(page);
            }

            if (text.Pages == 0)
            {
                return Damaged("no pages can be found in it");
            }

            return text.IsTooLong
                ? new ReadingResult.Refused(Refusals.TooMuchText(limits))
                : new ReadingResult.Read(text.Finish(Name, Version, Facts(document.Information)));
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ReadingResult.Refused(new Refusal(RefusalKind.PasswordProtected, "it opens only with a password", "Save a copy without a password, and drop that."));
        }
        catch (PdfDocumentStackDepthException)
        {
            return new ReadingResult.Refused(new Refusal(RefusalKind.LimitExceeded, "its structure nests too deep", "Print it to a new PDF, and drop that."));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The library says that a file is damaged with whatever exception the damage leads to, of many types of its own and of the runtime.
            return Damaged("it is damaged, or no PDF");
        }
    }

    private static ReadingResult.Refused Damaged(string reason) =>
        new(new Refusal(RefusalKind.Damaged, reason, "Check that the export finished, and drop it again."));

    private static ValueMap<string> Facts(UglyToad.PdfPig.Content.DocumentInformation information)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add("title", information.Title);
        Add("author", information.Author);
        Add("subject", information.Subject);
        Add("keywords", information.Keywords);
        Add("creator", information.Creator);
        Add("producer", information.Producer);
        return new ValueMap<string>(facts);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                facts[name] = value.Trim('\0', ' ', '\n', '\r', '\t');
            }
        }
    }
}
