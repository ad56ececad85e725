using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

public sealed class ClaimEditTests
{
    private static readonly Stamp Stamp = PacketMarkdownLawTests.Stamp;

    [Fact]
    public void A_sentence_becomes_the_persons() =>
        Edited.With(("Carol retires in June;", "Carol leaves in May;"))
            .IsOnly(p => p.With(Edited.Claim("C-004") with { Text = "Carol leaves in May; only she understands the rebate pricing.", Status = Grounding.Human, Origin = Origin.Human }));

    [Theory]
    [InlineData("2026-03-20")]
    [InlineData("20 March 2026")]
    [InlineData("Mar 20, 2026")]
    [InlineData("20/03/2026")]
    [InlineData("by Friday, 20th March 2026.")]
    public void What_is_missing_is_filled_in(string day) =>
        Edited.With(("Owner: _missing_. Due: _missing_ (blocks", $"Owner: Noor El Amin. Due: {day} (blocks"))
            .IsOnly(p => p.With(Edited.Claim("C-202") with { Owner = "Noor El Amin", Due = new DateOnly(2026, 3, 20) }));

    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("next week")]
    [InlineData("20 March")]
    [InlineData("Monday, 20 March 2026")]
    [InlineData("20.3.26")]
    [InlineData("2026-02-30")]
    public void A_day_that_is_not_clear_is_left_as_a_note(string day)
    {
        var reading = Edited.With(("Due: _missing_ (blocks", $"Due: {day} (blocks"));

        Assert.Equal("HD014", reading.Rules());
        Assert.Equal(Edited.Base.Claims, reading.Packet.Claims);
        Assert.Equal(("C-202", $"Due: {day}"), (reading.NewNote().After, reading.NewNote().Text));
    }

    [Fact]
    public void Words_behind_a_day_are_a_note()
    {
        var reading = Edited.With(("Due: _missing_ (blocks", "Due: 2026-03-27, their own date (blocks"));

        Assert.Equal(new DateOnly(2026, 3, 27), reading.Packet.Claim(SamplePacket.Id(202))!.Due);
        Assert.Equal("their own date", reading.NewNote().Text);
    }

    [Fact]
    public void An_answer_and_a_detail_are_filled_in() =>
        Edited.With(("Due: _missing_. Answer: _missing_", "Due: _missing_. Answer: one tenant, says Len"), ("Severity: high", "Severity: low. Mitigation: record her in April"))
            .IsOnly(p => p
                .With(Edited.Claim("Q-001") with { Details = new([new("answer", "one tenant, says Len")]) })
                .With(Edited.Claim("C-004") with { Details = new([new("severity", "low"), new("mitigation", "record her in April")]) }));

    [Fact]
    public void An_owner_may_be_added_where_none_was_asked_for() =>
        Edited.With(("Severity: high", "Severity: high. Owner: Dana Wolk")).IsOnly(p => p.With(Edited.Claim("C-004") with { Owner = "Dana Wolk" }));

    [Fact]
    public void An_owner_may_stand_on_a_line_of_its_own() =>
        Edited.With(("Severity: high", "Severity: high\n  - Owner: Dana Wolk")).IsOnly(p => p.With(Edited.Claim("C-004") with { Owner = "Dana Wolk" }));

    [Fact]
    public void A_line_that_is_all_detail_changes_no_other_line()
    {
        var reading = Edited.With(("Reviewed: _missing_\n\n## Risks", "Reviewed: _missing_\n- Target: 95 % untouched\n\n## Risks"));

        Assert.Equal(Edited.Base.Claims, reading.Packet.Claims);
        Assert.Equal(("C-002", "Target: 95 % untouched"), (reading.NewNote().After, reading.NewNote().Text));
    }

    [Fact]
    public void An_answer_may_stand_below_its_question() =>
        Edited.With(("Answer: _missing_\n- Q-002", "Answer: _missing_\n- Answer: one tenant\n- Q-002"))
            .IsOnly(p => p.With(Edited.Claim("Q-001") with { Details = new([new("answer", "one tenant")]) }));

    [Fact]
    public void A_label_taken_out_clears_its_value() =>
        Edited.With((". Severity: high", "")).IsOnly(p => p.With(Edited.Claim("C-004") with { Details = ValueMap<string>.Empty }));

    [Fact]
    public void The_owner_of_a_product_is_no_label() =>
        Edited.With(("Carol retires in June;", "Ask the product owner: Carol;"))
            .IsOnly(p => p.With(Edited.Claim("C-004") with { Text = "Ask the product owner: Carol; only she understands the rebate pricing.", Status = Grounding.Human, Origin = Origin.Human }));

    [Fact]
    public void A_bullet_without_an_id_is_a_new_line_of_its_section() =>
        Edited.With(("- C-005 Told", "* Two divisions price differently. Severity: medium\n- C-005 Told"))
            .IsOnly(p => p.With(new Claim(SamplePacket.Id(203), "risks", "Two divisions price differently")
            {
                Status = Grounding.Human, Origin = Origin.Human, Details = new([new("severity", "medium")]),
            }) is var made ? made with { Claims = Reordered(made.Claims) } : made);

    [Fact]
    public void A_new_question_gets_a_questions_id() =>
        Assert.Equal("Who signs for the MSA?", Edited.With(("\n## Supported", "- Who signs for the MSA?\n\n## Supported")).Packet.Claim(new ClaimId(true, 3))!.Text);

    [Fact]
    public void An_empty_section_is_filled_over_its_guidance() =>
        Edited.With(("- _missing_ What they want, in their words, and why now.", "- They buy a company in September."))
            .IsOnly(p => p.With(new Claim(SamplePacket.Id(203), "buyer-intent", "They buy a company in September.") { Status = Grounding.Human, Origin = Origin.Human }));

    [Fact]
    public void A_line_moved_under_another_heading_belongs_there()
    {
        const string line = "- C-004 Carol retires in June; only she understands the rebate pricing. [S2 00:09:19]. Severity: high\n";

        Edited.With((line, ""), ("## Success criteria\n", $"## Success criteria\n{line}"))
            .IsOnly(p => p.With(Edited.Claim("C-004") with { Section = "success-criteria" }) is var made ? made with { Claims = Swapped(made.Claims, "C-002", "C-004") } : made);
    }

    [Fact]
    public void Lines_keep_the_order_they_are_given()
    {
        const string first = "- Q-001 One tenant or three for the three legal entities? Owner: Prakash Iyer. Due: _missing_. Answer: _missing_\n";

        Edited.With((first, ""), ("\n## Supported", $"{first}\n## Supported")).IsOnly(p => p with { Claims = Swapped(p.Claims, "Q-001", "Q-002") });
    }

    [Fact]
    public void A_line_taken_out_is_removed()
    {
        var reading = Edited.With(("- C-101 Any ERP or general-ledger integration [S1 §6.1]. **Was told the opposite:** P-005\n", ""));

        reading.IsOnly(p => p.With(Edited.Claim("C-101") with { Removed = new Removal(Stamp.By, Stamp.At, "removed in packet.md") }));
        Assert.Equal(1, reading.Removals);
    }

    [Fact]
    public void A_copied_line_in_other_words_is_another_line()
    {
        var reading = Edited.With(("- C-005 Told", "- C-004 Carol's notes are on paper. [S2 00:09:19]. Severity: high\n- C-005 Told"));

        Assert.Equal("HD016", reading.Rules());
        Assert.Equal(Edited.Claim("C-004"), reading.Packet.Claim(SamplePacket.Id(4)));
        var made = reading.Packet.Claim(SamplePacket.Id(203))!;
        Assert.Equal(("Carol's notes are on paper.", "risks", Grounding.Human), (made.Text, made.Section, made.Status));
    }

    [Fact]
    public void A_changed_place_comes_back_and_is_kept_as_a_note()
    {
        var reading = Edited.With(("users [S1 §2.1]", "users [S1 §9.9]"));

        Assert.Equal("HD017", reading.Rules());
        Assert.Equal(Edited.Base.Claims, reading.Packet.Claims);
        Assert.Contains("§9.9", reading.NewNote().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_behind_a_place_are_a_note()
    {
        var reading = Edited.With(("users [S1 §2.1]", "users [S1 §2.1] see the price list too"));

        Assert.Equal("HD024", reading.Rules());
        Assert.Equal(("C-001", "see the price list too"), (reading.NewNote().After, reading.NewNote().Text));
    }

    [Fact]
    public void An_id_is_known_however_it_is_typed() =>
        Edited.With(("- C-004 Carol", "- **c-4** Carol")).IsOnly(p => p);

    [Fact]
    public void What_was_told_in_confidence_is_not_worded_here()
    {
        var reading = Edited.With(("- C-005 Told in confidence", "- C-005 Told in confidence by Marisol"));

        Assert.Equal(Edited.Claim("C-005"), reading.Packet.Claim(SamplePacket.Id(5)));
        Assert.Contains("by Marisol", reading.NewNote().Text, StringComparison.Ordinal);
    }

    private static ValueList<Claim> Swapped(ValueList<Claim> claims, string one, string other) =>
        claims.Select(c => c.Id.ToString() == one ? claims.Single(o => o.Id.ToString() == other) : c.Id.ToString() == other ? claims.Single(o => o.Id.ToString() == one) : c).ToValueList();

    /// <summary>The new risk stands behind the one that it was written under, and nothing else changes its place.</summary>
    private static ValueList<Claim> Reordered(ValueList<Claim> claims) =>
        claims.Where(c => c.Id.ToString() != "C-203")
            .SelectMany(c => c.Id.ToString() == "C-004" ? [c, claims.Single(added => added.Id.ToString() == "C-203")] : (Claim[])[c])
            .ToValueList();
}
