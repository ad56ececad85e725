using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Places;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Markdown;

/// <summary>Markdown: the words without their markup, each line where it stood. Comments are hidden text, struck words deleted text.</summary>
public sealed class MarkdownReader : DocumentReader
{
    public override string Name => "markdown";

    public override int Version => 2;

    public override IReadOnlyList<string> MediaTypes { get; } = ["text/markdown"];

    public override IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public override async Task<ReadingResult> ReadAsync(
        Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var (source, refusal) = await TextDecoding.ReadAsync(content, name, limits, cancellationToken);
        if (source is null)
        {
            return new ReadingResult.Refused(refusal!);
        }

        var page = new MarkdownPage(source);
        page.Read(cancellationToken);
        var visible = page.Text;
        var blocks = Layout.Of(visible, page.Pieces, cancellationToken);
        var text = page.WithUnseen(blocks);
        return blocks.Count == 0
            ? new ReadingResult.Refused(Refusals.Empty)
            : new ReadingResult.Read(new SourceText(Name, Version, text, blocks.ToValueList()));
    }
}
