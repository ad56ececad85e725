using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Lists the kinds of handoff.</summary>
internal sealed class ProfilesCommand : HandoffCommand
{
    public ProfilesCommand(GlobalOptions globals, Surroundings surroundings)
        : base("profiles", "List the kinds of handoff, or show what one of them asks for", globals, surroundings) =>
        Subcommands.Add(new ProfilesShowCommand(globals, surroundings));

    public override string Paragraph =>
        "A profile says what one kind of handoff must hold: its sections, its fields, who signs, and how strictly it is checked. They come with "
        + "the program; a file <workspace>/profiles/<id>.yaml replaces the whole profile of that name. A deal takes the profile that deal.yaml "
        + "or --profile names, else one is chosen by the agreement and the reason is shown.";

    public override string Example => "handoff profiles show implementation";

    protected override Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        var catalogue = composition.Profiles;
        var readings = catalogue.Ids.Select(id => (Id: id, Reading: catalogue.Find(id), Own: composition.OverridesProfile(id))).ToList();
        if (WantsJson(parse))
        {
            JsonOutput.Write(Terminal, "handoff-profiles/1", json =>
            {
                json.WriteStartArray("profiles");
                foreach (var (id, reading, own) in readings)
                {
                    json.WriteStartObject();
                    json.WriteString("id", id);
                    json.WriteString("title", reading.Profile?.Title);
                    json.WriteString("from", own ? "workspace" : "program");
                    json.WriteStrings("problems", reading.Problems.Select(p => p.ToString()));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
        else
        {
            var width = readings.Max(r => r.Id.Length);
            foreach (var (id, reading, own) in readings)
            {
                var what = reading.Profile is { } profile ? profile.Title : "cannot be used, see below";
                Terminal.Line(Ink.Strong, id.PadRight(width), $"  {what}{(own ? "  (the workspace's own)" : "")}");
            }
        }

        var broken = readings.Where(r => r.Reading.Profile is null).ToList();
        foreach (var problem in broken.SelectMany(r => r.Reading.Problems))
        {
            Terminal.ErrorLine(problem.ToString());
        }

        return Task.FromResult(broken.Count == 0 ? ExitCode.Done : ExitCode.Usage);
    }
}

/// <summary>Shows one kind of handoff as a checklist.</summary>
internal sealed class ProfilesShowCommand : HandoffCommand
{
    private readonly Argument<string> _id = new("profile") { Description = "the id of a profile, as 'handoff profiles' lists them" };

    public ProfilesShowCommand(GlobalOptions globals, Surroundings surroundings)
        : base("show", "Show the sections and fields that a profile asks for", globals, surroundings) => Arguments.Add(_id);

    public override string Paragraph => "Shows the sections of a profile with their fields, and which of them a handoff cannot do without.";

    public override string Example => "handoff profiles show implementation";

    protected override Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        var id = parse.GetRequiredValue(_id);
        var catalogue = composition.Profiles;
        if (!catalogue.Ids.Contains(id))
        {
            return Task.FromResult(Stop(Problem.Usage($"there is no profile '{id}'; {Suggestion.For(id, catalogue.Ids)}")));
        }

        var reading = catalogue.Find(id);
        if (reading.Profile is not { } profile)
        {
            foreach (var problem in reading.Problems)
            {
                Terminal.ErrorLine(problem.ToString());
            }

            return Task.FromResult(ExitCode.Usage);
        }

        if (WantsJson(parse))
        {
            WriteJson(profile);
        }
        else
        {
            WriteLines(profile);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private void WriteLines(Profile profile)
    {
        Terminal.Line(Ink.Strong, profile.Title, $" ({profile.Id})");
        if (profile.Description is { } description)
        {
            Terminal.Line(description);
        }

        foreach (var section in profile.Sections)
        {
            Terminal.Line();
            Terminal.Line(Ink.Strong, section.Title, Needed(section.Required, null));
            if (section.Guidance is { } guidance)
            {
                Terminal.Line(Ink.Faint, $"  {guidance}");
            }

            foreach (var field in profile.Fields.Where(f => f.Section == section.Id))
            {
                Terminal.Line($"  {field.Id}: {field.Title}{Needed(field.Required, field.Condition)}");
            }
        }
    }

    private static string Needed(Requirement requirement, string? condition) => requirement switch
    {
        Requirement.Yes => ", required",
        Requirement.IfApplicable => condition is null ? ", required if it applies" : $", required if {condition}",
        _ => "",
    };

    private void WriteJson(Profile profile) => JsonOutput.Write(Terminal, "handoff-profile/1", json =>
    {
        json.WriteString("id", profile.Id);
        json.WriteString("title", profile.Title);
        json.WriteString("description", profile.Description);
        json.WriteStartArray("sections");
        foreach (var section in profile.Sections)
        {
            json.WriteStartObject();
            json.WriteString("id", section.Id);
            json.WriteString("title", section.Title);
            json.WriteString("required", Words.Of(section.Required));
            json.WriteString("guidance", section.Guidance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (var field in profile.Fields)
        {
            json.WriteStartObject();
            json.WriteString("id", field.Id);
            json.WriteString("section", field.Section);
            json.WriteString("title", field.Title);
            json.WriteString("type", Words.Of(field.Type));
            json.WriteString("required", Words.Of(field.Required));
            json.WriteString("condition", field.Condition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
