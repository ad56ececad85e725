using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Tests.Generation;
using HandoffDrafter.Tests.Snapshots;

namespace HandoffDrafter.Tests.PacketFiles;

public sealed class PacketJsonTests
{
    private static readonly string Written = Encoding.UTF8.GetString(PacketJson.Write(SampleDeal.Packet));

    [Fact]
    public void Every_member_has_its_place() => Snapshot.Match(Written, "json");

    [Fact]
    public void Findings_are_handed_out_as_packet_json_holds_them() =>
        Snapshot.Match(Encoding.UTF8.GetString(FindingsJson.Write(SampleDeal.Packet, SampleDeal.Packet.Findings)), "json");

    [Fact]
    public void The_sample_is_read_back_equal() =>
        Assert.Equal(SampleDeal.Packet, PacketJson.Read(Encoding.UTF8.GetBytes(Written), SampleDeal.Texts).Value);

    [Theory]
    [InlineData("\"quote\": \"We'll load 24 months for you.\",\n          \"start\": 0", "\"quote\": \"We'll load 12 months for you.\",\n          \"start\": 0", "HD003: $.promises[0].evidence[0].quote: 'We'll load 12 months for you.' is not what S2 says at 0 to 29: 'We'll load 24 months for you.'; quotes cannot be edited")]
    [InlineData("\"start\": 60,\n          \"end\": 84", "\"start\": 60,\n          \"end\": 999", "HD003: $.claims[0].evidence[0].start: 60 to 999 is no part of S1 (Order form.docx): outside the text, which has 85 characters")]
    [InlineData("\"start\": 0,\n          \"end\": 29", "\"start\": 0,\n          \"end\": 31", "HD003: $.promises[0].evidence[0].start: 0 to 31 is no part of S2 (call.vtt): cuts a character in two")]
    [InlineData("\"speaker\": \"Dana Wolk\"", "\"speaker\": \"Len Abruzzo\"", "HD003: $.promises[0].evidence[0].speaker: is 'Len Abruzzo', but in the source it is 'Dana Wolk'")]
    [InlineData("          \"saidAt\": \"00:06:09\",\n", "", "HD003: $.promises[0].evidence[0].saidAt: is absent, but in the source it is '00:06:09'")]
    [InlineData("\"file\": \"call.vtt\",\n          \"quote\"", "\"file\": \"Order form.docx\",\n          \"quote\"", "HD003: $.promises[0].evidence[0].file: 'Order form.docx' is not the file of S2, which is 'call.vtt'")]
    [InlineData("\"source\": \"S2\"", "\"source\": \"S3\"", "HD003: $.promises[0].evidence[0].source: there is no source S3 in this packet; did you mean 'S1'? (valid: S1, S2)")]
    [InlineData("\"state\": \"edited\"", "\"state\": \"eddited\"", "HD002: $.promises[0].decision.state: 'eddited' is not known here; did you mean 'edited'? (valid: pending, approved, edited, rejected, not-a-promise, ask-customer, change-order)")]
    [InlineData("\"blocksKickoff\": true", "\"blockKickoff\": true", "HD002: $.claims[0].blockKickoff: there is no such member here; did you mean 'blocksKickoff'? (valid: id, section, text, status, origin, owner, due, blocksKickoff, details, review, restricted, removed, evidence)\nHD002: $.claims[0]: the member 'blocksKickoff' is missing")]
    [InlineData("\"madeBy\": \"Dana Wolk\"", "\"madeBy\": 4", "HD002: $.promises[0].madeBy: is a number, but must be text")]
    [InlineData("\"madeBy\": \"Dana Wolk\"", "\"madeBy\": \"a\\rb\"", "HD002: $.promises[0].madeBy: the text holds a carriage return or U+0000; write line breaks as \\n and leave out the other")]
    [InlineData("\"madeBy\": \"Dana Wolk\"", "\"madeBy\": \"Dana\",\n      \"madeBy\": \"Len\"", "HD004: $.promises[0].madeBy: stands here twice; keep one of them")]
    [InlineData("\"id\": \"Q-001\"", "\"id\": \"C-103\"", "HD004: $.claims[1]: the id C-103 is given twice; ids are never given again, so remove one or give it the next free number")]
    [InlineData("\"id\": \"Q-001\"", "\"id\": \"Q-1\"", "HD002: $.claims[1].id: 'Q-1' is not a claim's id, such as C-012 or Q-003")]
    [InlineData("\"section\": \"not-sold\"", "\"section\": \"notes\"", "HD002: $.claims[0].section: 'notes' is not a section of claims: lower-case words joined by hyphens, and none of fields, promises, notes")]
    [InlineData("\"side\": \"vendor\"", "\"Si de\": \"vendor\"", "HD002: $.claims[0].details.Si de: the name of a detail must be lower-case words joined by hyphens")]
    [InlineData("\"asOf\": \"2026-03-09\"", "\"asOf\": \"09.03.2026\"", "HD002: $.deal.asOf: '09.03.2026' is not a day, such as 2026-03-09")]
    [InlineData("\"at\": \"2026-03-09T12:00:00.0000001Z\"", "\"at\": \"2026-03-09T12:00:00+01:00\"", "HD002: $.claims[0].removed.at: '2026-03-09T12:00:00+01:00' is not a time in UTC, such as 2026-03-09T14:30:00Z")]
    [InlineData("\"total\": 58", "\"total\": 101", "HD002: $.score.total: is 101, but must be a whole number from 0 to 100")]
    [InlineData("\"revision\": 7", "\"revision\": -1", "HD002: $.revision: is -1, but must be a whole number from 0 to 2147483647")]
    [InlineData("\"target\": \"field:kickoff-date\"", "\"target\": \"field:Kickoff\"", "HD002: $.waivers[0].target: 'field:Kickoff' is not something to speak of, such as promise:P-003, claim:C-012, field:total-price, source:S2, note:N-001, section:risks, or packet")]
    [InlineData("handoff-packet/1", "handoff-packet/2", "HD005: $.schema: this packet was written by a newer version (handoff-packet/2, and this program reads handoff-packet/1); update HandoffDrafter to read it")]
    [InlineData("handoff-packet/1", "handoff-text/1", "HD001: $.schema: 'handoff-text/1' is not a packet that this program reads; it must be \"handoff-packet/1\"")]
    [InlineData("\"schema\": \"handoff-packet/1\",\n", "", "HD001: $.schema: is missing, so that this is no packet; it must be \"handoff-packet/1\"")]
    [InlineData("\"revision\": 7,", "\"revision\": 7, // seven", "HD001: line 3, byte 18: not the JSON of one value without comments, at most 64 levels deep; mend it there, or put back an earlier copy")]
    [InlineData("\"Ask Len first.\"", "\"Ask \\ud83d first.\"", "HD001: line 268: an escape stands for half a character; write both halves, or neither")]
    [InlineData("{\n  \"schema\"", "\uFEFF{\n  \"schema\"", "HD001: the file starts with a byte order mark; save it as UTF-8 without one")]
    public void What_is_wrong_is_named_with_its_path(string from, string to, string problems)
    {
        Assert.Contains(from, Written, StringComparison.Ordinal);
        var at = Written.IndexOf(from, StringComparison.Ordinal);
        var changed = Written[..at] + to + Written[(at + from.Length)..];

        var reading = PacketJson.Read(Encoding.UTF8.GetBytes(changed), SampleDeal.Texts);

        Assert.Equal(problems, string.Join('\n', reading.Problems.Select(p => $"{p.Rule}: {p.Message}")));
    }

    [Fact]
    public void Members_may_come_in_any_order_and_nulls_may_be_written()
    {
        var changed = Written
            .Replace("  \"revision\": 7,\n", "", StringComparison.Ordinal)
            .Replace("\n}\n", ",\n  \"revision\": 7\n}\n", StringComparison.Ordinal)
            .Replace("\"id\": \"kickoff-date\",", "\"evidence\": [], \"value\": null, \"id\": \"kickoff-date\",", StringComparison.Ordinal);

        Assert.Equal(SampleDeal.Packet, PacketJson.Read(Encoding.UTF8.GetBytes(changed), SampleDeal.Texts).Value);
    }

    [Fact]
    public void A_quote_may_name_its_source_by_a_further_name()
    {
        var changed = Written.Replace("\"file\": \"Order form.docx\",\n          \"quote\"", "\"file\": \"Order form (1).docx\",\n          \"quote\"", StringComparison.Ordinal);

        Assert.NotEqual(Written, changed);
        Assert.Equal(SampleDeal.Packet, PacketJson.Read(Encoding.UTF8.GetBytes(changed), SampleDeal.Texts).Value);
    }

    [Fact]
    public void A_text_that_is_not_at_hand_is_named_once_with_its_file()
    {
        var reading = PacketJson.Read(Encoding.UTF8.GetBytes(Written), new SourceTexts([SampleDeal.Call, SampleDeal.EarlierCall]));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(
            $"packet.json: error HD003: $.fields[0].evidence[0].source: the text of S1 (Order form.docx) with digest {SampleDeal.OrderForm.Digest} is not at hand; put sources/{Digest.Of("the order form's bytes")}.text.json back",
            problem.ToString());
    }

    [Fact]
    public void A_quote_from_an_earlier_reading_names_its_text_and_no_other_is_taken()
    {
        Assert.Contains($"\"text\": \"{SampleDeal.EarlierCall.Digest}\"", Written, StringComparison.Ordinal);
        var changed = Written.Replace($"\"text\": \"{SampleDeal.EarlierCall.Digest}\",\n", $"\"text\": \"{SampleDeal.OrderForm.Digest}\",\n", StringComparison.Ordinal);

        var reading = PacketJson.Read(Encoding.UTF8.GetBytes(changed), SampleDeal.Texts);

        Assert.Equal("$.promises[0].retraction[0].text: S2 (call.vtt) never had this text; leave the member out to quote from its present one", reading.Problems[0].Message);
    }

    [Fact]
    public void At_most_twenty_problems_are_told()
    {
        var claims = string.Join(", ", Enumerable.Range(1, 100).Select(n => string.Create(CultureInfo.InvariantCulture, $"{{\"id\": {n}}}")));
        var json = $$"""{"schema": "handoff-packet/1", "revision": 0, "claims": [{{claims}}]}""";

        Assert.Equal(20, PacketJson.Read(Encoding.UTF8.GetBytes(json), SourceTexts.None).Problems.Count);
    }

    [Fact]
    public void Nesting_deeper_than_64_is_refused()
    {
        var json = $$"""{"schema": "handoff-packet/1", "x": {{new string('[', 64)}}{{new string(']', 64)}}}""";

        Assert.Equal(new RuleId(1), Assert.Single(PacketJson.Read(Encoding.UTF8.GetBytes(json), SourceTexts.None).Problems).Rule);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() =>
        Assert.Equal("the file is not UTF-8; save it as UTF-8", Assert.Single(PacketJson.Read(Encoding.Latin1.GetBytes("{\"é\": 1}"), SourceTexts.None).Problems).Message);

    [Fact]
    public void Nobody_can_write_a_quote_of_a_source_that_the_packet_lacks()
    {
        var packet = SampleDeal.Packet with { Sources = [] };

        Assert.Throws<InvalidOperationException>(() => PacketJson.Write(packet));
    }

    [Fact]
    public void A_packet_that_could_not_be_read_back_is_not_written()
    {
        var claim = SampleDeal.Packet.Claims[1];

        var bug = Assert.Throws<InvalidOperationException>(() => PacketJson.Write(SampleDeal.Packet with { Claims = [claim, claim] }));
        Assert.Equal("The packet has two items with the id Q-001.", bug.Message);
    }
}
