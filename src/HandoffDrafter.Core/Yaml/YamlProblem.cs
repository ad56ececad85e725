using System.Globalization;

namespace HandoffDrafter.Core.Yaml;

/// <summary>What is wrong at one place of a settings file, and how to put it right. Line and column count from 1.</summary>
public sealed record YamlProblem(string File, int Line, int Column, string Message)
{
    /// <summary><c>people.yaml:12:3: error: message</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: error: {Message}");
}
