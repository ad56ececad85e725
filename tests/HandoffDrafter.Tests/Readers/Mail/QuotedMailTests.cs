using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Readers.Mail;

public class QuotedMailTests
{
    [Theory]
    [InlineData("On Mon, 27 Apr 2026 at 06:12, Bo Ek <bo@quay.example> wrote:", "2026-04-27T06:12:00")]
    [InlineData("On Thu, Feb 19, 2026 at 8:13 PM Bo Ek <bo@quay.example> wrote:", "2026-02-19T20:13:00")]
    [InlineData("Den tis 23 juni 2026 kl 11:04 skrev Bo Ek <bo@quay.example>:", "2026-06-23T11:04:00")]
    [InlineData("Den tir. 12. maj 2026 kl. 09.06 skrev Bo Ek <bo@quay.example>:", "2026-05-12T09:06:00")]
    [InlineData("Am Di., 12. Mai 2026 um 09:06 Uhr schrieb Bo Ek <bo@quay.example>:", "2026-05-12T09:06:00")]
    [InlineData("Am 12.05.2026 um 09:06 schrieb Bo Ek:", "2026-05-12T09:06:00")]
    [InlineData("Le mar. 12 mai 2026 à 09:06, Bo Ek <bo@quay.example> a écrit :", "2026-05-12T09:06:00")]
    [InlineData("El mar, 12 may 2026 a las 9:06, Bo Ek (<bo@quay.example>) escribió:", "2026-05-12T09:06:00")]
    [InlineData("Il giorno mar 12 mag 2026 alle ore 09:06 Bo Ek <bo@quay.example> ha scritto:", "2026-05-12T09:06:00")]
    [InlineData("Op di 12 mei 2026 om 09:06 schreef Bo Ek <bo@quay.example>:", "2026-05-12T09:06:00")]
    [InlineData("Bo Ek <bo@quay.example> wrote on 12 May 2026 at 9:06:", "2026-05-12T09:06:00")]
    [InlineData("Bo Ek wrote:", null)]
    public async Task The_line_above_a_quoted_mail_tells_its_writer_and_time(string line, string? saidAt)
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(["Yes.", "", .. Utf8(line), "> Is there room?"]));
        var quoted = text.BlockOf("Is there room?");
        Assert.Equal((BlockKind.QuotedReply, "Bo Ek", "Bo Ek", saidAt), (quoted.Kind, quoted.Author, quoted.Speaker, quoted.SaidAt));
        Assert.Equal("Ann Lee", text.BlockOf("Yes.").Speaker);
    }

    [Fact]
    public async Task It_may_be_broken_over_lines()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(["Yes.", "", "On Mon, 27 Apr 2026 at 06:12, Bo Ek", "<bo@quay.example>", "wrote:", "", "> Is there room?"]));
        Assert.Equal("Bo Ek", text.BlockOf("Is there room?").Author);
    }

    [Fact]
    public async Task Words_that_end_like_it_are_the_senders()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(["This is what I wrote:", "", "Berth 4 is yours."]));
        Assert.Equal((BlockKind.Paragraph, "Ann Lee"), (text.BlockOf("Berth 4 is yours.").Kind, text.BlockOf("Berth 4 is yours.").Speaker));
    }

    [Theory]
    [InlineData("From", "Sent", "To", "Subject", "Monday, April 27, 2026 6:12 AM")]
    [InlineData("*Von*", "*Gesendet*", "*An*", "*Betreff*", "Montag, 27. April 2026 06:12")]
    [InlineData("De ", "Envoyé ", "À ", "Objet ", "lundi 27 avril 2026 06:12")]
    [InlineData("Från", "Skickat", "Till", "Ämne", "den 27 april 2026 06:12")]
    public async Task What_stands_below_a_header_in_the_mail_is_of_its_writer(string from, string sent, string to, string subject, string time)
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(
            ["Yes.", "", "-----Original Message-----", .. Utf8($"{from}: Bo Ek <bo@quay.example>"), .. Utf8($"{sent}: {time}"), .. Utf8($"{to}: Ann Lee"), .. Utf8($"{subject}: Room"), "", "Is there room?"]));
        var quoted = text.BlockOf("Is there room?");
        Assert.Equal((BlockKind.QuotedReply, "Bo Ek", "2026-04-27T06:12:00"), (quoted.Kind, quoted.Author, quoted.SaidAt));
        Assert.Equal(8, text.Of(BlockKind.MailHeader).Count);
    }

    [Fact]
    public async Task Answers_between_quoted_lines_are_the_senders_and_older_mails_keep_their_writers()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(
        [
            "On Mon, 27 Apr 2026 at 06:12, Bo Ek <bo@quay.example> wrote:", "> Is there room?", "There is.", "> And a crane?", "> On Sun, 26 Apr 2026 at 10:00, Cy Dal <cy@quay.example> wrote:",
            ">> Ask Ann", "> > about a crane.", "No.",
        ]));
        Assert.Equal([("There is.", "Ann Lee"), ("No.", "Ann Lee")], text.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => (text.Words(b), b.Speaker!)));
        Assert.Equal("Bo Ek", text.BlockOf("And a crane?").Author);
        Assert.Equal("Cy Dal", text.BlockOf("Ask Ann").Author);
        Assert.Equal("Cy Dal", text.BlockOf("about a crane.").Author);
    }

    [Fact]
    public async Task Numbered_answers_are_one_each()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(["1. Berth 4 is yours and stays yours until the middle of November, as we said.", "2. The crane: this I must take back, it is sold and gone to another harbour.", "3. No."]));
        Assert.Equal(3, text.Of(BlockKind.ListItem).Count);
    }

    [Theory]
    [InlineData("-- ", "Ann Lee")]
    [InlineData("Ann Lee", "Harbour master, Quayside Berths Ltd", "+44 1632 960001")]
    [InlineData("Ann Lee | Harbour master")]
    [InlineData("Bea Onn", "Quayside Berths Ltd", "bea@harbour.example")]
    [InlineData("Sent from my iPhone")]
    [InlineData("This e-mail is confidential and may be privileged. If you are not the", "intended recipient, please delete it.")]
    public async Task What_programs_add_below_is_no_part_of_what_was_said(params string[] below)
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(["Berth 4 is yours.", "", "Ann", "", .. below]));
        Assert.Equal(["Berth 4 is yours.", "Ann"], text.Of(BlockKind.Paragraph));
        Assert.Equal(below.Where(l => l != "-- "), text.Of(BlockKind.Signature));
    }

    [Fact]
    public async Task A_last_paragraph_that_only_starts_with_the_name_is_said()
    {
        var text = await SampleMail.TextAsync(SampleMail.FromAnn(["Hello Bo.", "", "Ann Lee will be there on Monday and bring the keys for berth 4, I promise."]));
        Assert.Empty(text.Of(BlockKind.Signature));
    }

    /// <summary>A line of the mail's bytes, which stand for characters one by one.</summary>
    private static string[] Utf8(string line) => [System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(line))];
}
