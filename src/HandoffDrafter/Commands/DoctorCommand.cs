using System.CommandLine;
using HandoffDrafter.Doctor;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Shows how the program and its workspace are.</summary>
internal sealed class DoctorCommand(GlobalOptions globals, Surroundings surroundings)
    : HandoffCommand("doctor", "Look at the program, its settings and its workspace, and say what is wrong", globals, surroundings)
{
    public override string Paragraph =>
        "Looks at version and system, settings, the workspace and who can read it, locks, free space, the model, profiles, people, rules and "
        + "readers, and names the way to mend what is wrong. Changes nothing and shows no secret, so that its answer can go into a bug report. "
        + "Exit code 1 when something is wrong.";

    public override string Example => "handoff doctor";

    protected override async Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        List<Diagnosis> diagnoses = [.. Examination.Of(composition), await ParsingExamination.OfAsync(composition, cancellationToken)];
        if (WantsJson(parse))
        {
            WriteJson(diagnoses);
        }
        else
        {
            foreach (var (topic, finding, fix) in diagnoses)
            {
                Terminal.Line(fix is null ? Ink.Good : Ink.Bad, fix is null ? "ok     " : "problem", $"  {topic,-12}  {finding}");
                if (fix is not null)
                {
                    Terminal.Line($"         {"",-12}  {fix}");
                }
            }
        }

        return diagnoses.Exists(d => d.IsProblem) ? ExitCode.Blocked : ExitCode.Done;
    }

    private void WriteJson(List<Diagnosis> diagnoses) => JsonOutput.Write(Terminal, "handoff-doctor/1", json =>
    {
        json.WriteBoolean("healthy", !diagnoses.Exists(d => d.IsProblem));
        json.WriteStartArray("diagnoses");
        foreach (var diagnosis in diagnoses)
        {
            json.WriteStartObject();
            json.WriteString("topic", diagnosis.Topic);
            json.WriteBoolean("problem", diagnosis.IsProblem);
            json.WriteString("finding", diagnosis.Finding);
            json.WriteString("fix", diagnosis.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
