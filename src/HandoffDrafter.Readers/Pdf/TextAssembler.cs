using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Pdf.Annotations;
using HandoffDrafter.Readers.Pdf.Layout;
using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Pdf;

/// <summary>Writes the pages of a file as one text with blocks: what is seen first, then what is hidden and what is remarked.</summary>
internal sealed class TextAssembler(Headings headings, CancellationToken cancellationToken)
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly HeadingPath _path = new();

    public (string Text, ValueList<Block> Blocks) Write(List<LaidPage> pages)
    {
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _text.Append(page.Number > 1 ? "\f" : string.Empty);
            for (var i = 0; i < page.Visible.Count; i++)
            {
                Write(page, page.Visible[i], page.Running[i]);
            }
        }

        foreach (var page in pages)
        {
            foreach (var block in page.Hidden)
            {
                Append(block.Text, new Block(BlockKind.Paragraph, 0, 0) { Page = page.Number, State = BlockState.Hidden });
            }
        }

        foreach (var page in pages)
        {
            foreach (var note in page.Annotations.Notes)
            {
                Append(note.Text, new Block(BlockKind.Comment, 0, 0) { Page = page.Number, State = BlockState.Comment, Author = note.Author });
            }
        }

        return (_text.ToString(), _blocks.ToValueList());
    }

    private void Write(LaidPage page, LaidBlock laid, BlockKind? running)
    {
        var block = new Block(BlockKind.Paragraph, 0, 0) { Page = page.Number, Row = laid.Row };
        if (running is { } kind)
        {
            Append(laid.Text, block with { Kind = kind, Row = null });
        }
        else if (laid.Row is not null)
        {
            Append(laid.Text, block with { Kind = BlockKind.TableRow, Path = _path.Here() });
        }
        else if (OnTop(page, laid) is { } annotation)
        {
            Append(laid.Text, annotation.Kind == AnnotationKind.Field
                ? block with { Kind = BlockKind.Property, Path = FieldPath(annotation.Label) }
                : block with { Kind = BlockKind.Comment, Path = _path.Here(), Author = annotation.Author });
        }
        else if (headings.LevelOf(laid) is { } level)
        {
            Append(laid.Text, block with { Kind = BlockKind.Heading, Path = _path.Heading(level, laid.Text) });
        }
        else if (LineLabel.IsBullet(laid.Text) && laid.Text.Length > 2)
        {
            _text.Append(laid.Text.AsSpan(0, 2));
            Append(laid.Text[2..], block with { Kind = BlockKind.ListItem, Path = _path.Bullet() });
        }
        else
        {
            Append(laid.Text, block with { Path = _path.Paragraph(laid.Text) });
        }
    }

    /// <summary>The annotation that a line shows, by itself or beside its printed label; null for text of the page.</summary>
    private static Annotation? OnTop(LaidPage page, LaidBlock laid) =>
        laid.Runs.Count > 0 && page.Annotations[laid.Runs[0].Layer] is { Kind: not AnnotationKind.Drawing } annotation
        && (Covers(laid) || (annotation.Kind == AnnotationKind.Field && laid.Lines == 1))
            ? annotation
            : null;

    private static bool Covers(LaidBlock laid) => laid.Runs.Sum(r => r.End - r.Start) * 10 > laid.Text.Length * 9;

    private string? FieldPath(string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
        {
            return _path.Here();
        }

        var field = $"field {label.Trim()}";
        return _path.Here() is { } here ? $"{here} › {field}" : field;
    }

    private void Append(string text, Block block)
    {
        text = CanonicalText.From(text.Replace('\f', ' ').Trim());
        if (text.Length == 0)
        {
            return;
        }

        var start = _text.Length;
        _text.Append(text).Append('\n');
        _blocks.Add(block with { Start = start, End = start + text.Length });
    }

    /// <summary>What a person must know of pages that could not be read in full.</summary>
    public static IEnumerable<string> Problems(List<LaidPage> pages)
    {
        foreach (var (first, last) in Runs([.. pages.Where(p => p.Visible.Count == 0).Select(p => p.Number)]))
        {
            yield return last - first < 5
                ? string.Join("; ", Enumerable.Range(first, last - first + 1).Select(n => $"page {Number(n)} has no text and needs OCR"))
                : $"pages {Number(first)} to {Number(last)} have no text and need OCR";
        }

        foreach (var (first, last) in Runs([.. pages.Where(p => p.IsReadByScanner).Select(p => p.Number)]))
        {
            yield return first == last
                ? $"page {Number(first)} is a picture; its words are those that OCR read in it"
                : $"pages {Number(first)} to {Number(last)} are pictures; their words are those that OCR read in them";
        }

        foreach (var page in pages.Where(p => p.Unknown > 0))
        {
            yield return $"page {Number(page.Number)}: {Number(page.Unknown)} characters are drawn in fonts that do not say which characters they are; they need OCR";
        }
    }

    private static IEnumerable<(int First, int Last)> Runs(int[] numbers)
    {
        for (var start = 0; start < numbers.Length;)
        {
            var end = start + 1;
            while (end < numbers.Length && numbers[end] == numbers[end - 1] + 1)
            {
                end++;
            }

            yield return (numbers[start], numbers[end - 1]);
            start = end;
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
