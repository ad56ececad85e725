using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Crm;

namespace HandoffDrafter.Tests.Readers.Crm;

public class CrmReaderTests
{
    [Fact]
    public async Task Fields_are_lines_by_name_behind_the_path_that_leads_to_them()
    {
        var text = await TextAsync("x.json", """{"deal":{"closeDate":"2026-05-06","Total_Fee__c":58000.50,"SSOEnabled":true,"account":{"name":"Quay Ltd"},"tags":["a","b"],"partner":null,"owner":"Ann","owner":"Bo"}}""");
        Assert.Equal(["Close date: 2026-05-06", "Total fee: 58000.50", "SSO enabled: true", "Name: Quay Ltd", "Tags: a", "Tags: b", "Owner: Ann", "Owner: Bo"], Words(text));
        Assert.All(text.Blocks, b => Assert.Equal(BlockKind.Property, b.Kind));
        Assert.Equal("Deal › Account", text.Blocks[3].Locator);
        Assert.Contains("Deal > Partner:\n", text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"on":"2026-04-22","by":"Ann Lee","note":"Told Bo that berth 4 is his."}]""", "2026-04-22")]
    [InlineData("""{"notes":[{"createdBy":{"name":"Ann Lee"},"createdAt":"2026-04-22T10:00:00Z","body":"<p>Told Bo that berth&nbsp;4 is his.</p>"}]}""", "2026-04-22T10:00:00+00:00")]
    [InlineData("""{"engagements":[{"hs_timestamp":1776852000000,"author":"Ann Lee","hs_note_body":"Told Bo that berth 4 is his."}]}""", "2026-04-22T10:00:00+00:00")]
    public async Task Notes_are_what_their_author_said_that_day(string json, string saidAt)
    {
        var text = await TextAsync("x.json", json);
        var note = Assert.Single(text.Blocks);
        Assert.Equal((BlockKind.Turn, "Ann Lee", saidAt), (note.Kind, note.Speaker, note.SaidAt));
        Assert.Equal(["Told Bo that berth 4 is his."], Words(text));
        Assert.StartsWith("entry of 2026-04-22 ", note.Locator, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_plain_objects_are_tables_and_of_others_records()
    {
        var text = await TextAsync("x.json", """{"people":[{"name":"Ann","role":"Champion"},{"name":"Bo"}],"lines":[{"item":"Berth","item":"Crane"}]}""");
        Assert.Equal(["Name | Role", "Ann | Champion", "Bo |", "Item: Berth", "Item: Crane"], Words(text));
        Assert.Equal("People row 2", text.Blocks[1].Locator);
        Assert.Equal("Lines 1", text.Blocks[3].Locator);
    }

    [Fact]
    public async Task Values_keep_the_lines_and_characters_that_they_have()
    {
        var text = await TextAsync("x.json", "\uFEFF{\"a\":\"x\\r\\ny\",\"b\":\"\\ud800!\",\"c\":\"\\ud83d\\ude00\\u0000\",}");
        Assert.Equal(["A: x\ny", "B: \uFFFD!", "C: 😀\uFFFD"], Words(text));
    }

    [Theory]
    [InlineData("x.json", "{}", RefusalKind.Empty, "the file holds no text")]
    [InlineData("x.json", "{\"a\":\n1,,", RefusalKind.Damaged, "it is not JSON: line 2 cannot be understood")]
    [InlineData("x.json", "[[[[[[[[[1]]]]]]]]]", RefusalKind.LimitExceeded, "data nested deeper than 8 levels")]
    [InlineData("x.csv", "Deal,Stage\r\n,\r\n", RefusalKind.Empty, "the table has no record below its first row")]
    public async Task What_is_no_export_is_refused(string file, string content, RefusalKind kind, string reason)
    {
        var refusal = Assert.IsType<ReadingResult.Refused>(await ReadAsync(file, content, new ReadingLimits { MaxDepth = 8 })).Refusal;
        Assert.Equal((kind, reason), (refusal.Kind, refusal.Reason));
    }

    [Theory]
    [InlineData("Deal,Amount,Notes\r\nBerth 4,\"1,5\",\"Told \"\"Bo\"\"\r\nit is his.\"\r\n")]
    [InlineData("sep=;\nDeal;Amount;Notes\nBerth 4;1,5;\"Told \"\"Bo\"\"\nit is his.\"")]
    [InlineData("\uFEFFDeal\tAmount\tNotes\n\nBerth 4\t1,5\t\"Told \"\"Bo\"\"\nit is his.\"\n")]
    public async Task Tables_are_read_record_by_record(string csv)
    {
        var text = await TextAsync("x.csv", csv);
        Assert.Equal(["Deal: Berth 4", "Amount: 1,5", "Told \"Bo\"\nit is his."], Words(text));
        Assert.Equal([BlockKind.Property, BlockKind.Property, BlockKind.Paragraph], text.Blocks.Select(b => b.Kind));
        Assert.Equal("Berth 4 row 2", text.Blocks[1].Locator);
    }

    [Fact]
    public async Task Rows_longer_than_their_header_lose_nothing()
    {
        var text = await TextAsync("x.csv", "Deal,,Deal\nBerth,4,5,6\nCrane\n");
        Assert.Equal(["Deal: Berth", "Column 2: 4", "Deal: 5", "Column 4: 6", "Deal: Crane"], Words(text));
    }

    [Fact]
    public async Task A_log_of_activities_is_what_each_said()
    {
        var text = await TextAsync("x.csv", "Date,Author,Note,Type\n2026-04-22,Ann Lee,Told Bo that berth 4 is his.,call\n");
        Assert.Equal(["Type: call", "Told Bo that berth 4 is his."], Words(text));
        Assert.Equal(("Ann Lee", "2026-04-22"), (text.Blocks[1].Speaker, text.Blocks[1].SaidAt));
    }

    [Fact]
    public async Task A_quote_that_nothing_closes_is_told()
    {
        var text = await TextAsync("x.csv", "Deal,Stage\nBerth 4,\"won\nCrane,lost\n");
        Assert.Equal(["a quote opened on line 2 is never closed, so that all behind it is one value"], text.Problems);
        Assert.Equal(["Deal: Berth 4", "Stage: won\nCrane,lost"], Words(text));
    }

    private static List<string> Words(SourceText text) => text.Blocks.Select(b => text.Text[b.Start..b.End]).ToList();

    private static async Task<SourceText> TextAsync(string file, string content) => Assert.IsType<ReadingResult.Read>(await ReadAsync(file, content, new ReadingLimits())).Text;

    private static async Task<ReadingResult> ReadAsync(string file, string content, ReadingLimits limits)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content), writable: false);
        return await new CrmReader().ReadAsync(stream, new DocumentName(file), limits, CancellationToken.None);
    }
}
