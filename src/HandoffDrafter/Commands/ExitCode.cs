namespace HandoffDrafter.Commands;

/// <summary>How every command ends, for scripts to go by.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Ran as asked, and what it looked at is not in order.</summary>
    public const int Blocked = 1;

    /// <summary>The command line or the configuration asks for something that does not exist.</summary>
    public const int Usage = 2;

    /// <summary>The files or the machine did not let it run.</summary>
    public const int Failed = 3;

    /// <summary>Interrupted or asked to terminate; nothing was left half-written.</summary>
    public const int Cancelled = 130;
}
