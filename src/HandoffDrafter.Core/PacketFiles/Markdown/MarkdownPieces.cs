using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;
using BlockState = Markdig.Parsers.BlockState;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

internal enum PieceKind
{
    Heading,
    Bullet,
    Paragraph,
    /// <summary>The mark behind which nothing of the packet follows.</summary>
    End,
}

/// <summary>A heading, bullet or paragraph of a saved file, as its author wrote it.</summary>
/// <param name="Level">Of a heading 1 to 6; of a bullet how many others it lies in; of a paragraph the level of its bullet, or -1 outside of any.</param>
/// <param name="Raw">Its markdown without the marks of its block, lines joined by LF.</param>
internal sealed record Piece(PieceKind Kind, int Level, string Raw, int Line, int Column)
{
    private Plain? _plain;

    public Plain Plain => _plain ??= Plain.Of(Raw);

    /// <summary>With the words of a paragraph that belongs to it.</summary>
    public Piece And(Piece more) => new(Kind, Level, $"{Raw}\n{more.Raw}", Line, Column);
}

/// <summary>
/// The blocks of a markdown text in reading order. Only bullets, headings, quotes and paragraphs are told apart: code, HTML, links, tables and
/// numbered lists stay the words they are, so that no stray fence or tag swallows the lines after it.
/// </summary>
internal static class MarkdownPieces
{
    /// <summary>More marks at the start of a line than anybody writes; beyond them they are words, so that nesting stays shallow.</summary>
    private const int MostMarks = 8;
    private const int MostIndent = 40;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <param name="text">With LF line ends and nothing in front of the markdown.</param>
    /// <param name="firstLine">The number of its first line in the file, from 1.</param>
    public static List<Piece> Of(string text, int firstLine)
    {
        var tame = Tame(text);
        var pieces = new List<Piece>();
        Collect(Markdig.Markdown.Parse(tame, Pipeline), tame, firstLine, -1, pieces);
        pieces.Sort((a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));
        return pieces;
    }

    private static void Collect(ContainerBlock container, string text, int firstLine, int depth, List<Piece> pieces)
    {
        var first = container is ListItemBlock;
        foreach (var block in container)
        {
            switch (block)
            {
                case EndMarkBlock:
                    pieces.Add(new Piece(PieceKind.End, 0, string.Empty, block.Line + firstLine, block.Column + 1));
                    break;
                case HeadingBlock heading:
                    Add(PieceKind.Heading, heading.Level, HeadingText(heading, text), block);
                    break;
                case ParagraphBlock paragraph:
                    Add(first ? PieceKind.Bullet : PieceKind.Paragraph, depth, Lines(paragraph), block);
                    break;
                case LinkReferenceDefinition:
                    // Markdown shows nothing of these; the person typed them all the same.
                    Add(PieceKind.Paragraph, depth, text[block.Span.Start..Math.Min(block.Span.End + 1, text.Length)], block);
                    break;
                case ContainerBlock inner:
                    Collect(inner, text, firstLine, inner is ListItemBlock ? depth + 1 : depth, pieces);
                    break;
            }

            first = false;
        }

        void Add(PieceKind kind, int level, string raw, Block block)
        {
            if (raw.Length > 0)
            {
                pieces.Add(new Piece(kind, level, raw, block.Line + firstLine, block.Column + 1));
            }
        }
    }

    private static string Lines(LeafBlock block)
    {
        if (block.Lines.Count == 1)
        {
            return block.Lines.Lines[0].Slice.ToString().Trim(' ', '\t');
        }

        var text = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            text.Append(i > 0 ? "\n" : "").Append(block.Lines.Lines[i].Slice.AsSpan().Trim(" \t"));
        }

        return text.ToString();
    }

    private static string HeadingText(HeadingBlock heading, string text)
    {
        var span = text.AsSpan(heading.Span.Start, heading.Span.Length);
        if (heading.IsSetext)
        {
            var underline = span.LastIndexOf('\n');
            return (underline < 0 ? span : span[..underline]).Trim().ToString();
        }

        span = span.TrimStart('#').Trim();
        var closing = span.TrimEnd('#');
        return (closing.Length < span.Length && (closing.IsEmpty || closing[^1] is ' ' or '\t') ? closing : span).Trim().ToString();
    }

    /// <summary>The same lines, each with a bounded number of marks and spaces in front, so that hostile nesting stays within the parser's depth.</summary>
    private static string Tame(string text)
    {
        var tame = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            tame.Append(tame.Length > 0 || range.Start.Value > 0 ? "\n" : "");
            var indent = line.Length - line.TrimStart(" \t").Length;
            if (indent > MostIndent)
            {
                line = line[(indent - MostIndent)..];
                tame.Append(' ', MostIndent);
                line = line.TrimStart(" \t");
            }

            var cut = IsRule(line) ? line.Length : AfterMarks(line);
            tame.Append(line[..cut]).Append(cut < line.Length && cut > 0 && IsMark(line[cut]) ? "\\" : "").Append(line[cut..]);
        }

        return tame.ToString();
    }

    private static int AfterMarks(ReadOnlySpan<char> line)
    {
        var marks = 0;
        var i = 0;
        for (; i < line.Length && marks < MostMarks; i++)
        {
            if (IsMark(line[i]))
            {
                marks++;
            }
            else if (line[i] is not (' ' or '\t'))
            {
                return line.Length;
            }
        }

        while (i < line.Length && line[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }

    /// <summary>A line of one mark alone is a rule or underlines a heading, however long it is.</summary>
    private static bool IsRule(ReadOnlySpan<char> line) => line.Trim(" \t") is [('-' or '*') and var mark, ..] marks && marks.Trim(mark).Trim(" \t").IsEmpty;

    private static bool IsMark(char c) => c is '>' or '-' or '*' or '+';

    private static MarkdownPipeline BuildPipeline()
    {
        // A number with a full stop is far more often the end of a sentence, brought to the start of a line by wrapping, than a list.
        var lists = new ListBlockParser();
        lists.ItemParsers.TryRemove<NumberedListItemParser>();
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange(
            [new EndMarkParser(), new HeadingBlockParser(), new QuoteBlockParser(), new ThematicBreakParser(), lists, new WordsParser()]);
        return builder.UsePreciseSourceLocation().Build();
    }

    private sealed class EndMarkBlock(BlockParser parser) : LeafBlock(parser);

    private sealed class EndMarkParser : BlockParser
    {
        public EndMarkParser() => OpeningCharacters = ['<'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan().Trim();
            if (!line.StartsWith("<!--", StringComparison.Ordinal) || !line.EndsWith("-->", StringComparison.Ordinal) || line.Length < 7
                || !line[4..^3].Trim().Equals("end of packet", StringComparison.OrdinalIgnoreCase))
            {
                return BlockState.None;
            }

            processor.NewBlocks.Push(new EndMarkBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End), ProcessInlines = false });
            return BlockState.BreakDiscard;
        }
    }

    /// <summary>A paragraph whose lines are kept as they stand: nothing is looked for within them, and no link definition is taken out.</summary>
    private sealed class WordsParser : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is LeafBlock leaf)
            {
                leaf.ProcessInlines = false;
            }

            return block is not ParagraphBlock { Lines.Count: 0 };
        }
    }
}
