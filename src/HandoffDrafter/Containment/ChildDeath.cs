using System.Globalization;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Containment;

/// <summary>How a child came to be of no more use.</summary>
internal enum DeathCause
{
    Crashed,
    StackOverflow,
    /// <summary>Its managed memory was used up.</summary>
    HeapUsedUp,
    /// <summary>Stopped by us for the memory of its process.</summary>
    TooMuchMemory,
    /// <summary>Stopped by us for its time.</summary>
    TooMuchTime,
    /// <summary>It ended by itself, in good order, and said nothing.</summary>
    NoAnswer,
    /// <summary>What it said was no answer.</summary>
    BrokenAnswer,
    TooLongAnswer,
    /// <summary>It answered about something that it was not asked.</summary>
    OtherDocument,
}

/// <param name="Cause">What happened.</param>
/// <param name="Detail">What is known besides, such as the signal; empty where it adds nothing.</param>
internal sealed record ChildDeath(DeathCause Cause, string Detail = "")
{
    /// <summary>From how the process ended and what it left on its error stream.</summary>
    public static ChildDeath OfExit(int exitCode, string lastWords)
    {
        if (exitCode == ReadChild.OutOfMemoryExitCode || lastWords.Contains("Out of memory", StringComparison.Ordinal) || lastWords.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal))
        {
            return new ChildDeath(DeathCause.HeapUsedUp);
        }

        if (lastWords.Contains("Stack overflow", StringComparison.Ordinal) || unchecked((uint)exitCode) == 0xC00000FD)
        {
            return new ChildDeath(DeathCause.StackOverflow);
        }

        return exitCode == 0 ? new ChildDeath(DeathCause.NoAnswer) : new ChildDeath(DeathCause.Crashed, Exit(exitCode));
    }

    /// <summary>Why the document is not read, after it did the same to a second child.</summary>
    public Refusal ToRefusal(ReadingLimits limits) => Cause switch
    {
        DeathCause.StackOverflow => Limit("reading it overflowed the stack, twice: its structures nest too deep", SaveAgain),
        DeathCause.HeapUsedUp => Limit($"reading it took more than {Megabytes(limits.MaxHeapBytes)} of managed memory, twice", "Split the document, or raise Reading:MaxHeapBytes and Reading:MaxMemoryBytes."),
        DeathCause.TooMuchMemory => Limit($"reading it took more than {Megabytes(limits.MaxMemoryBytes)} of memory, twice", "Split the document, or raise Reading:MaxMemoryBytes."),
        DeathCause.TooMuchTime => Limit(string.Create(CultureInfo.InvariantCulture, $"reading it took more than {limits.MaxSeconds} s, twice"), "Split the document, or raise Reading:MaxSeconds."),
        DeathCause.TooLongAnswer => Limit("its text, the places in it and what it encloses are more than can be handed over, twice", "Split the document, or export it again as text."),
        DeathCause.NoAnswer => Unreadable("its reader ended without an answer, twice"),
        DeathCause.BrokenAnswer => Unreadable("its reader gave an answer that makes no sense, twice"),
        DeathCause.OtherDocument => Unreadable("its reader answered about another document, twice"),
        _ => Unreadable($"its reader crashed, twice{(Detail.Length > 0 ? $" ({Detail})" : "")}"),
    };

    private const string SaveAgain = "Open it in the program that made it, save it again or print it to PDF, and drop that.";

    private static Refusal Limit(string reason, string fix) => new(RefusalKind.LimitExceeded, reason, fix);

    private static Refusal Unreadable(string reason) => new(RefusalKind.Unreadable, reason, SaveAgain);

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MB");

    // A shell's 128 and the signal's number, which .NET reports in the same way.
    private static string Exit(int code) => OperatingSystem.IsWindows() ? string.Create(CultureInfo.InvariantCulture, $"exit code 0x{code:X8}") : code switch
    {
        132 => "illegal instruction",
        134 => "aborted",
        135 => "bus error",
        136 => "arithmetic error",
        137 => "killed from outside",
        139 => "segmentation fault",
        _ => string.Create(CultureInfo.InvariantCulture, $"exit code {code}"),
    };
}
