using System.Globalization;
using System.Runtime.InteropServices;
using HandoffDrafter.Commands;
using HandoffDrafter.Core.Calendars;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Readers;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Doctor;

/// <summary>Looks at everything the program depends on, and changes nothing of it.</summary>
internal static class Examination
{
    public static IEnumerable<Diagnosis> Of(Composition composition)
    {
        yield return new Diagnosis("version", $"handoff {ProgramVersion.Text}, {RuntimeInformation.FrameworkDescription}");
        yield return new Diagnosis("system", $"{RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}");
        yield return new Diagnosis("settings", Settings(composition));
        foreach (var diagnosis in WorkspaceExamination.Of(composition.Workspace))
        {
            yield return diagnosis;
        }

        yield return new Diagnosis("model", "none: the built-in drafter is used, and nothing leaves this machine");
        foreach (var diagnosis in Profiles(composition).Concat(People(composition)).Concat(Calendar(composition)))
        {
            yield return diagnosis;
        }

        yield return new Diagnosis("rules", string.Create(CultureInfo.InvariantCulture, $"{RuleCatalogue.Descriptors.Count}"));
        yield return new Diagnosis("readers", string.Join(" ", BuiltInReaders.Create().Extensions.Order(StringComparer.Ordinal)));
    }

    private static string Settings(Composition composition) =>
        composition.Settings.Files.Count == 0 ? "the defaults" : string.Join(", ", composition.Settings.Files);

    private static IEnumerable<Diagnosis> Profiles(Composition composition)
    {
        var catalogue = composition.Profiles;
        var own = catalogue.Ids.Count(composition.OverridesProfile);
        yield return new Diagnosis("profiles", string.Create(CultureInfo.InvariantCulture, $"{catalogue.Ids.Count} ({string.Join(", ", catalogue.Ids)}), {own} of them from the workspace"));
        foreach (var problem in catalogue.Ids.SelectMany(id => catalogue.Find(id).Problems))
        {
            yield return new Diagnosis("profiles", problem.ToString(), "Mend that line; until then deals of that profile cannot be drafted or checked.");
        }
    }

    private static IEnumerable<Diagnosis> Calendar(Composition composition)
    {
        var (calendar, problems) = composition.ReadCalendar();
        foreach (var problem in problems)
        {
            yield return new Diagnosis("calendar", problem.ToString(), "Mend that line; until then no deal is checked.");
        }

        if (calendar is not null)
        {
            yield return new Diagnosis("calendar", ReferenceEquals(calendar, BusinessCalendar.Weekends)
                ? $"weekends off, no holidays; {composition.Workspace.Calendar} would say otherwise"
                : string.Create(CultureInfo.InvariantCulture, $"{Wording.Counted(calendar.Rules.Count, "yearly holiday")}, {Wording.Counted(calendar.DaysOff.Count, "own day")} off, {calendar.Zone?.Id ?? "no time zone"}"));
        }
    }

    private static IEnumerable<Diagnosis> People(Composition composition)
    {
        var (people, problems) = composition.ReadPeople();
        foreach (var problem in problems)
        {
            yield return new Diagnosis("people", problem.ToString(), "Mend that line; until then nobody has any right.");
        }

        if (people is null)
        {
            yield break;
        }

        var roles = Enum.GetValues<PersonRole>()
            .Select(role => (Role: role, Count: people.With(role).Count()))
            .Where(r => r.Count > 0)
            .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Count} {Words.Of(r.Role)}"));
        yield return new Diagnosis("people", people.All.Count == 0
            ? $"nobody is named in {composition.Workspace.People}"
            : string.Create(CultureInfo.InvariantCulture, $"{people.All.Count} ({string.Join(", ", roles)})"));
    }
}
