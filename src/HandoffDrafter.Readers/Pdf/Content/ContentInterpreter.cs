using HandoffDrafter.Readers.Pdf.Annotations;
using HandoffDrafter.Readers.Pdf.Fonts;
using HandoffDrafter.Readers.Pdf.Objects;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>Draws content streams as far as text depends on them, and hands each glyph to the page.</summary>
internal sealed class ContentInterpreter
{
    private const int MostSaved = 20_000;
    private const int DeepestForm = 24;

    /// <summary>Setting out to draw a form takes as long as so many operators.</summary>
    private const int CostOfForm = 250;

    private readonly PdfFile _file;
    private readonly FontFiles _fonts;
    private readonly OptionalContent _layers;
    private readonly ReadingBudget _budget;
    private Stack<TextState> _saved = new();
    private readonly HashSet<PdfStream> _drawing = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly PaintedAreas _areas;
    private readonly Covers _covers;
    private readonly PathOperators _paths;
    private TextState _state = new();
    private MarkedContent _marks;
    private TextPainter _painter = null!;
    private Matrix _line = Matrix.Identity;
    private (double X, double Y) _at;

    public ContentInterpreter(PdfFile file, FontFiles fonts, OptionalContent layers, ReadingBudget budget)
    {
        (_file, _fonts, _layers, _budget) = (file, fonts, layers, budget);
        (_areas, _covers, _marks) = (new PaintedAreas(budget), new Covers(budget), new MarkedContent(layers));
        _paths = new PathOperators(_areas, _covers);
    }

    /// <summary>What lies under the glyphs of the page drawn last.</summary>
    public PaintedAreas Areas => _areas;

    /// <summary>Glyphs of the page drawn last whose text nobody can tell.</summary>
    public int Unknown => _painter.Unknown;

    /// <summary>Draws a page's own content and then each of its annotations' appearances.</summary>
    public void Draw(PdfPage page, List<PageGlyph> glyphs, PageAnnotations annotations)
    {
        _areas.Clear();
        _covers.Clear();
        _forms.Clear();
        _marks = new MarkedContent(_layers);
        _painter = new TextPainter(page, _areas, glyphs, _budget);
        Reset(_painter.Upright);
        Run(Contents(page.Dictionary["Contents"]), page.Resources, 0);
        foreach (var appearance in annotations.Appearances)
        {
            _paths.Covers = appearance.Covers;
            _marks = new MarkedContent(_layers);
            _painter.Layer = appearance.Layer;
            Reset(appearance.Placed.Then(_painter.Upright));
            DrawForm(appearance.Form, page.Resources, 0);
            if (appearance.Picture is { } picture)
            {
                _areas.PaintPicture(_painter.Upright.Apply(picture));
            }
        }

        _paths.Covers = true;
        _covers.Hide(glyphs);
        foreach (var undrawn in annotations.Undrawn)
        {
            _painter.Write(undrawn, _fonts.Fallback);
        }
    }

    private void Reset(Matrix upright)
    {
        _saved.Clear();
        _state = new TextState { Page = upright };
    }

    private ReadOnlyMemory<byte> Contents(PdfObject contents)
    {
        if (contents is PdfStream single)
        {
            return _file.Decoder.Decode(single);
        }

        var all = new MemoryStream();
        for (var i = 0; contents is PdfArray parts && i < parts.Count; i++)
        {
            _budget.Work();
            if (parts[i] is PdfStream part)
            {
                all.Write(_file.Decoder.Decode(part).Span);
                all.WriteByte((byte)'\n');
            }
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    private void Run(ReadOnlyMemory<byte> content, PdfDictionary resources, int depth)
    {
        var lexer = _file.ContentOf(content);
        while (lexer.Next())
        {
            Execute(lexer, resources, depth);
        }
    }

    private void Execute(ContentLexer lexer, PdfDictionary resources, int depth)
    {
        switch (lexer.Operator)
        {
            case 'q':
                if (_saved.Count < MostSaved)
                {
                    _saved.Push(_state);
                }

                break;
            case 'Q':
                if (_saved.TryPop(out var saved))
                {
                    _state = saved;
                }

                break;
            case 'c' << 8 | 'm':
                _state.Page = new Matrix(lexer.Number(5), lexer.Number(4), lexer.Number(3), lexer.Number(2), lexer.Number(1), lexer.Number(0)).Then(_state.Page);
                break;
            case 'D' << 8 | 'o':
                DrawObject(lexer.Name(0), resources, depth);
                break;
            case 'g' << 8 | 's':
                GraphicsSettings.Apply(resources.Dictionary("ExtGState")?.Dictionary(lexer.Name(0) ?? string.Empty), _fonts, ref _state);
                break;
            case 'B' << 16 | 'D' << 8 | 'C':
                _marks.Begin(lexer.Name(1), PropertiesOf(lexer, resources));
                break;
            case 'B' << 16 | 'M' << 8 | 'C':
                _marks.Begin(lexer.Name(0), null);
                break;
            case 'E' << 16 | 'M' << 8 | 'C':
                if (_marks.End() is { } replacement)
                {
                    _painter.Replace(replacement, _marks.Replacement);
                }

                break;
            case 's' << 8 | 'h':
                _areas.PaintEverywhere();
                break;
            case 'B' << 8 | 'I':
                _areas.PaintPicture(_state.Page.Apply(Box.Unit));
                break;
            default:
                if (!ExecuteText(lexer, resources) && !Colors.Execute(lexer, resources, ref _state))
                {
                    _paths.Execute(lexer, ref _state, _painter.Count);
                }

                break;
        }
    }

    private bool ExecuteText(ContentLexer lexer, PdfDictionary resources)
    {
        switch (lexer.Operator)
        {
            case 'B' << 8 | 'T':
                (_line, _at) = (Matrix.Identity, (0, 0));
                return true;
            case 'T' << 8 | 'f':
                _state.Size = lexer.Number(0);
                _state.Font = resources.Dictionary("Font")?.Dictionary(lexer.Name(1) ?? string.Empty) is { } font ? _fonts.Font(font) : _fonts.Fallback;
                return true;
            case 'T' << 8 | 'm':
                _line = new Matrix(lexer.Number(5), lexer.Number(4), lexer.Number(3), lexer.Number(2), lexer.Number(1), lexer.Number(0));
                _at = (0, 0);
                return true;
            case 'T' << 8 | 'D':
                _state.Leading = -lexer.Number(0);
                NextLine(lexer.Number(1), lexer.Number(0));
                return true;
            case 'T' << 8 | 'd':
                NextLine(lexer.Number(1), lexer.Number(0));
                return true;
            case 'T' << 8 | '*':
                NextLine(0, -_state.Leading);
                return true;
            case 'T' << 8 | 'j':
                ShowLast(lexer);
                return true;
            case '\'':
                NextLine(0, -_state.Leading);
                ShowLast(lexer);
                return true;
            case '"':
                (_state.WordSpacing, _state.CharacterSpacing) = (lexer.Number(2), lexer.Number(1));
                NextLine(0, -_state.Leading);
                ShowLast(lexer);
                return true;
            case 'T' << 8 | 'J':
                ShowAll(lexer);
                return true;
            case 'T' << 8 | 'c':
                _state.CharacterSpacing = lexer.Number(0);
                return true;
            case 'T' << 8 | 'w':
                _state.WordSpacing = lexer.Number(0);
                return true;
            case 'T' << 8 | 'z':
                _state.Stretch = lexer.Number(0) / 100;
                return true;
            case 'T' << 8 | 'L':
                _state.Leading = lexer.Number(0);
                return true;
            case 'T' << 8 | 's':
                _state.Rise = lexer.Number(0);
                return true;
            case 'T' << 8 | 'r':
                _state.Mode = PdfNumber.ToInteger(lexer.Number(0));
                return true;
            default:
                return false;
        }
    }

    private void NextLine(double x, double y)
    {
        _line = Matrix.Move(x, y).Then(_line);
        _at = (0, 0);
    }

    private void ShowLast(ContentLexer lexer)
    {
        if (lexer.Operands is { Count: > 0 } operands && operands[^1] is { Kind: OperandKind.String } text)
        {
            var from = _painter.Count;
            _painter.Show(lexer.StringOf(text), _state, _line, ref _at, _marks);
            AfterText(from);
        }
    }

    private void AfterText(int from)
    {
        _painter.EndString(from);
        _painter.Clip(from, _state);
        // From mode 4 on, letters are added to the clip: what is painted next shows inside of them only.
        _state.IsClipExact &= _state.Mode < 4;
    }

    private void ShowAll(ContentLexer lexer)
    {
        var from = _painter.Count;
        foreach (ref readonly var operand in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lexer.Operands))
        {
            if (operand.Kind == OperandKind.String)
            {
                _painter.Show(lexer.StringOf(operand), _state, _line, ref _at, _marks);
            }
            else if (operand.Kind == OperandKind.Number)
            {
                var back = operand.Number / 1000 * _state.Size;
                _at = _state.Font?.IsVertical == true ? (_at.X, _at.Y - back) : (_at.X - (back * _state.Stretch), _at.Y);
            }
        }

        AfterText(from);
    }

    private static PdfDictionary? PropertiesOf(ContentLexer lexer, PdfDictionary resources) =>
        lexer.Operands is not { Count: > 0 } operands ? null
        : operands[^1].Object is PdfDictionary inline ? inline
        : resources.Dictionary("Properties")?.Dictionary(lexer.Name(0) ?? string.Empty);

    private void DrawObject(string? name, PdfDictionary resources, int depth)
    {
        if (name is null || resources.Dictionary("XObject")?.Stream(name) is not { } drawn)
        {
            return;
        }

        if (drawn.Dictionary.Name("Subtype") == "Image")
        {
            _areas.PaintPicture(_state.Page.Apply(Box.Unit));
        }
        else if (drawn.Dictionary.Name("Subtype") == "Form" || drawn.Dictionary.Has("BBox"))
        {
            DrawForm(drawn, resources, depth + 1);
        }
    }

    private void DrawForm(PdfStream form, PdfDictionary resources, int depth)
    {
        if (depth > DeepestForm || !_drawing.Add(form))
        {
            return;
        }

        _budget.Work(CostOfForm);
        if (!_forms.TryGetValue(form, out var content))
        {
            content = _file.Decoder.Decode(form);
            _forms.Add(form, content);
        }

        var (state, line, at, saved, marks) = (_state, _line, _at, _saved, _marks.Depth);
        _saved = new Stack<TextState>();
        _marks.Begin("OC", form.Dictionary.Dictionary("OC"));
        if (form.Dictionary.Has("Group") && _state.Veils != Veils.None)
        {
            // What shines through as a whole shines through in each of its parts.
            _state.Veils |= Veils.Group;
        }

        if (Matrix.Of(form.Dictionary.Array("Matrix")) is { } matrix)
        {
            _state.Page = matrix.Then(_state.Page);
        }

        Run(content, form.Dictionary.Dictionary("Resources") ?? resources, depth);
        while (_marks.Depth > marks)
        {
            if (_marks.End() is { } replacement)
            {
                _painter.Replace(replacement, _marks.Replacement);
            }
        }

        (_state, _line, _at, _saved) = (state, line, at, saved);
        _drawing.Remove(form);
    }
}
