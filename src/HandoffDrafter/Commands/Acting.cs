using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>
/// Who acts: the person named by <c>--as</c>, else the one whose account runs the program, else the program itself, which holds no role.
/// </summary>
internal static class Acting
{
    public static Actor? As(string? person, People people, string peopleFile, Surroundings surroundings, out Problem? problem)
    {
        problem = null;
        if (person is not null)
        {
            if (people.Find(person) is { } named)
            {
                return new Actor(named.Id, CommandSource.CommandLine, surroundings.Account);
            }

            problem = Problem.Usage(people.All.Count == 0
                ? $"--as {person}: nobody is named in {peopleFile}; add them there ('handoff init' writes an example)"
                : $"--as {person}: {peopleFile} names no such person; {Suggestion.For(person, [.. people.All.Select(p => p.Id)])}");
            return null;
        }

        var mapped = surroundings.Account is { } account ? people.FindByAccount(account) : null;
        return new Actor(mapped?.Id ?? Actor.Program, CommandSource.CommandLine, surroundings.Account);
    }
}
