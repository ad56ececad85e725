using System.Text;
using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>Reads a CMap that is embedded in a file. What makes no sense in it is skipped.</summary>
internal sealed class CMapParser(ReadOnlyMemory<byte> bytes, ReadingBudget budget)
{
    private readonly PdfLexer _lexer = new(bytes);
    private readonly CMap _map = new();

    public CMap Parse()
    {
        var isWritingMode = false;
        while (Next() != TokenKind.End)
        {
            if (_lexer.Kind == TokenKind.Keyword)
            {
                Section(_lexer.Keyword);
            }
            else if (_lexer.Kind == TokenKind.Number && isWritingMode)
            {
                _map.IsVertical = _lexer.Number == 1;
            }

            isWritingMode = _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual("WMode"u8);
        }

        return _map;
    }

    private TokenKind Next()
    {
        budget.Work();
        return _lexer.Next();
    }

    private void Section(ReadOnlySpan<byte> keyword)
    {
        if (keyword.SequenceEqual("begincodespacerange"u8))
        {
            while (Code() is var (length, low) && Code() is var (_, high))
            {
                _map.AddSpace(length, low, high);
            }
        }
        else if (keyword.SequenceEqual("beginbfchar"u8))
        {
            while (Code() is var (_, code) && Next() is TokenKind.String or TokenKind.Name)
            {
                _map.MapText(code, Target());
            }
        }
        else if (keyword.SequenceEqual("beginbfrange"u8))
        {
            while (Code() is var (_, low) && Code() is var (_, high))
            {
                TextRange(low, high);
            }
        }
        else if (keyword.SequenceEqual("begincidchar"u8))
        {
            while (Code() is var (_, code) && Next() == TokenKind.Number)
            {
                _map.MapId(code, PdfNumber.ToInteger(_lexer.Number));
            }
        }
        else if (keyword.SequenceEqual("begincidrange"u8))
        {
            while (Code() is var (_, low) && Code() is var (_, high) && Next() == TokenKind.Number)
            {
                _map.MapIds(low, high, PdfNumber.ToInteger(_lexer.Number));
            }
        }
    }

    private void TextRange(uint low, uint high)
    {
        switch (Next())
        {
            case TokenKind.String or TokenKind.Name:
                _map.MapTexts(low, high, Target());
                break;
            case TokenKind.Number:
                _map.MapTexts(low, high, char.ConvertFromUtf32(Math.Clamp(PdfNumber.ToInteger(_lexer.Number), 0, 0xD7FF)));
                break;
            case TokenKind.ArrayStart:
                for (var code = low; Next() is TokenKind.String or TokenKind.Name; code++)
                {
                    _map.MapText(code, Target());
                }

                break;
        }
    }

    private string Target()
    {
        if (_lexer.Kind == TokenKind.Name)
        {
            return GlyphNames.Text(Encoding.Latin1.GetString(_lexer.Text)) ?? string.Empty;
        }

        return _lexer.Text.Length == 1 ? ((char)_lexer.Text[0]).ToString() : Encoding.BigEndianUnicode.GetString(_lexer.Text);
    }

    private (int Length, uint Code)? Code()
    {
        if (Next() != TokenKind.String || _lexer.Text.Length > 4)
        {
            return null;
        }

        var code = 0u;
        foreach (var b in _lexer.Text)
        {
            code = (code << 8) | b;
        }

        return (_lexer.Text.Length, code);
    }
}
