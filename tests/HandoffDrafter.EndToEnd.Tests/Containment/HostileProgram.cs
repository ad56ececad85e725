using HandoffDrafter.Commands;
using HandoffDrafter.Containment;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Markdown;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.EndToEnd.Tests.Containment;

/// <summary>The program with a child whose reader of <c>.txt</c> does what a document tells it (<see cref="HostileReader"/>).</summary>
internal static class HostileProgram
{
    private static readonly string Assembly = typeof(HostileProgram).Assembly.Location;

    public static DocumentReaders Readers => new([new HostileReader(), new MarkdownReader()]);

    public static ChildProgram Child => new("dotnet", [Assembly, "hostile-child"]);

    /// <summary>A child that keeps the protocol in no way but the one that is named.</summary>
    public static ChildProgram Rogue(string how) => new("dotnet", [Assembly, "rogue-child", how]);

    public static async Task<int> RunAsync(string[] command)
    {
        var surroundings = Surroundings.OfProcess() with { ReadChild = Child };
        var exitCode = await CommandLine.RunAsync(command, surroundings);
        surroundings.Terminal.Flush();
        return exitCode;
    }
}
