using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Structure;

/// <summary>A stream that holds packed objects.</summary>
internal sealed class ObjectContainer
{
    private readonly PdfFile _file;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int[] _numbers;
    private readonly int[] _offsets;

    private ObjectContainer(PdfFile file, ReadOnlyMemory<byte> bytes, int[] numbers, int[] offsets) =>
        (_file, _bytes, _numbers, _offsets) = (file, bytes, numbers, offsets);

    public IReadOnlyList<int> Numbers => _numbers;

    public static ObjectContainer? Open(PdfStream stream, PdfFile file, ReadingBudget budget)
    {
        var bytes = file.Decoder.Decode(stream);
        var first = stream.Dictionary.Integer("First");
        var lexer = new PdfLexer(bytes);
        var (numbers, offsets) = (new List<int>(), new List<int>());
        for (var i = 0; i < stream.Dictionary.Integer("N") && lexer.Next() == TokenKind.Number; i++)
        {
            budget.Work();
            var number = PdfNumber.ToInteger(lexer.Number);
            if (lexer.Next() != TokenKind.Number)
            {
                break;
            }

            numbers.Add(number);
            offsets.Add(PdfNumber.ToInteger(first + lexer.Number));
        }

        return new ObjectContainer(file, bytes, [.. numbers], [.. offsets]);
    }

    public PdfObject? Parse(int number, int index)
    {
        if (index >= _numbers.Length || _numbers[index] != number)
        {
            index = Array.IndexOf(_numbers, number);
        }

        return index < 0 || _offsets[index] < 0 || _offsets[index] >= _bytes.Length ? null : _file.ParserOver(_bytes, _offsets[index]).Parse();
    }
}
