using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Yaml;

/// <summary>A value in a settings file and where it stands. Line and column count from 1.</summary>
public abstract class YamlNode(int line, int column, YamlProblems problems)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>What it is, for a message: <c>a list</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Says that something is wrong here.</summary>
    public void Report(string message) => problems.Add(this, message);
}

/// <summary>A single value, as it was written. <c>yes</c>, <c>1.0</c> and <c>2026-03-09</c> are text until somebody asks for more.</summary>
public sealed class YamlScalar(int line, int column, YamlProblems problems, string value, bool quoted) : YamlNode(line, column, problems)
{
    public string Value { get; } = value;

    /// <summary>Nothing was written, or <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsEmpty { get; } = value.Length == 0 || (!quoted && value is "~" or "null");

    public override string Kind => "a single value";
}

public sealed class YamlList(int line, int column, YamlProblems problems, ValueList<YamlNode> items) : YamlNode(line, column, problems)
{
    public ValueList<YamlNode> Items { get; } = items;

    public override string Kind => "a list";
}
