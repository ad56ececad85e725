using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Reading.Signing;
using HandoffDrafter.Readers.Markdown;

namespace HandoffDrafter.Tests.Reading.Signing;

public class SignaturesTests
{
    [Theory]
    [InlineData("| By: /s/ Ann Lee | By: /s/ Bo Ek |\n\n| Date: March 2, 2026 | Date: March 3, 2026 |", "2026-03-03")]
    [InlineData("| /s/ Ann Lee | /s/ Bo Ek |\n\n| Ann Lee, Director | Bo Ek, Partner |\n\n| 2 March 2026 | 1 March 2026 |", "2026-03-02")]
    [InlineData("Signed 8 June 2026\n\nSigned 9 June 2026", "2026-06-09")]
    [InlineData("| Signature: Ann Lee (signed electronically) | Signature: Bo Ek (signed electronically) |\n\n| Date: 3 May 2026 | Date: 2 May 2026 |", "2026-05-03")]
    [InlineData("DocuSigned by:\n\nAnn Lee\n\n4F3A90\n\nDocuSigned by:\n\nBo Ek\n\nDate: May 4, 2026", "2026-05-04")]
    [InlineData("Signature: Ann Lee (May 4, 2026 09:12 CST)\n\nSignature: Bo Ek (May 5, 2026 17:00 CST)", "2026-05-05")]
    [InlineData("By: Ann Lee\n\nTitle: Director\n\nDate: 4 May 2026\n\nBy: Bo Ek\n\nTitle: Partner\n\nDate: 6 May 2026", "2026-05-06")]
    [InlineData("IN WITNESS WHEREOF the parties have signed. ACME INC. By: /S/ ANN LEE Name: Ann Lee Title: CEO QUAY LTD. By: /s/ Bo Ek Name: Bo Ek Title: Director", null)]
    [InlineData("By: /s/ Ann Lee\n\n--------------\n\nBy: /s/ Bo Ek\n\n--------------", null)]
    [InlineData("By: ____/s/ Ann Lee____\n\nBy: ____/s/ Bo Ek____", null)]
    [InlineData("| /s/ Ann Lee | /s/ Bo Ek |\n\n| By: ________ | By: ________ |\n\n| Ann Lee | Bo Ek |", null)]
    [InlineData("Certificate of completion. Status: Completed\n\nElectronically signed by: Ann Lee\n\nDate: 1 May 2026", "2026-05-01")]
    public async Task Signed_by_all_is_told_with_the_day_of_the_last(string markdown, string? last)
    {
        var reading = await ReadAsync(markdown);
        Assert.Equal((true, last), (reading.Signed, Day(reading.On)));
    }

    [Theory]
    [InlineData("By: ____________\n\nDate: ___________", "its signature lines are blank")]
    [InlineData("| Signature | ____________ | ____________ |", "its signature lines are blank")]
    [InlineData("| Agreed and accepted | Agreed and accepted |\n\n| __________________ | __________________ |\n\n| Ann Lee, Director | Bo Ek |", "its signature lines are blank")]
    [InlineData("By: /s/ Ann Lee\n\nBy: ____________", "Ann Lee signed, but a line beside that is blank")]
    [InlineData("| /s/ Ann Lee | |\n\n| By: ________ | By: ________ |", "Ann Lee signed, but a line beside that is blank")]
    [InlineData("| By: ---------- | By: ---------- |", "its signature lines are blank")]
    public async Task A_blank_line_to_sign_on_is_unsigned(string markdown, string reason)
    {
        var reading = await ReadAsync(markdown);
        Assert.Equal((false, reason), (reading.Signed, reading.Reason));
        Assert.Null(reading.On);
    }

    [Theory]
    [InlineData("Ann Lee, Director", "it has no signature block that can be read")]
    [InlineData("By:\n\nName: Ann Lee\n\nBy:\n\nName: Bo Ek", "nothing that can be read stands where it is signed; the signatures may be pictures")]
    [InlineData("By: Ann Lee\n\nBy: Bo Ek", "nothing that can be read stands where it is signed; the signatures may be pictures")]
    [InlineData("By: /s/ Ann Lee\n\nTitle: Director", "Ann Lee signed; whether the others did cannot be told")]
    [InlineData("It may be amended only in a writing signed by an authorized representative. Electronic signatures are binding. By the Effective Date all is done.", "it has no signature block that can be read")]
    [InlineData("Initials: ____ / ____\n\nThe term begins on ____ __________ 2026.", "it has no signature block that can be read")]
    public async Task Where_nothing_shows_it_one_cannot_tell(string markdown, string reason)
    {
        var reading = await ReadAsync(markdown);
        Assert.Equal((null, reason), (reading.Signed, reading.Reason));
    }

    [Fact]
    public async Task A_blank_form_in_an_exhibit_does_not_undo_the_signatures_of_the_agreement()
    {
        var clauses = string.Concat(Enumerable.Repeat("Supplier shall deliver what the parties agree from time to time.\n\n", 40));
        var reading = await ReadAsync($"By: /s/ Ann Lee\n\nDate: 2 March 2026\n\nBy: /s/ Bo Ek\n\n{clauses}# Exhibit B: form of statement of work\n\nBy: __________\n\nBy: __________");
        Assert.Equal((true, "2 signatures, the last of 2026-03-02"), (reading.Signed, reading.Reason));
    }

    [Fact]
    public async Task A_date_that_is_nobodys_signature_is_not_when_it_was_signed()
    {
        var clauses = string.Concat(Enumerable.Repeat("Supplier shall deliver what the parties agree from time to time.\n\n", 10));
        var reading = await ReadAsync($"| Kickoff | 6 July 2026 |\n\n{clauses}By: /s/ Ann Lee\n\nBy: /s/ Bo Ek");
        Assert.Equal((true, null), (reading.Signed, Day(reading.On)));
    }

    [Theory]
    [InlineData("digitally signed by Ann Lee on 2026-03-02T10:00:00+01:00 (not verified); digitally signed by Bo Ek on 2026-03-04 (not verified)", true, "2026-03-04")]
    [InlineData("digitally signed by Ann Lee (not verified); one signature field is empty", false, null)]
    [InlineData("digitally signed by Ann Lee (not verified)", null, null)]
    [InlineData("2 signature fields are empty", false, null)]
    [InlineData("a signature line for Ann Lee", false, null)]
    public void Fields_that_are_signed_or_empty_count_as_lines_do(string signature, bool? signed, string? on)
    {
        var text = new SourceText("pdf", 1, "An agreement.", []) { Signature = signature };
        var reading = Signatures.In(text);
        Assert.Equal((signed, on), (reading.Signed, Day(reading.On)));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<SignatureReading> ReadAsync(string markdown)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(markdown));
        var result = await new MarkdownReader().ReadAsync(content, new DocumentName("a.md"), new ReadingLimits(), CancellationToken.None);
        return Signatures.In(Assert.IsType<ReadingResult.Read>(result).Text);
    }
}
