namespace HandoffDrafter.Readers.Pdf.Objects;

internal enum TokenKind
{
    End,
    Number,
    String,
    Name,
    Keyword,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
}

/// <summary>
/// Cuts bytes into the tokens that files and content streams are made of. It never fails: what is broken is read the way viewers read
/// it. The text of a token is gone with the next one.
/// </summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> data)
{
    private readonly ReadOnlyMemory<byte> _data = data;
    private byte[] _scratch = new byte[256];
    private int _scratchLength;
    private int _keywordStart;

    public int Position { get; set; }

    public int Length => _data.Length;

    public ReadOnlySpan<byte> Bytes => _data.Span;

    public ReadOnlyMemory<byte> Memory => _data;

    public double Number { get; private set; }

    public bool IsInteger { get; private set; }

    public TokenKind Kind { get; private set; }

    /// <summary>The decoded bytes of a string or name.</summary>
    public ReadOnlySpan<byte> Text => _scratch.AsSpan(0, _scratchLength);

    public ReadOnlySpan<byte> Keyword => Bytes[_keywordStart..Position];

    public TokenKind Next()
    {
        SkipSpace();
        var bytes = Bytes;
        if (Position >= bytes.Length)
        {
            return Kind = TokenKind.End;
        }

        var b = bytes[Position];
        switch (b)
        {
            case (byte)'/':
                Position++;
                return ReadName(bytes);
            case (byte)'(':
                Position++;
                return ReadLiteral(bytes);
            case (byte)'[':
                Position++;
                return Kind = TokenKind.ArrayStart;
            case (byte)']':
                Position++;
                return Kind = TokenKind.ArrayEnd;
            case (byte)'<':
                if (Position + 1 < bytes.Length && bytes[Position + 1] == '<')
                {
                    Position += 2;
                    return Kind = TokenKind.DictionaryStart;
                }

                Position++;
                return ReadHexadecimal(bytes);
            case (byte)'>':
                if (Position + 1 < bytes.Length && bytes[Position + 1] == '>')
                {
                    Position += 2;
                    return Kind = TokenKind.DictionaryEnd;
                }

                _keywordStart = Position++;
                return Kind = TokenKind.Keyword;
            case (byte)'{' or (byte)'}' or (byte)')':
                _keywordStart = Position++;
                return Kind = TokenKind.Keyword;
        }

        if (b is >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.')
        {
            return ReadNumber(bytes);
        }

        _keywordStart = Position;
        while (Position < bytes.Length && PdfBytes.IsRegular(bytes[Position]))
        {
            Position++;
        }

        return Kind = TokenKind.Keyword;
    }

    public void SkipSpace()
    {
        var bytes = Bytes;
        while (Position < bytes.Length)
        {
            var b = bytes[Position];
            if (b == '%')
            {
                while (Position < bytes.Length && bytes[Position] is not (10 or 13))
                {
                    Position++;
                }
            }
            else if (!PdfBytes.IsSpace(b))
            {
                return;
            }
            else
            {
                Position++;
            }
        }
    }

    /// <summary>Reads numbers as viewers do: <c>--5</c> is -5, a minus inside ends the number, letters glued to it start the next token.</summary>
    private TokenKind ReadNumber(ReadOnlySpan<byte> bytes)
    {
        var start = Position;
        var negative = false;
        while (Position < bytes.Length && bytes[Position] is (byte)'+' or (byte)'-')
        {
            negative |= bytes[Position] == '-';
            Position++;
        }

        var (whole, fraction, scale, digits, point) = (0.0, 0.0, 1.0, 0, false);
        while (Position < bytes.Length)
        {
            var b = bytes[Position];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                digits++;
                if (point)
                {
                    scale *= 0.1;
                    fraction += (b - '0') * scale;
                }
                else
                {
                    whole = (whole * 10) + (b - '0');
                }
            }
            else if (b == '.' && !point)
            {
                point = true;
            }
            else
            {
                SkipRestOfNumber(bytes);
                break;
            }

            Position++;
        }

        if (digits == 0 && !point && Position < bytes.Length && PdfBytes.IsRegular(bytes[Position]))
        {
            _keywordStart = start;
            while (Position < bytes.Length && PdfBytes.IsRegular(bytes[Position]))
            {
                Position++;
            }

            return Kind = TokenKind.Keyword;
        }

        Number = negative ? -(whole + fraction) : whole + fraction;
        IsInteger = !point;
        return Kind = TokenKind.Number;
    }

    private void SkipRestOfNumber(ReadOnlySpan<byte> bytes)
    {
        while (Position < bytes.Length && bytes[Position] is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'.')
        {
            Position++;
        }
    }

    private TokenKind ReadName(ReadOnlySpan<byte> bytes)
    {
        _scratchLength = 0;
        while (Position < bytes.Length && PdfBytes.IsRegular(bytes[Position]))
        {
            var b = bytes[Position++];
            if (b == '#' && Position + 1 < bytes.Length && PdfBytes.Hex(bytes[Position]) is var high and >= 0 && PdfBytes.Hex(bytes[Position + 1]) is var low and >= 0)
            {
                b = (byte)((high << 4) | low);
                Position += 2;
            }

            Append(b);
        }

        return Kind = TokenKind.Name;
    }

    private TokenKind ReadLiteral(ReadOnlySpan<byte> bytes)
    {
        _scratchLength = 0;
        var depth = 1;
        while (Position < bytes.Length)
        {
            var b = bytes[Position++];
            switch (b)
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')':
                    if (--depth == 0)
                    {
                        return Kind = TokenKind.String;
                    }

                    break;
                case (byte)'\r':
                    b = (byte)'\n';
                    Position += Position < bytes.Length && bytes[Position] == '\n' ? 1 : 0;
                    break;
                case (byte)'\\':
                    if (Escape(bytes) is not { } escaped)
                    {
                        continue;
                    }

                    b = escaped;
                    break;
            }

            Append(b);
        }

        return Kind = TokenKind.String;
    }

    /// <summary>Null for an escaped line end, which stands for nothing.</summary>
    private byte? Escape(ReadOnlySpan<byte> bytes)
    {
        if (Position >= bytes.Length)
        {
            return null;
        }

        var b = bytes[Position++];
        switch (b)
        {
            case (byte)'n':
                return 10;
            case (byte)'r':
                return 13;
            case (byte)'t':
                return 9;
            case (byte)'b':
                return 8;
            case (byte)'f':
                return 12;
            case 10:
                return null;
            case 13:
                Position += Position < bytes.Length && bytes[Position] == 10 ? 1 : 0;
                return null;
            case >= (byte)'0' and <= (byte)'7':
                var code = b - '0';
                for (var i = 0; i < 2 && Position < bytes.Length && bytes[Position] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    code = (code * 8) + (bytes[Position++] - '0');
                }

                return (byte)code;
            default:
                return b;
        }
    }

    private TokenKind ReadHexadecimal(ReadOnlySpan<byte> bytes)
    {
        _scratchLength = 0;
        var high = -1;
        while (Position < bytes.Length)
        {
            var b = bytes[Position++];
            if (b == '>')
            {
                break;
            }

            var digit = PdfBytes.Hex(b);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                Append((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0)
        {
            Append((byte)(high << 4));
        }

        return Kind = TokenKind.String;
    }

    private void Append(byte b)
    {
        if (_scratchLength == _scratch.Length)
        {
            Array.Resize(ref _scratch, _scratch.Length * 2);
        }

        _scratch[_scratchLength++] = b;
    }
}
