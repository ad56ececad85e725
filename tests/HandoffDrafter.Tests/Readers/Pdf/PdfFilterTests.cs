using HandoffDrafter.Core.Reading;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfFilterTests : PdfTests
{
    private static readonly byte[] Content = Ascii(string.Concat(Enumerable.Range(0, 40).Select(i => Line(72, 760 - (18 * i), $"Line {i} of the packed page"))));

    public static TheoryData<string, byte[]> Packings() => new()
    {
        { "/Filter /FlateDecode", TestFilters.Deflate(Content) },
        { "/Filter /LZWDecode", TestFilters.Lzw(Content) },
        { "/Filter /ASCII85Decode", TestFilters.Ascii85(Content) },
        { "/Filter /ASCIIHexDecode", TestFilters.Hexadecimal(Content) },
        { "/Filter /RunLengthDecode", TestFilters.RunLength(Content) },
        { "/Filter [/ASCII85Decode /FlateDecode]", TestFilters.Ascii85(TestFilters.Deflate(Content)) },
        { "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 20 >>", TestFilters.Deflate(TestFilters.PredictUp(Content, 20)) },
    };

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_packed_page_reads_like_a_plain_one(string entries, byte[] packed)
    {
        var builder = new PdfBuilder();
        var plain = new PdfBuilder();

        Assert.Equal(Read(plain.PageOf(plain.AddStream(Content)).Build()).Text, Read(builder.PageOf(builder.AddStream(packed, entries)).Build()).Text);
    }

    [Fact]
    public void What_comes_before_the_damage_is_kept()
    {
        var packed = TestFilters.Deflate(Content);
        packed.AsSpan(packed.Length * 2 / 3).Fill(0xFF);
        var builder = new PdfBuilder();

        Assert.StartsWith("Line 0 of the packed page Line 1 of", Read(builder.PageOf(builder.AddStream(packed, "/Filter /FlateDecode")).Build()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_unpacks_to_a_flood_is_refused()
    {
        var bomb = TestFilters.Deflate(TestFilters.Deflate(new byte[60_000_000]));
        var builder = new PdfBuilder();
        var file = builder.PageOf(builder.AddStream(bomb, "/Filter [/FlateDecode /FlateDecode]")).Build();

        Assert.Equal(RefusalKind.LimitExceeded, Refused(file).Kind);
    }
}
