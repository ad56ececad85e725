using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Core.Profiles;

/// <summary>Reads one profile. Every key is known, every name that it refers to is defined in it, or the file is refused with its lines.</summary>
public static class ProfileYaml
{
    /// <param name="text">The whole file.</param>
    /// <param name="file">The name that problems give it.</param>
    /// <param name="ruleProblem">
    /// What is wrong with giving a rule that severity, or null. The gate knows its rules; profiles do not know the gate. Without it rule
    /// ids are checked for their form alone.
    /// </param>
    public static ProfileReading Read(string text, string file, Func<RuleId, RuleLevel, string?>? ruleProblem = null)
    {
        var problems = new YamlProblems(file);
        var profile = YamlTree.Read(text, problems) is { } root ? new ProfileReader(root, ruleProblem).Read() : null;
        return problems.Any ? new ProfileReading(null, problems.ToList()) : new ProfileReading(profile, []);
    }
}
