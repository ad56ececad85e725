using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Docx.Formatting;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>Reads what stands in a line: runs, what wraps them, and what they carry.</summary>
internal sealed class InlineReader(PartReader xml, DocumentContext context, StoryReader story)
{
    private readonly StyleSheet _styles = context.Styles;
    private readonly Findings _findings = context.Findings;
    private readonly FieldStack _fields = new();
    private List<Flow> _boxes = [];
    private RunFormat _paragraphText;

    /// <summary>Reads the paragraph at hand.</summary>
    /// <returns>The text boxes that are tied to it, to be read after it.</returns>
    public List<Flow> Read(Paragraph paragraph, Surroundings around)
    {
        var (outerBoxes, outerText) = (_boxes, _paragraphText);
        (_boxes, _paragraphText) = ([], _styles.TextOf(null));
        Children(paragraph, around.Coloured(_styles.Paragraph(null).Shaded == true));
        var boxes = _boxes;
        (_boxes, _paragraphText) = (outerBoxes, outerText);
        return boxes;
    }

    public void Math(Paragraph into, Surroundings around)
    {
        switch (xml.Name)
        {
            case "t":
                Say(into, xml.Text(), default, around);
                return;
            case "den":
                Say(into, "/", default, around);
                break;
            case "sup":
                Say(into, "^", default, around);
                break;
            case "sub":
                Say(into, "_", default, around);
                break;
        }

        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.Vocabulary == Vocabulary.Math)
            {
                Math(into, around);
            }
            else if (xml.Vocabulary == Vocabulary.Word)
            {
                Word(into, around);
            }
        }
    }

    private void Children(Paragraph into, Surroundings around)
    {
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.IsWord("pPr"))
            {
                into.Format = ParagraphFormat.Read(xml);
                _paragraphText = _styles.TextOf(into.Format.StyleId);
                around = around.Coloured(into.Format.Over(_styles.Paragraph(into.Format.StyleId)).Shaded == true);
            }
            else
            {
                Child(into, around);
            }
        }
    }

    private void Child(Paragraph into, Surroundings around)
    {
        switch (xml.Vocabulary)
        {
            case Vocabulary.Word:
                Word(into, around);
                break;
            case Vocabulary.Math:
                Math(into, around);
                break;
            case Vocabulary.Compatibility:
                story.Alternatives(() => Children(into, around), () => into.Length + _boxes.Count);
                break;
        }
    }

    private void Word(Paragraph into, Surroundings around)
    {
        switch (xml.Name)
        {
            case "r":
                Run(into, around);
                break;
            case "ins" or "moveTo":
                Children(into, story.Tracked(around, BlockState.Inserted));
                break;
            case "del" or "moveFrom":
                Children(into, story.Tracked(around, BlockState.Deleted));
                break;
            case "sdt":
                Control(into, around);
                break;
            case "hyperlink" or "smartTag" or "sdtContent" or "customXml" or "fldSimple" or "bdo" or "dir" or "rt" or "rubyBase":
                Children(into, around);
                break;
            case "commentRangeStart" or "commentReference":
                Tie(into.Comments, xml.Own("id"));
                break;
        }
    }

    private void Control(Paragraph into, Surroundings around)
    {
        var control = ContentControl.Plain;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.IsWord("sdtPr"))
            {
                control = ContentControl.Read(xml, context);
            }
            else if (xml.IsWord("sdtContent"))
            {
                var before = into.Length;
                if (!control.ShowsPrompt || control.Value is null)
                {
                    Children(into, around);
                }

                if (into.Length == before && control.Value is { } value)
                {
                    Say(into, value, _paragraphText, around);
                }
            }
        }
    }

    private void Run(Paragraph into, Surroundings around)
    {
        var format = _paragraphText;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.IsWord("rPr"))
            {
                format = RunFormat.Read(xml, out var style).Over(_styles.Run(style)).Over(_paragraphText);
            }
            else
            {
                Content(into, format, around);
            }
        }
    }

    private void Content(Paragraph into, RunFormat format, Surroundings around)
    {
        switch (xml.Vocabulary)
        {
            case Vocabulary.Compatibility:
                story.Alternatives(() => Contents(into, format, around), () => into.Length + _boxes.Count);
                return;
            case Vocabulary.Math:
                Math(into, around);
                return;
            case not Vocabulary.Word:
                return;
        }

        switch (xml.Name)
        {
            case "t":
                Say(into, SymbolFonts.Text(format.Font, xml.Text()), format, around);
                break;
            case "delText":
                Say(into, xml.Text(), format, around.Tracked(BlockState.Deleted, null));
                break;
            case "tab" or "ptab":
                Say(into, "\t", format, around);
                break;
            case "br" or "cr":
                Say(into, xml.Own("type") == "page" ? "\f" : "\n", format, around);
                break;
            case "noBreakHyphen":
                Say(into, "-", format, around);
                break;
            case "sym":
                Say(into, SymbolFonts.Of(xml.Own("font"), xml.Own("char")), format, around);
                break;
            case "fldChar":
                FieldMark(into, format, around);
                break;
            case "footnoteReference" or "endnoteReference":
                if (xml.Own("id") is { } note)
                {
                    into.Notes.Add((xml.Name == "endnoteReference", note));
                }

                break;
            case "commentReference":
                Tie(into.Comments, xml.Own("id"));
                break;
            case "drawing" or "pict" or "object":
                Graphic(into, around);
                break;
            case "ruby":
                Ruby(into, around);
                break;
        }
    }

    private void Contents(Paragraph into, RunFormat format, Surroundings around)
    {
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            Content(into, format, around);
        }
    }

    /// <summary>The reading aid stands above its word on the page, and behind it in brackets here.</summary>
    private void Ruby(Paragraph into, Surroundings around)
    {
        var aid = new Paragraph(default(ParagraphFormat));
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            Word(xml.IsWord("rt") ? aid : into, around);
        }

        foreach (var span in aid.Spans())
        {
            into.Append($"({span.Text})", span.State, span.Author);
        }
    }

    /// <summary>Finds text boxes wherever a drawing hides them. Alternative text describes a picture; it is nobody's words.</summary>
    private void Graphic(Paragraph into, Surroundings around)
    {
        switch (xml.Vocabulary, xml.Name)
        {
            case (Vocabulary.Word, "txbxContent"):
                // The box may be filled with any colour.
                _boxes.AddRange(story.Read(around.Coloured(true)));
                return;
            case (Vocabulary.Compatibility, "AlternateContent"):
                story.Alternatives(() => Graphics(into, around), () => into.Length + _boxes.Count);
                return;
            case (Vocabulary.Picture, "pic") or (Vocabulary.Vml, "imagedata"):
                _findings.Pictures++;
                into.Pictures++;
                break;
            case (Vocabulary.Office, "OLEObject"):
                _findings.Unread.Add("an embedded file");
                break;
            case (Vocabulary.Chart, "chart"):
                Linked(xml.Any("id"), isChart: true);
                return;
            case (Vocabulary.Diagram, "relIds"):
                Linked(xml.Any("dm"), isChart: false);
                return;
            case (Vocabulary.Other, "chart"):
                _findings.Unread.Add("a chart");
                return;
            case (Vocabulary.Vml, "textpath"):
                DrawnWords(into, around);
                return;
            case (Vocabulary.Office, "signatureline"):
                SignatureLine();
                return;
        }

        Graphics(into, around);
    }

    private void Graphics(Paragraph into, Surroundings around)
    {
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            Graphic(into, around);
        }
    }

    private void Linked(string? id, bool isChart)
    {
        _findings.Graphics++;
        _boxes.Add(new LinkedGraphic(id ?? string.Empty, isChart));
    }

    /// <summary>Words drawn along a path: a watermark where they lie behind a page, lettering elsewhere.</summary>
    private void DrawnWords(Paragraph into, Surroundings around)
    {
        if (xml.Plain("string")?.Trim() is { Length: > 0 } words)
        {
            var box = new Paragraph(default(ParagraphFormat)) { IsDrawn = true };
            Say(box, words, default, around.Coloured(true));
            _boxes.Add(box);
        }
    }

    private void SignatureLine()
    {
        var who = new[] { xml.Any("suggestedsigner"), xml.Any("suggestedsigner2") }.Where(w => !string.IsNullOrWhiteSpace(w));
        _findings.SignatureLine(string.Join(", ", who));
    }

    private void FieldMark(Paragraph into, RunFormat format, Surroundings around)
    {
        if (_fields.Read(xml) is { Length: > 0 } shown)
        {
            Show(into, shown, format, around);
        }
    }

    private void Say(Paragraph into, string text, RunFormat format, Surroundings around)
    {
        if (text.Length > 0 && !_fields.InInstruction)
        {
            Show(into, text, format, around);
        }
    }

    private void Show(Paragraph into, string text, RunFormat format, Surroundings around)
    {
        context.Budget.Characters(1);
        var hidden = around.State != BlockState.Deleted && format.IsHidden(around.OnColour);
        if (!hidden && around.State != BlockState.Deleted && !string.IsNullOrWhiteSpace(text))
        {
            into.Weigh(format.Bold == true);
        }

        into.Append(text, hidden ? BlockState.Hidden : around.State, around.State == BlockState.Normal ? null : around.Author);
    }

    private static void Tie(List<string> ids, string? id)
    {
        if (id is not null)
        {
            ids.Add(id);
        }
    }
}
