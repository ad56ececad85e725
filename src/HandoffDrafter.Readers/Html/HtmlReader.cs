using System.Net;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Places;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Html;

/// <summary>
/// Pages saved as files: web mails, exports of wikis, pages of a portal. Headings, lists and table rows as one sees them, links by their
/// words; what the page hides lies behind the text.
/// </summary>
public sealed class HtmlReader : DocumentReader
{
    public override string Name => "html";

    public override int Version => 1;

    public override IReadOnlyList<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    public override IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var (bytes, refusal) = await TextDecoding.BytesAsync(content, limits, cancellationToken);
        if (refusal is not null)
        {
            return new ReadingResult.Refused(refusal);
        }

        var html = CanonicalText.From(PageCharset.Decode(bytes.Span));
        cancellationToken.ThrowIfCancellationRequested();
        return html.Length > limits.MaxCharacters ? new ReadingResult.Refused(Refusals.TooMuchText(limits))
            : string.IsNullOrWhiteSpace(html) ? new ReadingResult.Refused(Refusals.Empty)
            : TextDecoding.IsRubbish(html) ? new ReadingResult.Refused(Refusals.Binary(name.Extension))
            : Read(html, limits, cancellationToken);
    }

    private ReadingResult Read(string html, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var page = HtmlLines.Of(html, limits.MaxDepth, cancellationToken);
        var text = new StringBuilder();
        var pieces = new List<Piece>();
        var number = 1;
        foreach (var line in page.Lines)
        {
            // The bullet is no word of the item; the number of an item is how others name it.
            var mark = line.Text.StartsWith("- ", StringComparison.Ordinal) ? line.Mark : 0;
            text.Append(line.Text.AsSpan(0, mark));
            var start = text.Length;
            text.Append(CanonicalText.From(line.Text[mark..].Replace('\f', ' ')));
            if (!line.IsBlank)
            {
                pieces.Add(new Piece(ShapeOf(line), start, text.Length, number) { Level = line.Heading, Row = line.Row > 0 ? line.Row : null });
            }

            text.Append('\n');
            number++;
        }

        var blocks = Layout.Of(text.ToString(), pieces, cancellationToken);
        foreach (var hidden in page.Hidden)
        {
            var start = text.Length;
            text.Append(CanonicalText.From(hidden));
            blocks.Add(new Block(BlockKind.Paragraph, start, text.Length) { State = BlockState.Hidden, Path = "hidden in the page" });
            text.Append('\n');
        }

        return blocks.Count == 0 ? new ReadingResult.Refused(Refusals.Empty)
            : new ReadingResult.Read(new SourceText(Name, Version, text.ToString(), blocks.ToValueList()) { Properties = Properties(html) });
    }

    private static Shape ShapeOf(QuotedLine line) =>
        line.Depth > 0 ? Shape.Quoted : line.IsRow ? Shape.Row : line.Heading > 0 ? Shape.Heading : line.Mark > 0 ? Shape.Bullet : line.IsCode ? Shape.Code : Shape.Paragraph;

    private static ValueMap<string> Properties(string html)
    {
        var open = html.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? -1 : html.IndexOf('>', open);
        var end = start < 0 ? -1 : html.IndexOf("</title", start, StringComparison.OrdinalIgnoreCase);
        var title = end < 0 ? string.Empty : string.Join(' ', WebUtility.HtmlDecode(html[(start + 1)..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return title.Length is > 0 and <= 500 ? ValueMap<string>.Empty.With("title", CanonicalText.From(title)) : ValueMap<string>.Empty;
    }
}
