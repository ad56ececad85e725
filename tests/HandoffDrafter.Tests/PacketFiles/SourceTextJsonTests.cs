using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.PacketFiles;

public sealed class SourceTextJsonTests
{
    private static readonly SourceText Text = new("transcript", 2, "Dana: We’ll have you live by April. 😀\nLen: Great.",
    [
        new Block(BlockKind.Turn, 0, 38) { Line = 1, Speaker = "Dana", SaidAt = "00:02:58" },
        new Block(BlockKind.Turn, 39, 50) { Line = 2, Speaker = "Len" },
    ])
    {
        Properties = ValueMap<string>.Empty.With("title", "Call"),
        Problems = ["the last minute is silent"],
    };

    [Fact]
    public void A_text_is_one_line_in_a_fixed_order() =>
        Assert.Equal(
            """
            {"schema":"handoff-text/1","reader":"transcript","version":2,"text":"Dana: We’ll have you live by April. 😀\nLen: Great.","blocks":[{"kind":"turn","start":0,"end":38,"line":1,"speaker":"Dana","saidAt":"00:02:58","state":"normal"},{"kind":"turn","start":39,"end":50,"line":2,"speaker":"Len","state":"normal"}],"properties":{"title":"Call"},"problems":["the last minute is silent"]}

            """,
            Encoding.UTF8.GetString(SourceTextJson.Write(Text)));

    [Fact]
    public void What_is_written_is_read_back_equal() =>
        Prop.ForAll(Arb.From(SourceGen.Texts), text => text.Equals(SourceTextJson.Read(SourceTextJson.Write(text), "t.json").Value))
            .Check(Laws.Cases());

    [Fact]
    public void Damaged_bytes_are_a_text_or_problems_and_never_an_exception() =>
        Prop.ForAll(Arb.From(DamageGen.OfJson(SourceGen.Texts, SourceTextJson.Write)), damaged =>
        {
            var reading = SourceTextJson.Read(damaged.Bytes, "t.json");
            return reading.Succeeded == (reading.Problems.Count == 0) && reading.Problems.All(p => p.File == "t.json");
        }).Check(Laws.Cases(300));

    [Theory]
    [InlineData("\"start\":39", "\"start\":37", "t.json: error HD003: $.blocks[1]: 37 to 50 overlaps the block before it; put the file back as it was written")]
    [InlineData("\"end\":38", "\"end\":37", "t.json: error HD003: $.blocks[0]: 0 to 37 cuts a character in two; put the file back as it was written")]
    [InlineData("\"end\":50", "\"end\":51", "t.json: error HD003: $.blocks[1]: 39 to 51 leaves the text, which has 50 characters; put the file back as it was written")]
    [InlineData("\"start\":39", "\"start\":51", "t.json: error HD003: $.blocks[1]: 51 to 50 ends before it starts; put the file back as it was written")]
    [InlineData("\"kind\":\"turn\",\"start\":0", "\"kind\":\"trun\",\"start\":0", "t.json: error HD002: $.blocks[0].kind: 'trun' is not known here; did you mean 'turn'? (valid: paragraph, heading, list-item, table-row, turn, mail-header, quoted-reply, signature, header, footer, footnote, comment, code, property)")]
    [InlineData("handoff-text/1", "handoff-text/2", "t.json: error HD005: $.schema: this source's text was written by a newer version (handoff-text/2, and this program reads handoff-text/1); update HandoffDrafter to read it")]
    [InlineData("\"version\":2", "\"version\":0", "t.json: error HD002: $.version: is 0, but must be a whole number from 1 to 2147483647")]
    [InlineData("\"transcript\"", "\"\"", "t.json: error HD002: $.reader: '' is not the name of a reader")]
    public void A_text_that_was_tampered_with_is_refused(string from, string to, string problem)
    {
        var json = Encoding.UTF8.GetString(SourceTextJson.Write(Text)).Replace(from, to, StringComparison.Ordinal);

        Assert.Equal([problem], SourceTextJson.Read(Encoding.UTF8.GetBytes(json), "t.json").Problems.Select(p => p.ToString()));
    }
}
