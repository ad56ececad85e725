using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Content;

internal enum OperandKind : byte
{
    Number,
    String,
    Name,
    Object,
    ArrayStart,
    ArrayEnd,
}

internal readonly record struct Operand(OperandKind Kind, double Number, int Start, int Length, PdfObject? Object);

/// <summary>
/// Cuts a content stream into operators with their operands, without an allocation for the common ones. Arrays are flattened between
/// their brackets. Operands are gone with the next operator.
/// </summary>
internal sealed class ContentLexer(ObjectParser parser, PdfNames names, ReadingBudget budget)
{
    private const int MostOperands = 200_000;

    private readonly PdfLexer _lexer = parser.Lexer;
    private readonly List<Operand> _operands = new(16);
    private byte[] _strings = new byte[512];
    private int _stringLength;

    public List<Operand> Operands => _operands;

    /// <summary>The operator's letters, packed big-endian into a number; longer words are no operators and give 0.</summary>
    public uint Operator { get; private set; }

    public ReadOnlySpan<byte> StringOf(in Operand operand) => _strings.AsSpan(operand.Start, operand.Length);

    public double Number(int fromEnd)
    {
        var i = _operands.Count - 1 - fromEnd;
        return i >= 0 && _operands[i].Kind == OperandKind.Number ? _operands[i].Number : 0;
    }

    public string? Name(int fromEnd)
    {
        var i = _operands.Count - 1 - fromEnd;
        return i >= 0 ? (_operands[i].Object as PdfName)?.Value : null;
    }

    public bool Next()
    {
        _operands.Clear();
        _stringLength = 0;
        while (true)
        {
            budget.Work();
            switch (_lexer.Next())
            {
                case TokenKind.End:
                    return false;
                case TokenKind.Number:
                    Add(new Operand(OperandKind.Number, _lexer.Number, 0, 0, null));
                    break;
                case TokenKind.String:
                    AddString(_lexer.Text);
                    break;
                case TokenKind.Name:
                    Add(new Operand(OperandKind.Name, 0, 0, 0, names.Name(_lexer.Text)));
                    break;
                case TokenKind.ArrayStart:
                    Add(new Operand(OperandKind.ArrayStart, 0, 0, 0, null));
                    break;
                case TokenKind.ArrayEnd:
                    Add(new Operand(OperandKind.ArrayEnd, 0, 0, 0, null));
                    break;
                case TokenKind.DictionaryStart:
                    Add(new Operand(OperandKind.Object, 0, 0, 0, parser.FromToken()));
                    break;
                case TokenKind.Keyword:
                    Operator = Pack(_lexer.Keyword);
                    if (Operator == ('B' << 8 | 'I'))
                    {
                        SkipInlineImage();
                    }

                    return true;
            }
        }
    }

    private void Add(in Operand operand)
    {
        if (_operands.Count < MostOperands)
        {
            _operands.Add(operand);
        }
    }

    private void AddString(ReadOnlySpan<byte> bytes)
    {
        if (_operands.Count >= MostOperands)
        {
            return;
        }

        if (_stringLength + bytes.Length > _strings.Length)
        {
            Array.Resize(ref _strings, Math.Max(_strings.Length * 2, _stringLength + bytes.Length));
        }

        bytes.CopyTo(_strings.AsSpan(_stringLength));
        _operands.Add(new Operand(OperandKind.String, 0, _stringLength, bytes.Length, null));
        _stringLength += bytes.Length;
    }

    private static uint Pack(ReadOnlySpan<byte> keyword)
    {
        if (keyword.Length > 3)
        {
            return 0;
        }

        var packed = 0u;
        foreach (var b in keyword)
        {
            packed = (packed << 8) | b;
        }

        return packed;
    }

    /// <summary>The picture's bytes may hold anything; its end is an EI between blanks that is followed by what looks like text.</summary>
    private void SkipInlineImage()
    {
        while (_lexer.Next() is not TokenKind.End && !(_lexer.Kind == TokenKind.Keyword && _lexer.Keyword.SequenceEqual("ID"u8)))
        {
            budget.Work();
            if (_lexer.Kind == TokenKind.Keyword && _lexer.Keyword.SequenceEqual("EI"u8))
            {
                return;
            }
        }

        var bytes = _lexer.Bytes;
        var at = Math.Min(_lexer.Position + 1, bytes.Length);
        while (bytes[at..].IndexOf("EI"u8) is var step and >= 0)
        {
            budget.Work();
            var word = at + step;
            at = word + 2;
            if ((word == 0 || PdfBytes.IsSpace(bytes[word - 1])) && LooksLikeText(bytes[at..]))
            {
                _lexer.Position = at;
                return;
            }
        }

        _lexer.Position = bytes.Length;
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && !PdfBytes.IsSpace(bytes[0]))
        {
            return false;
        }

        foreach (var b in bytes[..Math.Min(bytes.Length, 12)])
        {
            if (b is > 126 or (< 32 and not (9 or 10 or 13 or 0)))
            {
                return false;
            }
        }

        return true;
    }
}
