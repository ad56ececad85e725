using System.Text;

namespace HandoffDrafter.Readers.Pdf.Objects;

/// <summary>Builds objects from tokens, no deeper than the limit.</summary>
internal sealed class ObjectParser(PdfLexer lexer, IObjectSource source, PdfNames names, ReadingBudget budget)
{
    public PdfLexer Lexer => lexer;

    /// <summary>Decrypts strings; null where they are plain.</summary>
    public ObjectCipher? Cipher { get; init; }

    /// <summary>The object at the lexer's position; null at the end, or at a keyword that is no object (the lexer then stands behind it).</summary>
    public PdfObject? Parse()
    {
        lexer.Next();
        return FromToken(0);
    }

    /// <summary>The object that starts with the token just read.</summary>
    public PdfObject? FromToken() => FromToken(0);

    private PdfObject? FromToken(int depth)
    {
        budget.Nest(depth);
        switch (lexer.Kind)
        {
            case TokenKind.Number:
                return lexer.IsInteger && lexer.Number is >= 0 and <= int.MaxValue ? NumberOrReference((int)lexer.Number) : new PdfNumber(lexer.Number);
            case TokenKind.Name:
                return names.Name(lexer.Text);
            case TokenKind.String:
                var bytes = lexer.Text.ToArray();
                return new PdfString(Cipher?.DecryptString(bytes) ?? bytes);
            case TokenKind.ArrayStart:
                return ParseArray(depth);
            case TokenKind.DictionaryStart:
                return ParseDictionary(depth);
            case TokenKind.Keyword:
                var word = lexer.Keyword;
                return word.SequenceEqual("true"u8) ? PdfBoolean.True
                    : word.SequenceEqual("false"u8) ? PdfBoolean.False
                    : word.SequenceEqual("null"u8) ? PdfNull.Value
                    : null;
            default:
                return null;
        }
    }

    private PdfObject NumberOrReference(int first)
    {
        var after = lexer.Position;
        var bytes = lexer.Bytes;
        var at = after;
        while (at < bytes.Length && PdfBytes.IsSpace(bytes[at]))
        {
            at++;
        }

        var digits = at;
        var generation = 0;
        while (at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'9' && at - digits < 6)
        {
            generation = (generation * 10) + bytes[at++] - '0';
        }

        if (at == digits || at == after)
        {
            return new PdfNumber(first);
        }

        var gap = at;
        while (at < bytes.Length && PdfBytes.IsSpace(bytes[at]))
        {
            at++;
        }

        if (at == gap || at >= bytes.Length || bytes[at] != 'R' || (at + 1 < bytes.Length && PdfBytes.IsRegular(bytes[at + 1])))
        {
            return new PdfNumber(first);
        }

        lexer.Position = at + 1;
        return new PdfReference(source, first, generation);
    }

    private PdfArray ParseArray(int depth)
    {
        var items = new List<PdfObject>();
        while (lexer.Next() is not (TokenKind.ArrayEnd or TokenKind.End))
        {
            budget.Work();
            if (lexer.Kind == TokenKind.DictionaryEnd || IsObjectEnd())
            {
                break;
            }

            items.Add(FromToken(depth + 1) ?? PdfNull.Value);
        }

        return new PdfArray(items);
    }

    private PdfDictionary ParseDictionary(int depth)
    {
        var dictionary = new PdfDictionary();
        while (lexer.Next() is not (TokenKind.DictionaryEnd or TokenKind.End))
        {
            budget.Work();
            if (lexer.Kind != TokenKind.Name)
            {
                if (IsObjectEnd())
                {
                    break;
                }

                continue;
            }

            var key = names.Text(lexer.Text);
            var before = lexer.Position;
            if (lexer.Next() is TokenKind.DictionaryEnd or TokenKind.End)
            {
                break;
            }

            if (IsObjectEnd())
            {
                lexer.Position = before;
                break;
            }

            dictionary.Set(key, FromToken(depth + 1) ?? PdfNull.Value);
        }

        return dictionary;
    }

    /// <summary>An object without its closing brackets ends where the next thing of the file starts.</summary>
    private bool IsObjectEnd()
    {
        if (lexer.Kind != TokenKind.Keyword || !(lexer.Keyword.SequenceEqual("endobj"u8) || lexer.Keyword.SequenceEqual("stream"u8) || lexer.Keyword.SequenceEqual("endstream"u8)))
        {
            return false;
        }

        lexer.Position -= lexer.Keyword.Length;
        return true;
    }
}

/// <summary>Each name once for a whole file.</summary>
internal sealed class PdfNames
{
    private readonly Dictionary<string, PdfName> _names = new(StringComparer.Ordinal);

    public PdfName Name(ReadOnlySpan<byte> bytes)
    {
        Span<char> buffer = bytes.Length <= 128 ? stackalloc char[bytes.Length] : new char[bytes.Length];
        Encoding.Latin1.GetChars(bytes, buffer);
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(buffer, out var name))
        {
            name = new PdfName(buffer.ToString());
            _names.Add(name.Value, name);
        }

        return name;
    }

    public string Text(ReadOnlySpan<byte> bytes) => Name(bytes).Value;
}
