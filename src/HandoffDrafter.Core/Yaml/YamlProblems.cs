using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Yaml;

/// <summary>Gathers everything that is wrong with one file, so that a person mends it in one go.</summary>
public sealed class YamlProblems(string file)
{
    private readonly List<YamlProblem> _problems = [];

    public bool Any => _problems.Count > 0;

    public void Add(int line, int column, string message) => _problems.Add(new YamlProblem(file, line, column, message));

    public void Add(YamlNode at, string message) => Add(at.Line, at.Column, message);

    /// <summary>In the order of the file.</summary>
    public ValueList<YamlProblem> ToList() => _problems.OrderBy(p => p.Line).ThenBy(p => p.Column).ToValueList();
}
