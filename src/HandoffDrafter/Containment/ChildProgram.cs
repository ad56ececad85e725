using System.Diagnostics;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Containment;

/// <summary>What is started to parse in: as a rule this very program, with a word that no person types.</summary>
internal sealed record ChildProgram(string File, ValueList<string> Arguments)
{
    public const string Command = "read-child";

    /// <summary>An argument: the child reads samples before it says that it is ready.</summary>
    public const string Warm = "--warm";

    /// <summary>
    /// What the runtime and its libraries need. The rest of the environment holds keys and passwords, which a process that is taken over by
    /// a document should not find there.
    /// </summary>
    private static readonly string[] Passed =
        ["PATH", "HOME", "USERPROFILE", "TMPDIR", "TMP", "TEMP", "LANG", "LANGUAGE", "TZ", "SystemRoot", "windir", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"];

    private static readonly string[] PassedPrefixes = ["DOTNET_ROOT", "DOTNET_SYSTEM_", "DOTNET_ICU_", "LC_"];

    public static ChildProgram OfThisProgram()
    {
        const string Name = "handoff";
        var running = Environment.ProcessPath;
        if (running is not null && Path.GetFileNameWithoutExtension(running) == Name)
        {
            return new ChildProgram(running, [Command]);
        }

        // Started as "dotnet handoff.dll", or within another program.
        var muxer = running is not null && Path.GetFileNameWithoutExtension(running) == "dotnet" ? running : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return new ChildProgram(muxer, [Path.Combine(AppContext.BaseDirectory, Name + ".dll"), Command]);
    }

    public ProcessStartInfo ToStart(ReadingLimits limits, bool warm)
    {
        var start = new ProcessStartInfo(File, warm ? [.. Arguments, Warm] : Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var all = new Dictionary<string, string?>(start.Environment, StringComparer.Ordinal);
        start.Environment.Clear();
        foreach (var (name, value) in all)
        {
            if (Passed.Contains(name, StringComparer.OrdinalIgnoreCase) || PassedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                start.Environment[name] = value;
            }
        }

        // Hexadecimal. A limit on address space (ulimit -v) of that size would keep the runtime from starting at all.
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.MaxHeapBytes.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // Neither a debugger's socket nor a dump of a document's words.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
