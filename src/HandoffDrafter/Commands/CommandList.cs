using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>All commands, in the order in which a newcomer meets them.</summary>
internal static class CommandList
{
    public static IEnumerable<HandoffCommand> All(GlobalOptions globals, Surroundings surroundings)
    {
        yield return new InitCommand(globals, surroundings);
        yield return new DraftCommand(globals, surroundings);
        yield return new ImportCommand(globals, surroundings);
        yield return new CheckCommand(globals, surroundings);
        yield return new ExplainCommand(globals, surroundings);
        yield return new VerifyCommand(globals, surroundings);
        yield return new PeopleCommand(globals, surroundings);
        yield return new ProfilesCommand(globals, surroundings);
        yield return new DoctorCommand(globals, surroundings);
    }
}
