using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>Follows paths: what they paint under the text, what they paint over it, and what they clip.</summary>
internal sealed class PathOperators(PaintedAreas areas, Covers covers)
{
    private bool _clips;

    /// <summary>Whether what is painted hides the text under it; a marker's stroke or a form field's ground does not.</summary>
    public bool Covers { get; set; } = true;

    /// <param name="lexer">Stands at the operator; one that is none of paths is passed over.</param>
    /// <param name="state">Its clip is narrowed.</param>
    /// <param name="drawn">How many glyphs have been drawn before.</param>
    public void Execute(ContentLexer lexer, ref TextState state, int drawn)
    {
        switch (lexer.Operator)
        {
            case 'm':
                areas.MoveTo(Point(lexer, 1, state));
                break;
            case 'l':
                areas.LineTo(Point(lexer, 1, state));
                break;
            case 'c':
                areas.CurveTo(Point(lexer, 5, state), Point(lexer, 3, state), Point(lexer, 1, state));
                break;
            case 'v' or 'y':
                areas.CurveTo(Point(lexer, 3, state), Point(lexer, 3, state), Point(lexer, 1, state));
                break;
            case 'r' << 8 | 'e':
                areas.AddRectangle(state.Page.Apply(lexer.Number(3), lexer.Number(2)), state.Page.Apply(lexer.Number(3) + lexer.Number(1), lexer.Number(2) + lexer.Number(0)), state.Page.KeepsRectangles);
                break;
            case 'W' or ('W' << 8 | '*'):
                _clips = true;
                break;
            case 'f' or 'F' or 'B' or 'b' or ('f' << 8 | '*') or ('B' << 8 | '*') or ('b' << 8 | '*'):
                Fill(ref state, drawn);
                break;
            case 'n' or 'S' or 's':
                Clip(areas.EndPath(isDrawn: lexer.Operator != 'n'), areas.WasRectangle, ref state);
                break;
        }
    }

    private void Fill(ref TextState state, int drawn)
    {
        var box = areas.Fill(state.Fill.IsWhite);
        var isOpaque = state.Veils == Veils.None && state.Fill.Kind != ColorKind.Other;
        if (Covers && isOpaque && areas.WasRectangle && box is { } painted && state.IsClipExact)
        {
            covers.Add(state.Clip is { } clip ? painted.And(clip) : painted, drawn);
        }

        Clip(box, areas.WasRectangle, ref state);
    }

    private void Clip(Box? path, bool isRectangle, ref TextState state)
    {
        if (_clips && path is { } box)
        {
            state.Clip = state.Clip is { } clip ? clip.And(box) ?? Box.Nowhere : box;
            state.IsClipExact &= isRectangle;
        }

        _clips = false;
    }

    private static (double X, double Y) Point(ContentLexer lexer, int at, in TextState state) => state.Page.Apply(lexer.Number(at), lexer.Number(at - 1));
}
