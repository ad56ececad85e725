using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Reading.Roles;
using HandoffDrafter.Readers.Crm;
using HandoffDrafter.Readers.Markdown;

namespace HandoffDrafter.Tests.Reading.Roles;

public class SourceRolesTests
{
    [Theory]
    [InlineData("SOW-1.md", "# Statement of Work\n\nThis SOW is made.\n\nWe shall.", SourceRole.Sow)]
    [InlineData("Proposal for the SOW.md", "# Proposal to Acme\n\nValid until May. A statement of work follows.", SourceRole.Proposal)]
    [InlineData("Order Form.md", "# Order Form\n\nOrder Form No. QM-1\n\n1.1 We shall.", SourceRole.Sow)]
    [InlineData("thread.md", "From: Ann <a@x.example>\n\nTo: Bo <b@y.example>\n\nHi", SourceRole.Email)]
    [InlineData("call.md", "[00:00:01] Ann: a\n\n[00:00:02] Bo: b\n\n[00:00:03] Ann: c", SourceRole.CallNotes)]
    [InlineData("intake-form.md", "| Question | Answer |\n|---|---|\n| Champion | Ann |", SourceRole.Intake)]
    [InlineData("notes 9-25.md", "- walked the site\n- met Ann", SourceRole.CallNotes)]
    [InlineData("invoice set-up.eml", "Hello.", SourceRole.Email)]
    [InlineData("thing.md", "Words.", SourceRole.Other)]
    [InlineData("SOW template.md", "# Statement of Work\n\n1.1 We shall.\n\n1.2 You shall.\n\n1.3 We shall.", SourceRole.Reference)]
    [InlineData("Renewal notice 2026.md", "Dear Ann, this is the notice of renewal of your agreement.", SourceRole.Other)]
    [InlineData("Change Order 2.md", "# Change Order No. 2\n\n1.1 We shall.", SourceRole.Sow)]
    [InlineData("Amendment no 1.md", "# Amendment No. 1 to the Agreement\n\n1.1 It shall read so.", SourceRole.Sow)]
    [InlineData("Acme MSA.md", "# Master Services Agreement\n\n1.1 We shall.", SourceRole.Sow)]
    [InlineData("Acme DPA.md", "# Data Processing Addendum\n\n1.1 We shall.", SourceRole.Sow)]
    [InlineData("Support policy.md", "# Support Policy\n\nThis policy tells how we answer.", SourceRole.Reference)]
    [InlineData("Rate card 2026.md", "| Role | Day rate |\n|---|---|\n| Lead | 900 |", SourceRole.Reference)]
    [InlineData("RFP Harbour.md", "# Request for Proposal\n\nWe want berths.", SourceRole.Intake)]
    [InlineData("RFP response Harbour.md", "# Berths\n\nOur proposal for the harbour.", SourceRole.Proposal)]
    [InlineData("Harbour SOW draft.md", "# Statement of Work (draft)\n\n1.1 We shall.\n\n1.2 You shall.\n\n1.3 We shall.", SourceRole.Sow)]
    [InlineData("Proposal.md", "# Statement of Work (draft)\n\nPrepared for Quayside.\n\n1.1 We shall.\n\n1.2 You shall.\n\n1.3 We shall.", SourceRole.Proposal)]
    [InlineData("SOW review.md", "Attendees: Ann, Bo\n\n- we went through the SOW", SourceRole.CallNotes)]
    [InlineData("Invoice 17.md", "Please pay 5.", SourceRole.Other)]
    public async Task Name_and_words_tell_the_role(string file, string markdown, SourceRole role)
    {
        var guess = SourceRoles.Of(new DocumentName(file), await Text(markdown));
        Assert.Equal(role, guess.Role);
        Assert.NotEmpty(guess.Reason);
    }

    [Theory]
    [InlineData("Berth.pptx", "Why us", SourceRole.Proposal, "presentation")]
    [InlineData("Price list.pptx", "Why us", SourceRole.Reference, "price list")]
    [InlineData("Berth.xlsx", "| Role | Day rate |\n|---|---|\n| Lead | 900 |", SourceRole.Reference, "price list")]
    [InlineData("Berth.xlsx", "| Task | Owner | Due |\n|---|---|---|\n| Visit | Ann | May |", SourceRole.Other, "plan")]
    [InlineData("Berth.xlsx", "| Name | Town |\n|---|---|\n| Ann | Moss |", SourceRole.Other, null)]
    [InlineData("Berth.md", "| Role | Day rate |\n|---|---|\n| Lead | 900 |", SourceRole.Other, null)]
    public async Task A_deck_is_most_often_the_proposal_and_a_workbook_what_its_columns_say(string file, string markdown, SourceRole role, string? kind)
    {
        var guess = SourceRoles.Of(new DocumentName(file), await Text(markdown));
        Assert.Equal((role, kind), (guess.Role, guess.Kind));
    }

    [Theory]
    [InlineData("SOW-003 Policy data.md", "# Statement of Work\n\nThis SOW is made under the Master Services Agreement.", "statement of work", "its name says statement of work, its opening master agreement")]
    [InlineData("Acme agreement.md", "# Order\n\nThis order form is made.", "order form", "its name says agreement, its opening order form")]
    [InlineData("MSA.md", "# Master Services Agreement", "master agreement", "name and opening say master agreement")]
    public async Task An_agreement_is_called_what_its_name_calls_it_unless_that_says_nothing(string file, string markdown, string kind, string reason)
    {
        var guess = SourceRoles.Of(new DocumentName(file), await Text(markdown));
        Assert.Equal((SourceRole.Sow, kind, reason), (guess.Role, guess.Kind, guess.Reason));
    }

    [Theory]
    [InlineData("opp-1.json", "{\"stage\":\"Won\",\"amount\":5,\"owner\":\"Ann\",\"notes\":[{\"on\":\"2026-05-04\",\"note\":\"a\"},{\"on\":\"2026-05-06\",\"note\":\"b\"},{\"on\":\"2026-05-05\",\"note\":\"c\"}]}", SourceRole.Crm, "2026-05-06")]
    [InlineData("deals_2026-06-29.csv", "Deal,Stage,Close date\nBerth,Won,2026-01-02", SourceRole.Crm, "2026-06-29")]
    [InlineData("export.json", "{\"exportedAt\":\"2026-05-07T10:00:00Z\",\"deal\":{\"stage\":\"Won\",\"amount\":5,\"closeDate\":\"2026-01-02\"}}", SourceRole.Crm, "2026-05-07")]
    [InlineData("price list.csv", "Item,Amount,Stage,Owner\nBerth,5,-,Ann", SourceRole.Reference, null)]
    [InlineData("package.json", "{\"name\":\"x\",\"version\":\"1\",\"main\":\"a\"}", SourceRole.Other, null)]
    public async Task An_export_is_told_by_its_fields_and_as_new_as_its_last_entry(string file, string content, SourceRole role, string? date)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var read = await new CrmReader().ReadAsync(stream, new DocumentName(file), new ReadingLimits(), CancellationToken.None);
        var text = Assert.IsType<ReadingResult.Read>(read).Text;
        Assert.Equal(role, SourceRoles.Of(new DocumentName(file), text).Role);
        Assert.Equal(date, DocumentDates.Of(new DocumentName(file), role, text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_proposal_that_both_sides_signed_is_an_agreement()
    {
        var guess = SourceRoles.Of(new DocumentName("Proposal.md"), await Text("# Our proposal to Quayside\n\nWe keep berth 4 for you.\n\nAccepted and agreed:\n\n| By: /s/ Ann Lee | By: /s/ Bo Ek |"));
        Assert.Equal((SourceRole.Sow, "signed proposal"), (guess.Role, guess.Kind));
    }

    [Fact]
    public async Task An_agreement_that_is_mostly_to_be_filled_in_is_a_template()
    {
        var guess = SourceRoles.Of(new DocumentName("SOW.md"), await Text(
            "# Statement of Work\n\nThis SOW is between [Supplier] and [Client], effective [date].\n\n1.1 Supplier shall deliver [deliverables] by [date] for [amount].\n\n1.2 Client shall pay.\n\n1.3 It shall be so."));
        Assert.Equal((SourceRole.Reference, "template"), (guess.Role, guess.Kind));
    }

    [Fact]
    public async Task A_name_alone_makes_no_agreement_of_words_that_bind_nobody()
    {
        var words = string.Concat(Enumerable.Repeat("We looked at the harbour and liked it, and wrote down what we saw there.\n\n", 8));
        var guess = SourceRoles.Of(new DocumentName("Thoughts on the contract.md"), await Text(words));
        Assert.Equal((SourceRole.Other, "its name says agreement, but it has neither a clause nor a place to sign; low confidence"), (guess.Role, guess.Reason));
    }

    [Fact]
    public void Slides_that_nothing_names_are_for_winning_somebody_over()
    {
        var guess = SourceRoles.Of(new DocumentName("Harbour 2026.pptx"), new SourceText("pptx", 1, "Berths for you", [new Block(BlockKind.Heading, 0, 14) { Slide = 1 }]));
        Assert.Equal((SourceRole.Proposal, true), (guess.Role, guess.Reason.Contains("low confidence", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Acme 2026.xlsx", "SKU | Description | Unit price", SourceRole.Reference)]
    [InlineData("export.xlsx", "Deal name | Stage | Amount | Close date", SourceRole.Crm)]
    public void Sheets_are_told_by_their_columns(string file, string columns, SourceRole role)
    {
        var text = new SourceText("xlsx", 1, columns, [new Block(BlockKind.TableRow, 0, columns.Length) { Row = 1 }]);
        Assert.Equal(role, SourceRoles.Of(new DocumentName(file), text).Role);
    }

    [Fact]
    public void A_guess_by_name_alone_says_that_it_is_one() =>
        Assert.Contains("low confidence", SourceRoles.Of(new DocumentName("SOW.docx"), null).Reason, StringComparison.Ordinal);

    private static async Task<SourceText> Text(string markdown)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(markdown));
        var result = await new MarkdownReader().ReadAsync(content, new DocumentName("a.md"), new ReadingLimits(), CancellationToken.None);
        return Assert.IsType<ReadingResult.Read>(result).Text;
    }
}
