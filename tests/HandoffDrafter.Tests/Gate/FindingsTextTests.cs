using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Tests.Gate;

public class FindingsTextTests
{
    [Fact]
    public void Each_finding_is_one_line_at_the_place_of_what_it_speaks_of() => Assert.Equal(
        "deals/acme/packet.md:31:5: error HD403: said ≠ signed → decide (promise:P-005; also HD405, HD407)\n"
        + "deals/acme/packet.md:1:1: warning HD102: no proposal → add it (packet; waived)\n",
        FindingsText.Write(
            [
                TestRule.Says(403, Target.Of(new PromiseId(5))) with { Also = [new RuleId(405), new RuleId(407)] },
                new Finding(new RuleId(102), Severity.Warning, Target.Packet, "no proposal", "add it") { Waived = true },
            ],
            "deals/acme/packet.md",
            target => target.Kind == "promise" ? new FilePlace(31, 5) : null));

    [Theory]
    [InlineData("two\nlines", "two lines")]
    [InlineData("\u202Eright to left\u2066", "right to left")]
    [InlineData("a\u2028b\u0085c\td", "a b c d")]
    public void A_document_cannot_add_a_line_or_turn_one_around(string message, string told) => Assert.Equal(
        $"error HD401: {told} → decide (packet)", FindingsText.Line(TestRule.Says(401, Target.Packet, message)));
}
