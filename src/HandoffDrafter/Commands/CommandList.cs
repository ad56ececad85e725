using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>All commands, in the order in which a newcomer meets them.</summary>
internal static class CommandList
{
    public static IEnumerable<HandoffCommand> All(GlobalOptions globals, Surroundings surroundings)
    {
        yield return new InitCommand(globals, surroundings);
        yield return new PeopleCommand(globals, surroundings);
        yield return new ProfilesCommand(globals, surroundings);
        yield return new DoctorCommand(globals, surroundings);
    }
}
