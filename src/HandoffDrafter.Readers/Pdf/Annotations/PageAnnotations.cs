using HandoffDrafter.Readers.Pdf.Content;
using HandoffDrafter.Readers.Pdf.Objects;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Annotations;

internal enum AnnotationKind
{
    /// <summary>A form field.</summary>
    Field,
    /// <summary>Words that somebody wrote on the page, or a stamp.</summary>
    Remark,
    /// <summary>Anything else that draws, such as a link's border.</summary>
    Drawing,
}

/// <summary>What lies on top of a page. <see cref="Label"/> names a field; <see cref="Author"/> wrote a remark.</summary>
internal sealed record Annotation(AnnotationKind Kind, string? Label, string? Author);

/// <summary>A remark that is not seen on the page until it is opened.</summary>
internal sealed record Note(string Text, string? Author);

/// <summary>Text that an annotation shows although the file does not draw it.</summary>
internal sealed record UndrawnText(string Text, Box Box, short Layer);

/// <summary>A page's annotations. The layer of an appearance is its annotation's place in the list, counted from 1.</summary>
internal sealed class PageAnnotations
{
    private const int HiddenFlags = 2 | 32;
    private const int MostAnnotations = 20_000;

    private readonly List<Annotation> _all = [];
    private readonly List<Appearance> _appearances = [];
    private readonly List<Note> _notes = [];
    private readonly List<UndrawnText> _undrawn = [];
    private readonly ReadingBudget _budget;
    private readonly OptionalContent _layers;

    public PageAnnotations(PdfPage page, OptionalContent layers, ReadingBudget budget)
    {
        (_layers, _budget) = (layers, budget);
        var annotations = page.Dictionary.Array("Annots");
        for (var i = 0; annotations is not null && i < Math.Min(annotations.Count, MostAnnotations); i++)
        {
            budget.Work();
            if (annotations[i] is PdfDictionary annotation && (annotation.Integer("F") & HiddenFlags) == 0 && !layers.IsOff(annotation.Dictionary("OC")))
            {
                Add(annotation);
            }
        }
    }

    public IReadOnlyList<Appearance> Appearances => _appearances;

    public IReadOnlyList<Note> Notes => _notes;

    public IReadOnlyList<UndrawnText> Undrawn => _undrawn;

    public Annotation this[short layer] => _all[layer - 1];

    private void Add(PdfDictionary annotation)
    {
        var subtype = annotation.Name("Subtype");
        if (subtype is "Popup" or null || Box.Of(annotation.Array("Rect")) is not { } box)
        {
            AddNote(annotation, subtype);
            return;
        }

        var kind = subtype switch
        {
            "Widget" => AnnotationKind.Field,
            "FreeText" or "Stamp" or "Text" or "Line" or "Square" or "Circle" or "Polygon" or "PolyLine" or "Caret" or "Ink" => AnnotationKind.Remark,
            _ => AnnotationKind.Drawing,
        };
        _all.Add(new Annotation(kind, kind == AnnotationKind.Field ? FormField.Label(annotation, _budget) : null, kind == AnnotationKind.Remark ? annotation.Text("T") : null));
        var layer = (short)Math.Min(_all.Count, short.MaxValue);
        if (AppearanceOf(annotation) is { } form)
        {
            _appearances.Add(new Appearance(form, Place(form.Dictionary, box), layer, Covers: kind == AnnotationKind.Remark, Picture: subtype is "Ink" or "Stamp" ? box : null));
        }
        else if (TextOf(annotation, subtype) is { Length: > 0 } text)
        {
            _undrawn.Add(new UndrawnText(text, box, layer));
        }

        if (subtype != "FreeText")
        {
            AddNote(annotation, subtype);
        }
    }

    private void AddNote(PdfDictionary annotation, string? subtype)
    {
        if (subtype is not ("Widget" or "Link" or "Popup" or "FreeText" or null) && annotation.Text("Contents")?.Trim() is { Length: > 0 } contents)
        {
            _notes.Add(new Note(contents, annotation.Text("T")));
        }
    }

    private string? TextOf(PdfDictionary annotation, string? subtype) => subtype switch
    {
        "FreeText" => annotation.Text("Contents"),
        "Widget" => FormField.Value(annotation, _budget),
        _ => null,
    };

    private PdfStream? AppearanceOf(PdfDictionary annotation)
    {
        var normal = annotation.Dictionary("AP")?["N"];
        var form = normal switch
        {
            PdfStream stream => stream,
            PdfDictionary states => states.Stream(annotation.Name("AS") ?? "Off"),
            _ => null,
        };
        return form is not null && !_layers.IsOff(form.Dictionary.Dictionary("OC")) ? form : null;
    }

    /// <summary>Moves and stretches the form's box, as its own matrix turns it, onto the annotation's.</summary>
    private static Matrix Place(PdfDictionary form, Box onto)
    {
        var turned = (Matrix.Of(form.Array("Matrix")) ?? Matrix.Identity).Apply(Box.Of(form.Array("BBox")) ?? onto);
        var (sx, sy) = (turned.Width > 0 ? onto.Width / turned.Width : 1, turned.Height > 0 ? onto.Height / turned.Height : 1);
        return new Matrix(sx, 0, 0, sy, onto.Left - (turned.Left * sx), onto.Bottom - (turned.Bottom * sy));
    }
}
