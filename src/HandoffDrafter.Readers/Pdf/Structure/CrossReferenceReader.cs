using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Structure;

/// <summary>Follows a file's own cross-references from its end: tables, streams, both at once, and the older ones they replace.</summary>
internal sealed class CrossReferenceReader(PdfFile file, ReadingBudget budget)
{
    private readonly CrossReferences _found = new();

    /// <summary>Null where they are missing or make no sense.</summary>
    public CrossReferences? Read()
    {
        var pending = new Queue<long>();
        var seen = new HashSet<long>();
        if (Start() is not { } start)
        {
            return null;
        }

        pending.Enqueue(start);
        while (pending.TryDequeue(out var offset))
        {
            budget.Work();
            if (!seen.Add(offset))
            {
                continue;
            }

            if (Section(offset) is not { } trailer)
            {
                return seen.Count == 1 ? null : _found;
            }

            if (seen.Count == 1)
            {
                _found.Trailer = trailer;
            }
            else if (!_found.Trailer.Has("Root"))
            {
                Complete(trailer);
            }

            if (trailer["XRefStm"] is PdfNumber hybrid && seen.Add((long)hybrid.Value))
            {
                _ = Section((long)hybrid.Value);
            }

            if (trailer["Prev"] is PdfNumber previous)
            {
                pending.Enqueue((long)previous.Value);
            }
        }

        return _found;
    }

    private void Complete(PdfDictionary older)
    {
        foreach (var key in older.Keys)
        {
            if (!_found.Trailer.Has(key))
            {
                _found.Trailer.Set(key, older.Raw(key)!);
            }
        }
    }

    private long? Start()
    {
        var bytes = file.Bytes.Span;
        var tail = Math.Max(0, bytes.Length - 2048);
        var at = bytes[tail..].LastIndexOf("startxref"u8);
        if (at < 0)
        {
            return null;
        }

        var lexer = new PdfLexer(file.Bytes) { Position = tail + at + 9 };
        return lexer.Next() == TokenKind.Number ? (long)lexer.Number : null;
    }

    private PdfDictionary? Section(long offset)
    {
        var at = offset + file.HeaderOffset;
        if (at < 0 || at >= file.Bytes.Length)
        {
            return null;
        }

        var parser = file.ParserAt((int)at);
        return parser.Lexer.Next() switch
        {
            TokenKind.Keyword when parser.Lexer.Keyword.SequenceEqual("xref"u8) => Table(parser),
            TokenKind.Number => FromStream((int)at),
            _ => null,
        };
    }

    private PdfDictionary? Table(ObjectParser parser)
    {
        var lexer = parser.Lexer;
        while (lexer.Next() == TokenKind.Number)
        {
            var first = PdfNumber.ToInteger(lexer.Number);
            if (lexer.Next() != TokenKind.Number)
            {
                return null;
            }

            var count = PdfNumber.ToInteger(lexer.Number);
            for (var i = 0; i < count; i++)
            {
                budget.Work();
                var before = lexer.Position;
                if (lexer.Next() != TokenKind.Number)
                {
                    lexer.Position = before;
                    break;
                }

                var offset = (long)lexer.Number;
                if (lexer.Next() != TokenKind.Number || lexer.Next() != TokenKind.Keyword)
                {
                    return null;
                }

                // Some writers start their first section at 1 although its first entry is that of object 0.
                if (i == 0 && first == 1 && offset == 0 && lexer.Keyword.SequenceEqual("f"u8))
                {
                    first = 0;
                }

                _found.Enter(first + i, lexer.Keyword.SequenceEqual("n"u8) ? ObjectPlace.At(offset + file.HeaderOffset) : ObjectPlace.Free);
            }
        }

        return lexer.Kind == TokenKind.Keyword && lexer.Keyword.SequenceEqual("trailer"u8) ? parser.Parse() as PdfDictionary : null;
    }

    private PdfDictionary? FromStream(int at)
    {
        if (file.ParseIndirect(at, null) is not { Object: PdfStream stream } || stream.Dictionary.Name("Type") != "XRef")
        {
            return null;
        }

        var dictionary = stream.Dictionary;
        var widths = dictionary.Array("W") ?? PdfArray.Empty;
        var (w0, w1, w2) = (Width(widths, 0), Width(widths, 1), Width(widths, 2));
        var entry = w0 + w1 + w2;
        if (entry == 0)
        {
            return null;
        }

        var bytes = file.Decoder.Decode(stream).Span;
        var index = dictionary.Array("Index");
        var sections = index is null ? 1 : index.Count / 2;
        var position = 0;
        for (var s = 0; s < sections; s++)
        {
            var first = index?.Integer(2 * s) ?? 0;
            var count = index?.Integer((2 * s) + 1) ?? dictionary.Integer("Size");
            for (var i = 0; i < count && position + entry <= bytes.Length; i++, position += entry)
            {
                budget.Work();
                var kind = w0 == 0 ? 1 : BigEndian(bytes.Slice(position, w0));
                var second = BigEndian(bytes.Slice(position + w0, w1));
                var third = BigEndian(bytes.Slice(position + w0 + w1, w2));
                _found.Enter(first + i, kind switch
                {
                    1 => ObjectPlace.At(second + file.HeaderOffset),
                    2 => ObjectPlace.In((int)Math.Clamp(second, 0, int.MaxValue), (int)Math.Clamp(third, 0, int.MaxValue)),
                    _ => ObjectPlace.Free,
                });
            }
        }

        return dictionary;
    }

    private static int Width(PdfArray widths, int i) => Math.Clamp(widths.Integer(i), 0, 8);

    private static long BigEndian(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }

        return value;
    }
}
