using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Readers.Mail;

public class MailReaderTests
{
    private static readonly string[] Alternative = ["Content-Type: multipart/alternative; boundary=b"];

    [Fact]
    public async Task The_header_is_what_a_reader_of_the_mail_sees_of_it()
    {
        var text = await SampleMail.TextAsync(SampleMail.Bytes(
            "Received: from x by y", "From: =?utf-8?Q?Zs=C3=B3fia?= =?utf-8?Q?_Keleti?= <zsofia@quay.example>", "To: Bo Ek <bo@quay.example>,", "\tCy Dal <cy@quay.example>",
            "Bcc: secret@quay.example", "Subject: =?iso-8859-1?Q?H=E4mtning?= av =?UTF-8?B?YsOldGFy?=", "Date: Mon, 27 Apr 2026 06:12:05 +0100 (BST)", "", "Hej."));

        Assert.Equal(
            ["From: Zsófia Keleti <zsofia@quay.example>", "To: Bo Ek <bo@quay.example>, Cy Dal <cy@quay.example>", "Date: Mon, 27 Apr 2026 06:12:05 +0100 (BST)", "Subject: Hämtning av båtar"],
            text.Of(BlockKind.MailHeader));
        Assert.Equal(("Zsófia Keleti", "2026-04-27T06:12:05+01:00"), (text.BlockOf("Hej.").Speaker, text.BlockOf("Hej.").SaidAt));
        Assert.Equal("Hämtning av båtar", text.Properties["title"]);
    }

    [Fact]
    public async Task A_character_cut_in_two_between_encoded_words_is_one_again()
    {
        var text = await SampleMail.TextAsync(SampleMail.Bytes("From: a@x.example", "Subject: =?utf-8?Q?caf=C3?=", " =?utf-8?Q?=A9?= =?utf-8?B?4pi?= =?utf-8?B?gw==?=", "", "x"));
        Assert.StartsWith("Subject: café", text.Of(BlockKind.MailHeader)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Lee, Ann\" <ann@x.example>", "Ann Lee")]
    [InlineData("=?utf-8?Q?Lee=2C_Ann?= <ann@x.example>", "Ann Lee")]
    [InlineData("ann@x.example (Ann Lee)", "Ann Lee")]
    [InlineData("Quay, Inc. <q@x.example>", "Quay, Inc.")]
    [InlineData("<ann@x.example>", "ann@x.example")]
    [InlineData("Ann Lee <ann@x.example>, Bo Ek <bo@x.example>", "Ann Lee")]
    public async Task Who_wrote_is_the_name_of_the_first_address(string from, string speaker)
    {
        var text = await SampleMail.TextAsync(SampleMail.Bytes($"From: {from}", "", "Words."));
        Assert.Equal(speaker, text.BlockOf("Words.").Speaker);
    }

    [Fact]
    public async Task A_mails_place_is_its_day_and_the_line()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(["Hello.", "", "Berth 4 is yours."]));
        Assert.Equal("mail of 2026-04-27 line 8", text.BlockOf("Berth 4 is yours.").Locator);
    }

    [Fact]
    public async Task Quoted_printable_and_a_soft_line_end_within_a_word_leave_no_trace()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(
            ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"], "The gr=C3=BCne berth, 5 =3D five, is yo=", "urs. =  ", "All of it.   "));
        Assert.Equal(["The grüne berth, 5 = five, is yours. All of it."], text.Of(BlockKind.Paragraph));
    }

    [Fact]
    public async Task Base64_is_read_through_what_does_not_belong_in_it()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(
            ["Content-Type: text/plain; charset=windows-1250", "Content-Transfer-Encoding: BASE64"], "Qm!9va2Vk", "  IJo=", "LiBZZXMu"));
        Assert.Equal(["Booked š. Yes."], text.Of(BlockKind.Paragraph));
    }

    [Theory]
    [InlineData("iso-8859-15", "Berth \u00A4 5", "Berth € 5")]
    [InlineData("windows-1251", "\u00C4\u00E0.", "Да.")]
    [InlineData("no-such-set", "\u00C3\u00A9.", "é.")]
    [InlineData("us-ascii", "caf\u00E9 \u0093x\u0094.", "café “x”.")]
    public async Task Character_sets_are_read_as_named_and_unknown_ones_by_their_bytes(string charset, string bytes, string words)
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn([$"Content-Type: text/plain; charset={charset}"], bytes));
        Assert.Equal([words], text.Of(BlockKind.Paragraph));
    }

    [Fact]
    public async Task Flowed_lines_are_paragraphs_again()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(
            ["Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes"], "We will keep the be ", "rth for you.", "", " >not quoted", "-- ", "Ann Lee", "> Is there ", "> room?"));
        Assert.Contains("We will keep the berth for you.", text.Of(BlockKind.Paragraph));
        Assert.Equal(["Ann Lee"], text.Of(BlockKind.Signature));
        Assert.Contains("Is thereroom?", text.Of(BlockKind.QuotedReply));
    }

    [Fact]
    public async Task Of_two_ways_to_say_it_the_plain_text_is_read()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(Alternative,
            "--b", "Content-Type: text/plain", "", "Plain words.", "--b", "Content-Type: text/html", "", "<p>Rich words.</p>", "--b--", "epilogue"));
        Assert.Equal(["Plain words."], text.Of(BlockKind.Paragraph));
        Assert.Empty(text.Problems);
    }

    [Fact]
    public async Task An_empty_plain_text_gives_way_to_the_page()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(Alternative,
            "--b", "Content-Type: text/plain", "", " ", "--b", "Content-Type: text/html", "", "<p>Rich <b>words</b>.</p>", "--b--"));
        Assert.Equal(["Rich words."], text.Of(BlockKind.Paragraph));
    }

    [Fact]
    public async Task A_mail_passed_on_as_a_part_keeps_its_own_writer()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(
            ["Content-Type: multipart/mixed; boundary=b"],
            "--b", "", "As Bo says below.",
            "--b", "Content-Type: message/rfc822", "", "From: Bo Ek <bo@quay.example>", "Date: Sun, 26 Apr 2026 10:00:00 +0000", "Subject: Room", "", "We take berth 4.", "--b--"));
        var said = text.BlockOf("We take berth 4.");
        Assert.Equal((BlockKind.QuotedReply, "Bo Ek", "2026-04-26T10:00:00+00:00"), (said.Kind, said.Author, said.SaidAt));
        Assert.Equal("Ann Lee", text.BlockOf("As Bo says below.").Speaker);
    }

    [Fact]
    public async Task What_an_encrypted_mail_says_is_refused_with_what_to_do()
    {
        var refusal = await SampleMail.RefusalAsync(SampleMail.FromAnn(["Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "Content-Transfer-Encoding: base64"], "AAAA"));
        Assert.Equal(new Refusal(RefusalKind.PasswordProtected, "the mail is encrypted", "Open it in the mail program and save it decrypted."), refusal);
    }

    [Fact]
    public async Task Text_without_the_header_of_a_mail_is_refused() =>
        Assert.Equal("it does not start with the header of a mail", (await SampleMail.RefusalAsync("Minutes: none\n\nWe met."u8.ToArray())).Reason);

    [Fact]
    public async Task Parts_within_parts_end_somewhere()
    {
        var lines = new List<string>();
        for (var i = 0; i < 400; i++)
        {
            lines.AddRange([$"Content-Type: multipart/mixed; boundary=b{i}", "", $"--b{i}"]);
        }

        var text = await SampleMail.TextAsync(SampleMail.Bytes(["From: a@x.example", .. lines, "", "deep"]));
        Assert.Contains("parts nested deeper than 32 levels are not read", text.Problems);
    }

    [Fact]
    public async Task Endless_marks_boundaries_and_angles_cost_no_more_than_their_length()
    {
        var marks = await SampleMail.TextAsync(SampleMail.FromAnn([new string('>', 300_000) + " x", "=?" + new string('?', 100_000)]));
        Assert.NotEmpty(marks.Blocks);
        var page = await SampleMail.TextAsync(SampleMail.FromAnn(["Content-Type: text/html"], string.Concat(Enumerable.Repeat("<a href=\"", 50_000)), string.Concat(Enumerable.Repeat("<div><table><tr><td>", 20_000)) + "in"));
        Assert.EndsWith("in", page.Text.TrimEnd(), StringComparison.Ordinal);
        var parts = await SampleMail.TextAsync(SampleMail.FromAnn(["Content-Type: multipart/mixed; boundary=b"], string.Concat(Enumerable.Repeat("--b\r\n\r\nx\r\n", 5_000))));
        Assert.Contains("only the first 1000 parts are read", parts.Problems);
    }
}
