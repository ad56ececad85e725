using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>All commands, in the order in which a newcomer meets them.</summary>
internal static class CommandList
{
    public static IEnumerable<HandoffCommand> All(GlobalOptions globals, Surroundings surroundings)
    {
        yield break;
    }
}
