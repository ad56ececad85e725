using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.OfficePackages;
using HandoffDrafter.Readers.OfficePackages.Drawings;
using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Pptx;

/// <summary>Writes slides as one text with blocks: what is shown, then notes and comments, then what is hidden.</summary>
internal sealed class PresentationWriter(OfficePackage package, OfficeBudget budget, (double Width, double Height)? page)
{
    private const int LongestTitle = 60;
    private const int MostSlidesNamed = 12;

    private readonly SourceTextBuilder _text = new();
    private readonly List<(Block Block, string Words)> _beside = [];
    private readonly SortedSet<int> _pictures = [];
    private readonly SortedSet<int> _hidden = [];
    private readonly HashSet<string> _layoutsShown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wordsShown = new(StringComparer.Ordinal);
    private readonly List<(string Words, string Path)> _everySlide = [];
    private int _comments;

    public void Write(Slide slide)
    {
        if (slide.IsHidden)
        {
            _hidden.Add(slide.Number);
        }
        else
        {
            // A slide is a page, and pages are told apart.
            _text.Label(_text.Length > 0 ? "\f" : string.Empty);
            OnEverySlide(slide);
        }

        var shapes = slide.InOrder();
        var title = SlideTitle.Of(shapes, page);
        var path = Path(slide, title is null ? null : OneLine(title.Words));
        foreach (var shape in shapes)
        {
            if (ReferenceEquals(shape, title))
            {
                var heading = Model(slide, slide.IsHidden ? "hidden slide" : null, slide.IsHidden || shape.IsHidden) with { Kind = BlockKind.Heading };
                Write(OneLine(title.Words), heading);
                Unseen(title, heading with { Kind = BlockKind.Paragraph });
                continue;
            }

            Write(shape, slide, path, slide.IsHidden);
        }
    }

    /// <param name="slide">Whose notes they are.</param>
    /// <param name="shapes">Of the page of notes: a picture of the slide, the notes, and what is printed in the margins.</param>
    public void Notes(Slide slide, List<DrawnShape> shapes)
    {
        foreach (var text in shapes.OfType<TextShape>().Where(s => !Slide.IsMargin(s) && s.Placeholder?.Type != "sldImg"))
        {
            foreach (var words in text.Paragraphs.Select(p => p.Text))
            {
                Beside(slide, words, new Block(BlockKind.Comment, 0, 0) { State = BlockState.Comment, Path = slide.IsHidden ? "notes of a hidden slide" : "notes" });
            }
        }
    }

    public void Comment(Slide slide, SlideComment comment)
    {
        _comments++;
        Beside(slide, comment.Words, new Block(BlockKind.Comment, 0, 0) { State = BlockState.Comment, Path = "comment", Author = comment.Author, SaidAt = comment.At });
    }

    public SourceText Build(string reader, int version, ValueMap<string> properties)
    {
        foreach (var (words, path) in _everySlide)
        {
            _text.Block(words, new Block(BlockKind.Header, 0, 0) { Path = path });
        }

        foreach (var (block, words) in _beside)
        {
            _text.Block(words, block);
        }

        return _text.Build(reader, version, properties, [.. package.Problems, .. Problems()]);
    }

    private static Block Model(Slide slide, string? path, bool hidden) =>
        new(BlockKind.Paragraph, 0, 0) { Slide = slide.Number, Path = path, State = hidden ? BlockState.Hidden : BlockState.Normal };

    private static string? Path(Slide slide, string? title)
    {
        var shown = title is { Length: > LongestTitle } ? title[..(LongestTitle - (char.IsHighSurrogate(title[LongestTitle - 1]) ? 1 : 0))] + "…" : title;
        return slide.IsHidden ? (shown is null ? "hidden slide" : $"hidden slide, {shown}") : shown;
    }

    private void OnEverySlide(Slide slide)
    {
        if (!slide.ShowsMaster)
        {
            return;
        }

        Once(slide.Layout, "slide layout");
        if (slide.Layout is { ShowsMaster: true, Master: { } master })
        {
            Once(master, "slide master");
        }

        void Once(SlideLayout layout, string path)
        {
            if (_layoutsShown.Add(layout.Part))
            {
                _everySlide.AddRange(layout.Words().Where(w => w.Length > 0 && _wordsShown.Add(w)).Select(w => (w, path)));
            }
        }
    }

    private void Write(DrawnShape shape, Slide slide, string? path, bool hidden)
    {
        hidden |= shape.IsHidden || IsOffPage(shape);
        var model = Model(slide, path, hidden);
        switch (shape)
        {
            case TextShape { Placeholder.Type: "sldNum" }:
                break;
            case TextShape { Placeholder.Type: "dt" or "ftr" or "hdr" } margin:
                Write(OneLine(margin.Words), model with { Kind = BlockKind.Footer, Path = "footer" });
                break;
            case TextShape text:
                Paragraphs(text, model, text.Bulleted ?? (text.Placeholder is { } place && slide.Layout.HasBullets(place)));
                Unseen(text, model);
                break;
            case TableShape table:
                Rows(table.Rows, model);
                break;
            case GroupShape group:
                foreach (var inner in ReadingOrder.Of(group.Shapes))
                {
                    Write(inner, slide, path, hidden);
                }

                break;
            case LinkedShape linked:
                Linked(linked, slide, model);
                break;
            case UnreadShape { What: UnreadShape.Picture }:
                _pictures.Add(slide.Number);
                break;
            case UnreadShape unread:
                NotRead(unread.What, slide);
                break;
        }
    }

    private void Paragraphs(TextShape text, Block model, bool bulleted)
    {
        Span<int> counters = stackalloc int[9];
        foreach (var paragraph in text.Paragraphs)
        {
            if (string.IsNullOrWhiteSpace(paragraph.Text))
            {
                continue;
            }

            counters[(paragraph.Level + 1)..].Clear();
            if (paragraph.Counting is { } counting)
            {
                var number = counters[paragraph.Level] == 0 ? paragraph.StartsAt : counters[paragraph.Level] + 1;
                counters[paragraph.Level] = number;
                Write($"{DrawnText.Label(counting, number)} {paragraph.Text.Trim()}", model with { Kind = BlockKind.ListItem });
                continue;
            }

            counters[paragraph.Level] = 0;
            if (paragraph.Bullet ?? bulleted)
            {
                Write(paragraph.Text, model with { Kind = BlockKind.ListItem }, "• ");
            }
            else
            {
                Write(paragraph.Text, model);
            }
        }
    }

    private void Rows(List<List<string>> rows, Block model)
    {
        var number = 0;
        foreach (var cells in rows)
        {
            number++;
            if (cells.Exists(c => c.Length > 0))
            {
                Write(string.Join(" | ", cells), model with { Kind = BlockKind.TableRow, Row = number });
            }
        }
    }

    private void Linked(LinkedShape shape, Slide slide, Block model)
    {
        var what = shape.IsChart ? "a chart" : "a diagram";
        if (slide.Links.Find(l => l.Id == shape.LinkId) is not { } link || !package.Has(link.Part))
        {
            NotRead(what, slide);
            return;
        }

        package.TryRead(link.Part, $"{what} on slide {OfficeBudget.Number(slide.Number)} is left out", xml =>
        {
            if (shape.IsChart)
            {
                Write(Chart.Read(xml, budget), model);
                return;
            }

            foreach (var (_, words) in Diagram.Read(xml, budget))
            {
                Write(words, model with { Kind = BlockKind.ListItem }, "• ");
            }
        });
    }

    private void Write(Chart chart, Block model)
    {
        Write(OneLine(chart.Title), model);
        foreach (var remark in chart.Remarks)
        {
            Write(OneLine(remark), model);
        }

        Rows(chart.Rows, model with { Path = string.Join(", ", new[] { model.Path, "chart" }.Where(p => p is not null)) });
    }

    private void Unseen(TextShape text, Block model)
    {
        foreach (var words in text.Paragraphs.Select(p => p.Unseen))
        {
            Write(words, model with { State = BlockState.Hidden });
        }
    }

    private void Write(string words, Block block, string mark = "")
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        if (block.State != BlockState.Hidden)
        {
            _text.Label(mark);
        }

        _text.Block(words, block);
    }

    private void Beside(Slide slide, string words, Block block)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            _beside.Add((block with { Slide = slide.Number }, words));
        }
    }

    private bool IsOffPage(DrawnShape shape) =>
        page is var (width, height) && shape.Place is { } place && (place.Right <= 0 || place.Bottom <= 0 || place.Left >= width || place.Top >= height);

    private void NotRead(string what, Slide slide) =>
        package.Problems.Add($"{what} on slide {OfficeBudget.Number(slide.Number)} was not read: drop what it shows as a file of its own");

    private IEnumerable<string> Problems()
    {
        if (_hidden.Count > 0)
        {
            yield return $"{Slides(_hidden)} left out when the slides are shown";
        }

        if (_comments > 0)
        {
            yield return _comments == 1 ? "1 comment is still in it" : $"{OfficeBudget.Number(_comments)} comments are still in it";
        }

        if (_pictures.Count > 0)
        {
            yield return $"pictures on {(_pictures.Count == 1 ? "slide" : "slides")} {Named(_pictures)} were not read: words in them need OCR";
        }
    }

    private static string Slides(SortedSet<int> numbers) => numbers.Count == 1 ? $"slide {Named(numbers)} is" : $"slides {Named(numbers)} are";

    private static string Named(SortedSet<int> numbers) =>
        string.Join(", ", numbers.Take(MostSlidesNamed).Select(OfficeBudget.Number)) + (numbers.Count > MostSlidesNamed ? $" and {OfficeBudget.Number(numbers.Count - MostSlidesNamed)} more" : string.Empty);

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
