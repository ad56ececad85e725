using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.PlainText;

/// <summary>Plain text: notes, minutes, transcripts and mails saved as <c>.txt</c>. The text is kept as it is.</summary>
public sealed class PlainTextReader : DocumentReader
{
    public override string Name => "text";

    public override int Version => 2;

    public override IReadOnlyList<string> MediaTypes { get; } = ["text/plain"];

    public override IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    public override async Task<ReadingResult> ReadAsync(
        Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var (text, refusal) = await TextDecoding.ReadAsync(content, name, limits, cancellationToken);
        if (text is null)
        {
            return new ReadingResult.Refused(refusal!);
        }

        var blocks = Layout.Of(text, PlainTextPieces.Of(text), cancellationToken);
        return new ReadingResult.Read(new SourceText(Name, Version, text, blocks.ToValueList()));
    }
}
