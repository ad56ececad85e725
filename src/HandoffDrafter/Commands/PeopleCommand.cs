using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Shows people.yaml as the program understands it.</summary>
internal sealed class PeopleCommand(GlobalOptions globals, Surroundings surroundings)
    : HandoffCommand("people", "List who may do what, and what is wrong with people.yaml", globals, surroundings)
{
    public override string Paragraph =>
        "Lists everybody of <workspace>/people.yaml with their roles, and says who you are taken for by the name of your account. That file is "
        + "the only place that grants a role; edit it with any editor. What is wrong with it is shown with line and column.";

    public override string Example => "handoff people";

    protected override Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        var (people, problems) = composition.ReadPeople();
        foreach (var problem in problems)
        {
            Terminal.ErrorLine(problem.ToString());
        }

        if (people is null)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        var you = Surroundings.Account is { } account ? people.FindByAccount(account) : null;
        if (WantsJson(parse))
        {
            WriteJson(people, you);
        }
        else
        {
            WriteLines(composition, people, you);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private void WriteLines(Composition composition, People people, Person? you)
    {
        if (people.All.Count == 0)
        {
            Terminal.Line($"Nobody is named in {composition.Workspace.People}, so that nobody can decide anything yet.");
            Terminal.Line(File.Exists(composition.Workspace.People)
                ? "The comments in that file show how a person is written."
                : "'handoff init' writes that file with an example to fill in.");
            return;
        }

        var width = people.All.Max(p => p.Id.Length);
        foreach (var person in people.All)
        {
            var roles = person.Roles.Count == 0 ? "no role" : string.Join(", ", person.Roles.Select(Words.Of));
            Terminal.Line(Ink.Strong, person.Id.PadRight(width), $"  {person.Name}{(person.Email is { } email ? $" <{email}>" : "")}: {roles}{(person == you ? "  (you)" : "")}");
        }

        if (you is null)
        {
            Terminal.Line();
            Terminal.Line($"Your account '{Surroundings.Account}' belongs to nobody here; add it under 'accounts:' of a person, or use --as.");
        }
    }

    private void WriteJson(People people, Person? you) => JsonOutput.Write(Terminal, "handoff-people/1", json =>
    {
        json.WriteString("you", you?.Id);
        json.WriteStartArray("people");
        foreach (var person in people.All)
        {
            json.WriteStartObject();
            json.WriteString("id", person.Id);
            json.WriteString("name", person.Name);
            json.WriteString("email", person.Email);
            json.WriteStrings("accounts", person.Accounts);
            json.WriteStrings("roles", person.Roles.Select(Words.Of));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
