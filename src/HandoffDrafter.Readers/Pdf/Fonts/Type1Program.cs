using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>The encoding that an embedded Type 1 font brings along.</summary>
internal static class Type1Program
{
    public static SingleByteEncoding? Encoding(ReadOnlyMemory<byte> program, ReadingBudget budget)
    {
        var start = program.Span.IndexOf("/Encoding"u8);
        if (start < 0)
        {
            return null;
        }

        var lexer = new PdfLexer(program) { Position = start + 9 };
        if (lexer.Next() == TokenKind.Keyword && lexer.Keyword.SequenceEqual("StandardEncoding"u8))
        {
            return SingleByteEncoding.Standard;
        }

        var texts = new string?[256];
        var code = -1;
        while (lexer.Next() != TokenKind.End)
        {
            budget.Work();
            switch (lexer.Kind)
            {
                case TokenKind.Number:
                    code = PdfNumber.ToInteger(lexer.Number);
                    break;
                case TokenKind.Name when code is >= 0 and < 256:
                    texts[code] = GlyphNames.Text(System.Text.Encoding.Latin1.GetString(lexer.Text));
                    break;
                case TokenKind.Keyword when lexer.Keyword.SequenceEqual("def"u8) || lexer.Keyword.SequenceEqual("readonly"u8) || lexer.Keyword.SequenceEqual("eexec"u8):
                    return new SingleByteEncoding(texts);
            }
        }

        return new SingleByteEncoding(texts);
    }
}
