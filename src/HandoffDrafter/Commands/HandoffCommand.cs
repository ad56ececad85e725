using System.CommandLine;

namespace HandoffDrafter.Commands;

/// <summary>
/// A command that teaches: beside its one-line summary it has a paragraph that says what it does to which files, and an example that
/// works.
/// </summary>
internal abstract class HandoffCommand(string name, string summary) : Command(name, summary)
{
    public abstract string Paragraph { get; }

    public abstract string Example { get; }
}
