using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

/// <summary>Words that are the value of nothing, and things that are not done in a text editor.</summary>
public sealed class FreeTextTests
{
    [Fact]
    public void A_paragraph_is_a_note_behind_the_item_before_it() =>
        Edited.With(("### P-006", "I asked Prakash: he meant the partner's.\nSee the mail.\n\n### P-006"))
            .IsOnly(p => p.WithNote("P-005", "I asked Prakash: he meant the partner's.\nSee the mail."));

    [Fact]
    public void A_paragraph_below_a_heading_is_a_note_of_the_section() =>
        Edited.With(("## Stakeholders\n", "## Stakeholders\nNobody has met the IT people.\n\n")).IsOnly(p => p.WithNote("section:stakeholders", "Nobody has met the IT people."));

    [Fact]
    public void A_paragraph_at_the_top_is_a_note_of_the_packet() =>
        Edited.With(("## Read this first\n", "Read by Noor on Monday.\n\n## Read this first\n")).IsOnly(p => p.WithNote(null, "Read by Noor on Monday."));

    [Fact]
    public void A_note_is_the_persons_to_word() =>
        Edited.With(("Talk to Gwen first.", "Talk to Gwen before anybody else."))
            .IsOnly(p => p with { Notes = p.Notes.Select(n => n.Id.Number == 2 ? n with { Text = "Talk to Gwen before anybody else.", By = "dana-wolk" } : n).ToValueList() });

    [Fact]
    public void A_note_moved_elsewhere_follows_another_item() =>
        Edited.With(("- N-002 (prakash-iyer) Talk to Gwen first.\n", ""), ("## Risks\n", "## Risks\n"), ("not repeated here or in any export\n", "not repeated here or in any export\n- N-002 (prakash-iyer) Talk to Gwen first.\n"))
            .IsOnly(p => p with { Notes = p.Notes.Select(n => n.Id.Number == 2 ? n with { After = "C-005" } : n).ToValueList() });

    [Fact]
    public void A_note_taken_out_is_removed() =>
        Assert.NotNull(Edited.With(("- N-002 (prakash-iyer) Talk to Gwen first.\n", "")).Packet.Notes.Single(n => n.Id.Number == 2).Removed);

    [Theory]
    [InlineData("Signed: Dana Wolk")]
    [InlineData("Accepted by Noor, 2026-03-12")]
    [InlineData("- Waive: HD403, Gwen knows")]
    [InlineData("**Export:** now")]
    public void Signing_and_waiving_are_not_done_here(string words)
    {
        var reading = Edited.With(("\n## Signatures", $"\n{words}\n\n## Signatures"));

        Assert.Equal("HD018", reading.Rules());
        Assert.Empty(reading.Packet.Signatures);
        Assert.Empty(reading.Packet.Waivers);
        Assert.Contains(words.Trim('-', ' ', '*')[..5], reading.NewNote().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bullet_under_signatures_signs_nothing()
    {
        var reading = Edited.With(("- _none yet_", "- sales-owner: Dana Wolk, today"));

        Assert.Equal("HD018", reading.Rules());
        Assert.Empty(reading.Packet.Signatures);
    }

    [Fact]
    public void An_unknown_heading_is_kept()
    {
        var reading = Edited.With(("## Sources", "## Lessons learned\n\n- Ask earlier.\n\n## Sources"));

        Assert.Equal("HD019", reading.Rules());
        Assert.Equal(["Lessons learned", "Ask earlier."], reading.Packet.Notes.Skip(3).Select(n => n.Text));
    }

    [Fact]
    public void A_section_under_another_heading_keeps_its_lines()
    {
        var reading = Edited.With(("## Risks", "## What could go wrong"));

        Assert.Equal("HD019", reading.Rules());
        Assert.Equal(Edited.Base.Claims, reading.Packet.Claims);
        Assert.Equal("What could go wrong", reading.NewNote().Text);
    }

    [Fact]
    public void Without_the_end_nothing_is_removed()
    {
        var half = Edited.File[..(Edited.File.IndexOf("## Risks", StringComparison.Ordinal) - 30)];
        var reading = Edited.Read(half);

        Assert.Equal("HD020", reading.Rules());
        Assert.False(reading.Complete);
        Assert.Equal(Edited.Base, reading.Packet);
    }

    [Fact]
    public void An_empty_file_changes_nothing()
    {
        var reading = Edited.Read("");

        Assert.Equal("HD010 HD020", reading.Rules());
        Assert.Equal(Edited.Base, reading.Packet);
    }

    [Fact]
    public void A_label_under_no_item_is_kept()
    {
        var reading = Edited.With(("## Risks\n", "## Risks\n- Due: 2026-04-01\n"));

        Assert.Equal("HD021", reading.Rules());
        Assert.Equal("Due: 2026-04-01", reading.NewNote().Text);
    }

    [Fact]
    public void A_computed_line_comes_back_and_the_words_are_kept()
    {
        var reading = Edited.With(("**Not ready for kickoff: 3 errors, 2 warnings, 1 note.**", "**Ready.** All done."));

        Assert.Equal(Edited.Base.Promises, reading.Packet.Promises);
        Assert.Contains("Ready.", reading.NewNote().Text, StringComparison.Ordinal);
        Assert.Null(reading.NewNote().After);
    }

    [Theory]
    [InlineData("state: in-review", "state: accepted", "HD011")]
    [InlineData("deal: fennimore-saas", "deal: other", "HD011")]
    [InlineData("revision: 7", "revision: 6", "HD025")]
    [InlineData("revision: 7\n", "", "HD010")]
    [InlineData("profile: implementation", "what a day", "HD010")]
    public void The_head_is_ours(string old, string made, string rule)
    {
        var reading = Edited.With((old, made));

        Assert.Equal(rule, reading.Rules());
        Assert.Equal(Edited.Base with { Notes = reading.Packet.Notes }, reading.Packet);
    }

    [Fact]
    public void A_head_without_its_last_line_is_still_read()
    {
        var reading = Edited.With(("\"\n---\n", "\"\n"), ("reviewer:", "reviewer: dana-wolk"));

        Assert.Equal("HD010", reading.Rules());
        Assert.Equal(("dana-wolk", 7), (reading.Reviewer, reading.Revision));
        Assert.Equal(Edited.Base, reading.Packet);
    }
}
