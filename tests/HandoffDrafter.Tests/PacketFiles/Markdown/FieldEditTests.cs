using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

public sealed class FieldEditTests
{
    [Theory]
    [InlineData("received")]
    [InlineData("received (one of: not started, processing, received, pending)")]
    public void A_missing_field_is_filled(string value) =>
        Edited.With(("Payment status: _missing_ (one of: not started, processing, received, pending)", $"Payment status: {value}"))
            .IsOnly(p => p.With(new Field("payment-status", "deal") { Value = "received", Origin = Origin.Human }));

    [Fact]
    public void A_value_is_the_persons_to_change_and_its_quote_stays() =>
        Edited.With(("Contract number: OF-2026-031", "Contract number: OF-2026-031-A"))
            .IsOnly(p => p.With(p.Field("contract-number")! with { Value = "OF-2026-031-A", Origin = Origin.Human }));

    [Theory]
    [InlineData("12 March 2026", "2026-03-12")]
    [InlineData("2026-03-12", "2026-03-12")]
    public void A_day_is_kept_as_one(string words, string value) =>
        Edited.With(("Kickoff date: _missing_", $"Kickoff date: {words}")).IsOnly(p => p.With(new Field("kickoff-date", "deal") { Value = value, Origin = Origin.Human }));

    [Fact]
    public void A_day_in_two_readings_is_left_as_a_note()
    {
        var reading = Edited.With(("Kickoff date: _missing_", "Kickoff date: 03/04/2026"));

        Assert.Equal("HD014", reading.Rules());
        Assert.Null(reading.Packet.Field("kickoff-date"));
        Assert.Equal("Kickoff date: 03/04/2026", reading.NewNote().Text);
    }

    [Theory]
    [InlineData("not applicable: they pay by card")]
    [InlineData("N/A - they pay by card")]
    public void A_field_may_not_apply_for_a_reason(string words) =>
        Edited.With(("Payment status: _missing_ (one of: not started, processing, received, pending)", $"Payment status: {words}"))
            .IsOnly(p => p.With(new Field("payment-status", "deal") { NotApplicable = "they pay by card", Origin = Origin.Human }));

    [Fact]
    public void Not_applicable_without_a_reason_is_none()
    {
        var reading = Edited.With(("Kickoff date: _missing_", "Kickoff date: n/a"));

        Assert.Equal("HD022", reading.Rules());
        Assert.Null(reading.Packet.Field("kickoff-date"));
        Assert.Equal("n/a", reading.NewNote().Text);
    }

    [Theory]
    [InlineData("_missing_")]
    [InlineData("missing")]
    [InlineData("")]
    public void A_value_may_be_taken_out(string nothing) =>
        Edited.With(("Total price: $86,400", $"Total price: {nothing}")).IsOnly(p => p.With(p.Field("total-price")! with { Value = null, Origin = Origin.Human }));

    [Fact]
    public void An_optional_field_is_added_as_a_line() =>
        Edited.With(("- Total price", "- Lead source: a trade fair\n- Total price")).IsOnly(p => p.With(new Field("lead-source", "deal") { Value = "a trade fair", Origin = Origin.Human }));

    [Fact]
    public void A_field_cannot_be_removed()
    {
        var reading = Edited.With(("- Total price: $86,400\n", ""));

        Assert.Equal("HD022", reading.Rules());
        Assert.Equal(Edited.Base, reading.Packet);
    }

    [Fact]
    public void A_second_line_of_a_field_is_a_note()
    {
        var reading = Edited.With(("- Total price: $86,400\n", "- Total price: $86,400\n- Total price: $90,000\n"));

        Assert.Equal("HD016", reading.Rules());
        Assert.Equal("Total price: $90,000", reading.NewNote().Text);
    }
}
