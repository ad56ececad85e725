using HandoffDrafter.Readers.Pdf.Annotations;
using HandoffDrafter.Readers.Pdf.Fonts;
using HandoffDrafter.Readers.Pdf.Objects;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>Draws content streams as far as text depends on them, and hands each glyph to the page.</summary>
internal sealed class ContentInterpreter(PdfFile file, FontFiles fonts, OptionalContent layers, ReadingBudget budget)
{
    private const int MostSaved = 20_000;
    private const int DeepestForm = 24;

    /// <summary>Setting out to draw a form takes as long as so many operators.</summary>
    private const int CostOfForm = 250;

    private Stack<TextState> _saved = new();
    private readonly HashSet<PdfStream> _drawing = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly PaintedAreas _areas = new(budget);
    private TextState _state = new();
    private MarkedContent _marks = new(layers);
    private TextPainter _painter = null!;
    private Matrix _line = Matrix.Identity;
    private (double X, double Y) _at;

    /// <summary>What lies under the glyphs of the page drawn last.</summary>
    public PaintedAreas Areas => _areas;

    /// <summary>Glyphs of the page drawn last whose text nobody can tell.</summary>
    public int Unknown => _painter.Unknown;

    /// <summary>Draws a page's own content and then each of its annotations' appearances.</summary>
    public void Draw(PdfPage page, List<PageGlyph> glyphs, PageAnnotations annotations)
    {
        _areas.Clear();
        _forms.Clear();
        _marks = new MarkedContent(layers);
        _painter = new TextPainter(page, _areas, glyphs, budget);
        Reset(_painter.Upright);
        Run(Contents(page.Dictionary["Contents"]), page.Resources, 0);
        foreach (var appearance in annotations.Appearances)
        {
            _marks = new MarkedContent(layers);
            _painter.Layer = appearance.Layer;
            Reset(appearance.Placed.Then(_painter.Upright));
            DrawForm(appearance.Form, page.Resources, 0);
        }

        foreach (var undrawn in annotations.Undrawn)
        {
            _painter.Write(undrawn, fonts.Fallback);
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
            return file.Decoder.Decode(single);
        }

        var all = new MemoryStream();
        for (var i = 0; contents is PdfArray parts && i < parts.Count; i++)
        {
            budget.Work();
            if (parts[i] is PdfStream part)
            {
                all.Write(file.Decoder.Decode(part).Span);
                all.WriteByte((byte)'\n');
            }
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    private void Run(ReadOnlyMemory<byte> content, PdfDictionary resources, int depth)
    {
        var lexer = file.ContentOf(content);
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
                SetGraphics(resources.Dictionary("ExtGState")?.Dictionary(lexer.Name(0) ?? string.Empty));
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
                _areas.Paint(_state.Page.Apply(Box.Unit), isWhite: false, isImage: true);
                break;
            default:
                if (!ExecuteText(lexer, resources) && !Colors.Execute(lexer, resources, ref _state))
                {
                    ExecutePath(lexer);
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
                _state.Font = resources.Dictionary("Font")?.Dictionary(lexer.Name(1) ?? string.Empty) is { } font ? fonts.Font(font) : fonts.Fallback;
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

    private void ExecutePath(ContentLexer lexer)
    {
        switch (lexer.Operator)
        {
            case 'm':
                Extend(lexer.Number(1), lexer.Number(0));
                break;
            case 'l':
                var (x, y) = _state.Page.Apply(lexer.Number(1), lexer.Number(0));
                _areas.LineTo(x, y);
                break;
            case 'c':
                Extend(lexer.Number(5), lexer.Number(4));
                Extend(lexer.Number(1), lexer.Number(0));
                break;
            case 'v' or 'y':
                Extend(lexer.Number(1), lexer.Number(0));
                break;
            case 'r' << 8 | 'e':
                _areas.AddRectangle(_state.Page.Apply(lexer.Number(3), lexer.Number(2)), _state.Page.Apply(lexer.Number(3) + lexer.Number(1), lexer.Number(2) + lexer.Number(0)));
                break;
            case 'f' or 'F' or 'B' or 'b' or ('f' << 8 | '*') or ('B' << 8 | '*') or ('b' << 8 | '*'):
                _areas.Fill(_state.Fill.IsWhite);
                break;
            case 'n' or 'S' or 's':
                _areas.EndPath(isDrawn: lexer.Operator != 'n');
                break;
        }
    }

    private void Extend(double x, double y)
    {
        var (px, py) = _state.Page.Apply(x, y);
        _areas.Extend(px, py);
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
            _painter.Show(lexer.StringOf(text), _state, _line, ref _at, _marks);
        }
    }

    private void ShowAll(ContentLexer lexer)
    {
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
    }

    private static PdfDictionary? PropertiesOf(ContentLexer lexer, PdfDictionary resources) =>
        lexer.Operands is not { Count: > 0 } operands ? null
        : operands[^1].Object is PdfDictionary inline ? inline
        : resources.Dictionary("Properties")?.Dictionary(lexer.Name(0) ?? string.Empty);

    private void SetGraphics(PdfDictionary? settings)
    {
        if (settings is null)
        {
            return;
        }

        if (settings["ca"] is PdfNumber alpha)
        {
            _state.IsTransparent = alpha.Value <= 0.01;
        }

        if (settings.Array("Font") is { } font && PdfDictionary.Of(font[0]) is { } face)
        {
            (_state.Font, _state.Size) = (fonts.Font(face), font.Number(1));
        }
    }

    private void DrawObject(string? name, PdfDictionary resources, int depth)
    {
        if (name is null || resources.Dictionary("XObject")?.Stream(name) is not { } drawn)
        {
            return;
        }

        if (drawn.Dictionary.Name("Subtype") == "Image")
        {
            _areas.Paint(_state.Page.Apply(Box.Unit), isWhite: false, isImage: true);
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

        budget.Work(CostOfForm);
        if (!_forms.TryGetValue(form, out var content))
        {
            content = file.Decoder.Decode(form);
            _forms.Add(form, content);
        }

        var (state, line, at, saved, marks) = (_state, _line, _at, _saved, _marks.Depth);
        _saved = new Stack<TextState>();
        _marks.Begin("OC", form.Dictionary.Dictionary("OC"));
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
