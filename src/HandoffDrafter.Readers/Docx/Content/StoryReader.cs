using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Docx.Formatting;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>Reads paragraphs and tables: of the body, of a text box, of a note, of a header.</summary>
internal sealed class StoryReader
{
    /// <summary>Of a table, as Word has it.</summary>
    private const int MostColumns = 63;

    private readonly PartReader _xml;
    private readonly DocumentContext _context;
    private readonly StyleSheet _styles;
    private readonly Findings _findings;
    private readonly InlineReader _inline;

    public StoryReader(PartReader xml, DocumentContext context)
    {
        (_xml, _context, _styles, _findings) = (xml, context, context.Styles, context.Findings);
        _inline = new InlineReader(xml, context, this);
    }

    /// <summary>The headers and footers that the sections show, in order; those for even pages count only where a setting says so.</summary>
    public List<(string Id, string? Type)> Margins { get; } = [];

    /// <summary>Reads the children of the element at hand.</summary>
    public List<Flow> Read() => Read(default);

    public List<Flow> Read(Surroundings around)
    {
        var flows = new List<Flow>();
        Blocks(_xml.Open(), flows, around);
        return flows;
    }

    private void Blocks(int parent, List<Flow> into, Surroundings around)
    {
        while (_xml.Next(parent))
        {
            Block(into, around);
        }
    }

    private void Block(List<Flow> into, Surroundings around)
    {
        switch (_xml.Vocabulary)
        {
            case Vocabulary.Compatibility:
                Alternatives(() => Blocks(_xml.Open(), into, around), () => into.Count);
                break;
            case Vocabulary.Math:
                var formula = new Paragraph(default(ParagraphFormat));
                _inline.Math(formula, around);
                Add(formula, into, []);
                break;
            case Vocabulary.Word:
                WordBlock(into, around);
                break;
        }
    }

    private void WordBlock(List<Flow> into, Surroundings around)
    {
        switch (_xml.Name)
        {
            case "p":
                ReadParagraph(into, around);
                break;
            case "tbl":
                ReadTable(into, around);
                break;
            case "sectPr":
                Section();
                break;
            case "altChunk":
                _findings.Unread.Add("an embedded document");
                break;
            case "ins" or "moveTo":
                Blocks(_xml.Open(), into, Tracked(around, BlockState.Inserted));
                break;
            case "del" or "moveFrom":
                Blocks(_xml.Open(), into, Tracked(around, BlockState.Deleted));
                break;
            case "sdt":
                Control(into, around);
                break;
            case "sdtContent" or "customXml" or "smartTag" or "body":
                Blocks(_xml.Open(), into, around);
                break;
        }
    }

    private void Control(List<Flow> into, Surroundings around)
    {
        var control = ContentControl.Plain;
        for (var parent = _xml.Open(); _xml.Next(parent);)
        {
            if (_xml.IsWord("sdtPr"))
            {
                control = ContentControl.Read(_xml, _context);
            }
            else if (_xml.IsWord("sdtContent") && control is { ShowsPrompt: true, Value: { } value })
            {
                var shown = new Paragraph(default(ParagraphFormat));
                shown.Append(value, around.State, around.State == BlockState.Normal ? null : around.Author);
                Add(shown, into, []);
            }
            else if (_xml.IsWord("sdtContent"))
            {
                Blocks(_xml.Open(), into, around);
            }
        }
    }

    /// <summary>
    /// Of several renderings of one thing the first that holds anything: a text box is written as a drawing and again in the older
    /// form, and must be read once.
    /// </summary>
    public void Alternatives(Action read, Func<int> amount)
    {
        if (_xml.Name != "AlternateContent")
        {
            return;
        }

        var before = amount();
        var pictures = _findings.Pictures;
        for (var parent = _xml.Open(); _xml.Next(parent);)
        {
            if (_xml.Name is "Choice" or "Fallback" && amount() == before && _findings.Pictures == pictures)
            {
                read();
            }
        }
    }

    public Surroundings Tracked(Surroundings around, BlockState state)
    {
        var author = _xml.Own("author");
        _findings.Changed(author);
        return around.Tracked(state, author);
    }

    private void Section()
    {
        var named = new List<(string, string?)>();
        var titlePage = false;
        for (var parent = _xml.Open(); _xml.Next(parent);)
        {
            if ((_xml.IsWord("headerReference") || _xml.IsWord("footerReference")) && _xml.Any("id") is { } id)
            {
                named.Add((id, _xml.Own("type")));
            }

            titlePage |= _xml.IsWord("titlePg") && _xml.Switch();
        }

        Margins.AddRange(named.Where(m => titlePage || m.Item2 != "first"));
    }

    private void ReadParagraph(List<Flow> into, Surroundings around)
    {
        var paragraph = new Paragraph(default(ParagraphFormat));
        var boxes = _inline.Read(paragraph, around);
        Add(paragraph, into, boxes);
    }

    private void Add(Paragraph paragraph, List<Flow> into, List<Flow> boxes)
    {
        if (into.Count > 0 && into[^1] is Paragraph { Format.MarkDeleted: true } before)
        {
            paragraph.Absorb(before);
            into.RemoveAt(into.Count - 1);
        }

        _findings.Line(paragraph);
        // An empty paragraph is kept where a list counts it.
        var format = paragraph.Format;
        if (paragraph.Length > 0 || paragraph.Comments.Count + paragraph.Notes.Count > 0 || format.MarkDeleted || format.Over(_styles.Paragraph(format.StyleId)).ListId is not null)
        {
            _context.Budget.Piece();
            into.Add(paragraph);
        }

        into.AddRange(boxes);
    }

    private void ReadTable(List<Flow> into, Surroundings around)
    {
        var number = 0;
        Rows(_xml.Open(), into, around, ref number);
    }

    private void Rows(int parent, List<Flow> into, Surroundings around, ref int number)
    {
        while (_xml.Next(parent))
        {
            switch (_xml.Name)
            {
                case "tblPr":
                    var none = 0;
                    around = around.Coloured(Colours(ref none));
                    break;
                case "tr":
                    ReadRow(into, around, ref number);
                    break;
                case "ins" or "moveTo":
                    Rows(_xml.Open(), into, Tracked(around, BlockState.Inserted), ref number);
                    break;
                case "del" or "moveFrom":
                    Rows(_xml.Open(), into, Tracked(around, BlockState.Deleted), ref number);
                    break;
                case "sdt" or "sdtContent" or "customXml":
                    Rows(_xml.Open(), into, around, ref number);
                    break;
            }
        }
    }

    /// <summary>Of <c>w:tblPr</c> and <c>w:tcPr</c>: whether white text may stand on a colour here.</summary>
    private bool Colours(ref int spanned)
    {
        var colours = false;
        for (var parent = _xml.Open(); _xml.Next(parent);)
        {
            spanned = _xml.IsWord("gridSpan") ? Columns() - 1 : spanned;
            colours |= _xml.IsWord("tblStyle") ? _styles.ColoursCells(_xml.Value) : _xml.IsWord("shd") && RunFormat.IsShading(_xml);
        }

        return colours;
    }

    private int Columns() => Math.Clamp(_xml.Number("val") ?? 1, 0, MostColumns);

    private void ReadRow(List<Flow> into, Surroundings around, ref int number)
    {
        var cells = new List<List<Flow>>();
        var columnsToSkip = 0;
        Cells(_xml.Open(), cells, ref around, ref columnsToSkip);
        if (around.State != BlockState.Deleted)
        {
            number++;
        }

        if (cells is [var only] && only.Count(f => f is not Paragraph { Length: 0 }) > 1)
        {
            // A frame around text, not a table.
            into.AddRange(only);
        }
        else if (cells.Count > 0)
        {
            into.Add(new TableRow(number, cells));
        }
    }

    private void Cells(int parent, List<List<Flow>> cells, ref Surroundings around, ref int columnsToSkip)
    {
        while (_xml.Next(parent))
        {
            switch (_xml.Name)
            {
                case "trPr":
                    for (var row = _xml.Open(); _xml.Next(row);)
                    {
                        around = _xml.IsWord("ins") ? Tracked(around, BlockState.Inserted) : _xml.IsWord("del") ? Tracked(around, BlockState.Deleted) : around;
                        columnsToSkip = _xml.IsWord("gridBefore") ? Columns() : columnsToSkip;
                    }

                    break;
                case "tc":
                    // A cell stands in its own column, also behind one that spans several.
                    for (; columnsToSkip > 0; columnsToSkip--)
                    {
                        _context.Budget.Piece();
                        cells.Add([]);
                    }

                    cells.Add(Cell(around, out columnsToSkip));
                    break;
                case "sdt" or "sdtContent" or "customXml":
                    Cells(_xml.Open(), cells, ref around, ref columnsToSkip);
                    break;
            }
        }
    }

    /// <param name="spanned">How many columns after its own it covers.</param>
    private List<Flow> Cell(Surroundings around, out int spanned)
    {
        _context.Budget.Piece();
        var flows = new List<Flow>();
        spanned = 0;
        for (var parent = _xml.Open(); _xml.Next(parent);)
        {
            if (_xml.IsWord("tcPr"))
            {
                around = around.Coloured(Colours(ref spanned));
            }
            else
            {
                Block(flows, around);
            }
        }

        return flows;
    }
}
