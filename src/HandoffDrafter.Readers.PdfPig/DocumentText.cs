using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;

namespace HandoffDrafter.Readers.PdfPig;

/// <summary>The pages of a document as one text with blocks: what is seen first, then what is hidden, then notes.</summary>
internal sealed class DocumentText(ReadingLimits limits)
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(string Text, Block Block)> _hidden = [];
    private readonly List<(string Text, Block Block)> _notes = [];
    private readonly List<string> _problems = [];

    public int Pages { get; private set; }

    public bool IsTooLong => _text.Length > limits.MaxCharacters;

    public void Add(Page page)
    {
        if (IsTooLong)
        {
            return;
        }

        _text.Append(Pages++ > 0 ? "\f" : string.Empty);
        var letters = new PageLetters(page);
        var seen = PageLines.Of(letters.Seen);
        foreach (var paragraph in seen)
        {
            Append(paragraph, new Block(BlockKind.Paragraph, 0, 0) { Page = page.Number });
        }

        if (seen.Count == 0)
        {
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"page {page.Number} has no text and needs OCR"));
        }

        _hidden.AddRange(PageLines.Of(letters.Hidden).Select(t => (t, new Block(BlockKind.Paragraph, 0, 0) { Page = page.Number, State = BlockState.Hidden })));
        _notes.AddRange(page.GetAnnotations()
            .Where(a => a.Type is not (AnnotationType.Widget or AnnotationType.Link or AnnotationType.Popup) && !string.IsNullOrWhiteSpace(a.Content))
            .Select(a => (a.Content!, new Block(BlockKind.Comment, 0, 0) { Page = page.Number, State = BlockState.Comment })));
    }

    public SourceText Finish(string reader, int version, ValueMap<string> properties)
    {
        foreach (var (text, block) in _hidden.Concat(_notes))
        {
            Append(text, block);
        }

        return new SourceText(reader, version, _text.ToString(), _blocks.ToValueList()) { Properties = properties, Problems = _problems.ToValueList() };
    }

    private void Append(string words, Block block)
    {
        var text = CanonicalText.From(words.Replace('\f', ' ').Trim());
        if (text.Length == 0)
        {
            return;
        }

        var start = _text.Length;
        _text.Append(text).Append('\n');
        _blocks.Add(block with { Start = start, End = start + text.Length });
    }
}
