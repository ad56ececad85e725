using HandoffDrafter.Core.Deals;
using static HandoffDrafter.Tests.Reading.Relations.StackSample;

namespace HandoffDrafter.Tests.Reading.Relations;

public class AgreementStackTests
{
    private const string Master = "# Master Services Agreement\n\nThis Master Services Agreement (this \"Agreement\") is made as of 12 January 2026 between Harbour Works Ltd and Quayside plc.";
    private const string First = "# Statement of Work No. 1\n\nThis Statement of Work (\"SOW\") is issued under the Master Services Agreement dated 12 January 2026.";

    [Theory]
    [InlineData("This Statement of Work is made under the Consulting Services Agreement between Harbour Works Ltd and Quayside plc.", "under Consulting Services Agreement")]
    [InlineData("It is governed by the Harbour Master Subscription Agreement dated March 2, 2026 (the \"MSA\"), which is incorporated by reference.", "under Harbour Master Subscription Agreement of 2026-03-02")]
    [InlineData("between Harbour Works Ltd and Quayside plc, under the Framework Agreement no. HB-FA-7 of 12 January 2026.", "under Framework Agreement HB-FA-7 of 2026-01-12")]
    [InlineData("This SOW is entered into pursuant to, and is subject to the terms and conditions of, that certain Master Agreement by and between the parties.", "under Master Agreement")]
    [InlineData("The provisions of the Master Services Agreement apply to this SOW.", "under Master Services Agreement")]
    [InlineData("This Statement of Work is governed by the Terms of Service at https://harbour.example/terms.", "under Terms of Service (https://harbour.example/terms)")]
    public async Task Under_which_agreement_one_stands_is_read_off_its_opening(string words, string relation)
    {
        var reading = await ReadAsync(("SOW.md", $"# Statement of Work\n\n{words}{Clauses}"));
        Assert.Equal([relation], reading.Relations("SOW.md"));
        Assert.Contains(Assert.Single(reading.Sources[0].Relations[0].Evidence).Quote.Split(' ')[0], words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Services that this SOW does not name require a change order under the Master Services Agreement.")]
    [InlineData("No separate Data Processing Agreement is needed for this data.")]
    [InlineData("This document supersedes all prior agreements, proposals and discussions.")]
    [InlineData("The parties may enter into a Change Order under this Statement of Work.")]
    [InlineData("Client shall schedule 2 sessions, and Schedule 2 sessions are held online.")]
    [InlineData("A draft is not provided. Client comments on drafts in three days.")]
    [InlineData("Exhibit C to the Master Agreement lists the berths.")]
    [InlineData("Proceeds are paid in accordance with the Policy No. 45660373 of the insurer.")]
    public async Task Words_that_only_look_like_it_relate_nothing(string words)
    {
        var reading = await ReadAsync(("SOW.md", $"# Statement of Work\n\nThis Statement of Work is between Harbour Works Ltd and Quayside plc.{Clauses}\n\n{words}"));
        Assert.Empty(reading.Relations("SOW.md"));
        Assert.Equal(AgreementStatus.Governing, reading.Of("SOW.md").Status);
    }

    [Fact]
    public async Task Two_papers_named_side_by_side_share_no_word()
    {
        var reading = await ReadAsync(("SOW.md", $"# Statement of Work\n\nThis Statement of Work is under the Harbour Master Services Agreement Order Form Change Order No. 4 of the parties.{Clauses}"));
        Assert.Equal(["under Harbour Master Services Agreement"], reading.Relations("SOW.md"));
    }

    [Fact]
    public async Task An_agreement_that_is_there_is_found_by_what_is_told_of_it()
    {
        var reading = await ReadAsync(("MSA.md", Master + Clauses), ("SOW-001.md", First + Clauses));
        Assert.Equal(["under S1"], reading.Relations("SOW-001.md"));
    }

    [Theory]
    [InlineData("dated 12 January 2025")]
    [InlineData("no. HB-MSA-9 dated 12 January 2026")]
    public async Task An_agreement_of_another_date_or_number_is_not_the_one(string told)
    {
        var reading = await ReadAsync(
            ("MSA HB-MSA-7.md", Master.Replace("(this", "no. HB-MSA-7 (this", StringComparison.Ordinal) + Clauses),
            ("SOW-001.md", $"# Statement of Work No. 1\n\nThis SOW is issued under the Master Services Agreement {told}.{Clauses}"));
        Assert.StartsWith("under Master Services Agreement", Assert.Single(reading.Relations("SOW-001.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amendment_changes_the_clauses_that_it_names_and_no_others()
    {
        var reading = await ReadAsync(
            ("SOW-001.md", First + Clauses),
            ("Amendment 1.md", """
                # Amendment No. 1 to Statement of Work No. 1

                1. Section 4.2 is deleted in its entirety and replaced with: "4.2 Delivery is by 1 August 2026, and Section 9 applies."

                2. Sections 5.1 and 5.3(b) are hereby amended. Exhibit B is replaced by the attached Exhibit B-1.

                3. Except as amended here, Section 2 and all other terms remain in full force.

                Supplier shall do so. Client shall pay.
                """));
        Assert.Equal(["amends S1 §4.2 §5.1 §5.3(b) §Exhibit B", "incorporates Exhibit B-1"], reading.Relations("Amendment 1.md"));
        Assert.Equal(4, reading.Of("Amendment 1.md").Relations[0].Evidence.Count);
    }

    [Theory]
    [InlineData("Change Order No. 2 to SOW-001", "Clause 4.3 of SOW-001 is deleted and replaced by the following:")]
    [InlineData("Change Order No. 2", "This Change Order No. 2 amends the Statement of Work No. 1. Clause 4.3 now reads differently and is replaced.")]
    public async Task A_change_order_names_the_statement_of_work_by_its_number(string title, string words)
    {
        var reading = await ReadAsync(("SOW-001.md", First + Clauses), ("SOW-002.md", First.Replace("No. 1", "No. 2", StringComparison.Ordinal) + Clauses), ("CO2.md", $"# {title}\n\n{words}{Clauses}"));
        Assert.Equal(["amends S1 §4.3"], reading.Relations("CO2.md"));
    }

    [Fact]
    public async Task Two_statements_of_work_under_one_agreement_stand_side_by_side()
    {
        var reading = await ReadAsync(("MSA.md", Master + Clauses), ("SOW-001.md", First + Clauses + Signed), ("SOW-002.md", First.Replace("No. 1", "No. 2", StringComparison.Ordinal) + Clauses + Signed));
        Assert.All(reading.Sources, s => Assert.Equal(AgreementStatus.Governing, s.Status));
        Assert.Equal(["under S1"], reading.Relations("SOW-002.md"));
    }

    [Fact]
    public async Task Exhibits_that_are_in_the_file_are_there_and_others_are_absent()
    {
        var reading = await ReadAsync(
            ("SOW-001.md", $"# Statement of Work No. 1\n\nThis Statement of Work has its fees in Exhibit A, its berths in Schedule 2 and its rates in Exhibit C.{Clauses}\n\n## Exhibit A: Fees\n\nTen."),
            ("Exhibit C rates.md", "# Exhibit C\n\n| Rate | 5 |"));
        Assert.Equal(["incorporates S2", "incorporates Schedule 2"], reading.Relations("SOW-001.md").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Client shall comply with the Acceptable Use Policy published at www.harbour.example/aup.", "incorporates Acceptable Use Policy (www.harbour.example/aup)")]
    [InlineData("Personal data is handled in accordance with the Data Processing Addendum, which forms part of this SOW.", "incorporates Data Processing Addendum")]
    [InlineData("Credits are set out in the Service Level Agreement.", "incorporates Service Level Agreement")]
    public async Task What_is_taken_in_and_not_there_is_told_by_its_name(string words, string relation)
    {
        var reading = await ReadAsync(("SOW.md", $"# Statement of Work\n\nThis Statement of Work is between two.{Clauses}\n\n{words}"));
        Assert.Equal([relation], reading.Relations("SOW.md"));
    }

    [Fact]
    public async Task What_stands_under_a_heading_of_its_own_is_not_looked_for_elsewhere()
    {
        var reading = await ReadAsync(("SOW.md", $"# Statement of Work\n\nThis Statement of Work is between two.{Clauses}\n\nCredits are set out in the Service Level Agreement.\n\n## Service Level Agreement\n\nNone."));
        Assert.Empty(reading.Relations("SOW.md"));
    }

    [Fact]
    public async Task The_unsigned_twin_of_a_signed_agreement_is_a_draft()
    {
        var reading = await ReadAsync(("SOW-001 signed.md", First + Clauses + Signed), ("SOW-001.md", First + Clauses + Unsigned));
        Assert.Equal((AgreementStatus.Draft, "S1 is the signed version of it"), (reading.Of("SOW-001.md").Status, reading.Of("SOW-001.md").StatusReason));
        Assert.Contains("supersedes S2", reading.Relations("SOW-001 signed.md"));
    }

    [Fact]
    public async Task Of_two_versions_the_later_one_replaces_the_earlier()
    {
        var reading = await ReadAsync(("SOW v1.md", First + Clauses), ("SOW v2.md", First + Clauses + "\n\nMore."));
        Assert.Equal((AgreementStatus.Superseded, "S2 is version 2 of it"), (reading.Sources[0].Status, reading.Sources[0].StatusReason));
        Assert.Equal(AgreementStatus.Governing, reading.Sources[1].Status);
    }

    [Fact]
    public async Task What_says_that_it_replaces_an_agreement_supersedes_it()
    {
        var reading = await ReadAsync(
            ("SOW-001.md", First + Clauses), ("SOW-004.md", $"# Statement of Work No. 4\n\nThis Statement of Work No. 4 supersedes and replaces the Statement of Work No. 1.{Clauses}"));
        Assert.Equal(["supersedes S1"], reading.Relations("SOW-004.md"));
        Assert.Equal(AgreementStatus.Superseded, reading.Of("SOW-001.md").Status);
    }

    [Theory]
    [InlineData("SOW-001 draft.md", "", "its name says 'draft'")]
    [InlineData("SOW-001.md", "DRAFT\n\n", "it is marked 'DRAFT'")]
    [InlineData("SOW-001.md", "# Statement of Work (draft)\n\n", "it is marked 'Statement of Work (draft)'")]
    [InlineData("SOW-001.md", "Draft - not for signature\n\n", "it is marked 'Draft - not for signature'")]
    public async Task A_draft_is_told_by_its_name_or_its_mark(string file, string mark, string reason)
    {
        var reading = await ReadAsync((file, mark + First + Clauses + Unsigned));
        Assert.Equal((AgreementStatus.Draft, reason), (reading.Sources[0].Status, reading.Sources[0].StatusReason));
    }

    [Fact]
    public async Task A_signed_agreement_is_no_draft_whatever_its_name()
    {
        var reading = await ReadAsync(("SOW-001 draft.md", First + Clauses + Signed));
        Assert.Equal(AgreementStatus.Governing, reading.Sources[0].Status);
    }

    [Fact]
    public async Task A_document_that_comes_later_settles_what_was_absent()
    {
        var before = await ReadAsync(("SOW-001.md", First + Clauses));
        Assert.Equal(["under Master Services Agreement of 2026-01-12"], before.Relations("SOW-001.md"));
        var after = await ReadAsync(("MSA.md", Master + Clauses), ("SOW-001.md", First + Clauses));
        Assert.Equal(["under S1"], after.Relations("SOW-001.md"));
    }

    [Fact]
    public async Task Only_agreements_have_a_status()
    {
        var reading = await ReadAsync(("Proposal.md", "# Proposal\n\nPrepared for Quayside. It is under the Master Services Agreement."));
        Assert.Equal((null, 0), (reading.Sources[0].Status, reading.Sources[0].Relations.Count));
    }
}
