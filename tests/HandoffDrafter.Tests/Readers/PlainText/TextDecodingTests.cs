using System.Text;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Tests.Readers.PlainText;

public class TextDecodingTests
{
    private const string Text = "Müller pays €18,000, it’s fixed";

    [Fact]
    public void Utf_8_is_read_with_and_without_a_mark()
    {
        Assert.Equal(Text, TextDecoding.Decode(Encoding.UTF8.GetBytes(Text)));
        Assert.Equal(Text, TextDecoding.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)]));
    }

    [Fact]
    public void Utf_16_is_read_in_both_orders_with_and_without_a_mark()
    {
        Assert.Equal(Text, TextDecoding.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]));
        Assert.Equal(Text, TextDecoding.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)]));
        Assert.Equal(Text, TextDecoding.Decode(Encoding.Unicode.GetBytes(Text)));
        Assert.Equal(Text, TextDecoding.Decode(Encoding.BigEndianUnicode.GetBytes(Text)));
    }

    [Fact]
    public void Windows_1252_is_what_bytes_are_that_are_no_utf_8() =>
        Assert.Equal("Müller pays €18 – it’s fixed", TextDecoding.Decode([.. "M"u8, 0xFC, .. "ller pays "u8, 0x80, .. "18 "u8, 0x96, .. " it"u8, 0x92, .. "s fixed"u8]));
}
