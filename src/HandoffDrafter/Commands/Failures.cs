using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>What is said when a command could not run to its end.</summary>
internal static class Failures
{
    public static int Report(Exception exception, bool verbose, Terminal terminal)
    {
        terminal.ErrorLine(exception switch
        {
            // What the machine says about files already names the file and the cause.
            DealBusyException or DealDamagedException or StoreUnavailableException or IOException or UnauthorizedAccessException => $"handoff: {exception.Message}",
            _ => $"handoff: unexpected {exception.GetType().Name}: {exception.Message}{(verbose ? "" : " (--verbose shows the trace)")}",
        });
        if (verbose)
        {
            terminal.ErrorTrace(exception.ToString());
        }

        return ExitCode.Failed;
    }
}
