using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD803_MissingValueShownTests
{
    private static readonly MissingValueShown Rule = new();

    [Theory]
    [InlineData("Your contact is _missing_.", "_missing_")]
    [InlineData("Dear [first name],", "[first name]")]
    [InlineData("Kickoff: TBD", "TBD")]
    public void Fires_on_a_blank(string line, string blank) => Assert.Equal(
        [$"error HD803: welcome mail goes to the customer, but \"{blank}\" stands in it: \"{line}\" → Ole Berg fills it in or takes the line out before it is sent (packet)"],
        Lines("Welcome!\n" + line));

    [Fact]
    public void Stays_quiet_on_a_whole_text() => Assert.Empty(Lines("Dear Len,\n\nwe start on Monday.\n---\nOle"));

    [Fact]
    public void Boundary_a_line_without_words_is_no_blank() => Assert.Empty(Lines("***\n\n---"));

    private static string[] Lines(string words)
    {
        var context = Sample.Context(Sample.Packet);
        return Sample.Lines(Rule, new GateContext(context.Packet, context.Texts, context.Profile, context.AsOf) { CustomerTexts = [new CustomerText("welcome mail", [], words)] });
    }
}
