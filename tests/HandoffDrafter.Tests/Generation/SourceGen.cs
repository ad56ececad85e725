using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Generation;

/// <summary>A source with every text that was read of it: the current one last, and none where it could not be read.</summary>
internal sealed record GeneratedSource(SourceDocument Document, IReadOnlyList<SourceText> Texts);

internal static class SourceGen
{
    private sealed record Piece(string Text, Block Shape, string Gap);

    private static readonly Gen<Block> Shapes =
        from kind in Gens.AnyOf<BlockKind>()
        from path in Gen.Elements("2 Services › §2.1(b)", "§A.6", "Scope").Maybe()
        from page in Gen.Choose(1, 40).MaybeValue()
        from row in Gen.Choose(1, 9).MaybeValue()
        from slide in Gen.Choose(1, 30).MaybeValue()
        from line in Gen.Choose(1, 900).MaybeValue()
        from speaker in TextGen.Name.Maybe()
        from saidAt in Gen.Elements("00:05:05", "01:10:00", "2026-02-20T09:15:00Z").Maybe()
        from author in TextGen.Name.Maybe()
        from state in Gen.Frequency((5, Gen.Constant(BlockState.Normal)), (1, Gens.AnyOf<BlockState>()))
        select new Block(kind, 0, 0) { Path = path, Page = page, Row = row, Slide = slide, Line = line, Speaker = speaker, SaidAt = saidAt, Author = author, State = state };

    private static readonly Gen<Piece> Pieces =
        from text in TextGen.Human
        from shape in Shapes
        from gap in Gen.Elements("\n", "\n\n", "\n\f", "", "\n| \n")
        select new Piece(text, shape, gap);

    /// <summary>A text that starts with <paramref name="mark"/>, so that no two texts of a deal are the same.</summary>
    public static Gen<SourceText> TextMarked(string mark) =>
        from pieces in Pieces.Few(12)
        from signature in Gen.Elements("e-signed by both", "/s/ Gwen Stolarz").Maybe()
        from title in TextGen.Line.Maybe()
        from problems in Gen.Elements("page 4 has no text and needs OCR", "a picture was not read").Few(2)
        from version in Gen.Choose(1, 9)
        let assembled = Assemble(mark, pieces)
        select new SourceText("generated", version, assembled.Text, assembled.Blocks)
        {
            Signature = signature,
            Properties = title is null ? ValueMap<string>.Empty : ValueMap<string>.Empty.With("title", title),
            Problems = problems,
        };

    public static Gen<SourceText> Texts { get; } = TextMarked("Statement of work");

    /// <summary>Source number <paramref name="number"/> of a deal.</summary>
    public static Gen<GeneratedSource> Numbered(int number) =>
        from stem in TextGen.FileStem
        from extension in Gen.Elements(".docx", ".pdf", ".eml", ".vtt", "")
        from role in Gens.AnyOf<SourceRole>()
        from names in TextGen.FileStem.Few(2)
        from kind in Gen.Elements("order form", "call transcript", "proposal").Maybe()
        from reason in TextGen.Human.Maybe()
        from texts in Readings(number)
        from title in TextGen.Line.Maybe()
        from date in Gens.Dates.MaybeValue()
        from signed in Gens.Bool.MaybeValue()
        from signedOn in Gens.Dates.MaybeValue()
        from pages in Gen.Choose(1, 300).MaybeValue()
        from gone in Gens.Rarely(6)
        from restricted in Gens.Rarely(6)
        from status in Gens.AnyOf<AgreementStatus>().MaybeValue()
        from mails in Gen.Choose(1, 4).Select(n => new SourceId(n)).Few(2)
        from relations in Relations.Few(2)
        from problems in TextGen.Human.Few(2)
        let sha256 = Digest.Of(string.Create(CultureInfo.InvariantCulture, $"bytes of {number}"))
        let document = new SourceDocument(new SourceId(number), string.Create(CultureInfo.InvariantCulture, $"{number} {stem}{extension}"), role, sha256)
        {
            Names = names,
            Kind = kind,
            RoleReason = reason,
            Text = texts.Count == 0 ? null : texts[^1].Digest,
            EarlierTexts = texts.SkipLast(1).Select(t => t.Digest).ToValueList(),
            Title = title,
            Date = date,
            Signed = signed,
            SignedOn = signedOn,
            SignedReason = reason,
            Pages = pages,
            Gone = gone,
            Restricted = restricted,
            EnclosedIn = mails,
            Status = status,
            StatusReason = reason,
            Problems = problems,
        }
        select new GeneratedSource(document with { Relations = relations.Select((r, i) => r with { Evidence = Opening(document, texts, i) }).ToValueList() }, texts);

    /// <summary>The first words of the source, in every other relation.</summary>
    private static ValueList<Evidence> Opening(SourceDocument document, IReadOnlyList<SourceText> texts, int number) =>
        texts.Count == 0 || number % 2 == 1 ? [] : [new Evidence(document, texts[^1].Span(0, 4))];

    private static Gen<SourceRelation> Relations { get; } =
        from kind in Gens.AnyOf<RelationKind>()
        from to in Gen.OneOf(Gen.Choose(1, 4).Select(n => new SourceId(n).ToString()), TextGen.Line)
        from clauses in Gen.Elements("4.2", "A.1", "7").Few(2)
        from reason in TextGen.Line.Maybe()
        select new SourceRelation(kind, to) { Clauses = clauses, Reason = reason };

    private static Gen<IReadOnlyList<SourceText>> Readings(int number) =>
        from count in Gen.Frequency((1, Gen.Constant(0)), (8, Gen.Constant(1)), (1, Gen.Constant(2)))
        from texts in Gen.CollectToArray(Enumerable.Range(1, count), reading =>
            TextMarked(string.Create(CultureInfo.InvariantCulture, $"Document {number}, reading {reading}")))
        select (IReadOnlyList<SourceText>)texts;

    private static (string Text, ValueList<Block> Blocks) Assemble(string mark, ValueList<Piece> pieces)
    {
        var text = new StringBuilder(mark);
        var blocks = new List<Block> { new(BlockKind.Heading, 0, mark.Length) { Line = 1 } };
        text.Append('\n');
        // Deleted and hidden text lies behind the visible text, as readers leave it.
        foreach (var piece in pieces.OrderBy(p => p.Shape.State is BlockState.Deleted or BlockState.Hidden))
        {
            var start = text.Length;
            text.Append(piece.Text);
            blocks.Add(piece.Shape with { Start = start, End = text.Length });
            text.Append(piece.Gap);
        }

        return (text.ToString(), blocks.ToValueList());
    }
}
