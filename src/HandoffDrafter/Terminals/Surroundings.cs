using HandoffDrafter.Containment;

namespace HandoffDrafter.Terminals;

/// <summary>What one run of the program has around it; a test gives its own.</summary>
internal sealed record Surroundings(Terminal Terminal, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment, TimeProvider Time)
{
    /// <summary>Where the shipped <c>appsettings.json</c> stands: beside the program.</summary>
    public string ProgramDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>The account that the operating system knows the caller by; null where it knows none.</summary>
    public string? Account { get; init; }

    /// <summary>False where somebody else decides what an interrupt means, as in a test.</summary>
    public bool OwnsProcess { get; init; }

    /// <summary>What is started to parse documents in; null where they are parsed within this process, as in a test of something else.</summary>
    public ChildProgram? ReadChild { get; init; }

    /// <summary>A path as the person at this folder would type it.</summary>
    public string Shown(string path)
    {
        var below = Path.EndsInDirectorySeparator(WorkingDirectory) ? WorkingDirectory : WorkingDirectory + Path.DirectorySeparatorChar;
        return path.StartsWith(below, StringComparison.Ordinal) ? path[below.Length..] : path;
    }

    public static Surroundings OfProcess()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry entry in System.Environment.GetEnvironmentVariables())
        {
            environment[(string)entry.Key] = (string?)entry.Value ?? string.Empty;
        }

        return new Surroundings(Terminal.OfProcess(environment), System.Environment.CurrentDirectory, environment, TimeProvider.System)
        {
            Account = System.Environment.UserName is { Length: > 0 } name ? name : null,
            OwnsProcess = true,
            ReadChild = ChildProgram.OfThisProgram(),
        };
    }
}
