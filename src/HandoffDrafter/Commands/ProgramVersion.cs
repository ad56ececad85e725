using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

internal static class ProgramVersion
{
    /// <summary>The version as released, without the commit that a build stamps behind a plus sign.</summary>
    public static string Text { get; } =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    internal sealed class Action(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.Line($"handoff {Text}");
            return ExitCode.Done;
        }
    }
}
