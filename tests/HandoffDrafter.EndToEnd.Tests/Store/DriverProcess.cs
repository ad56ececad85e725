using System.Diagnostics;

namespace HandoffDrafter.EndToEnd.Tests.Store;

/// <summary>This assembly as a process of its own (<see cref="StoreDriver"/>).</summary>
internal sealed class DriverProcess : IDisposable
{
    private readonly Process _process;

    private DriverProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public StreamReader Output => _process.StandardOutput;

    public static DriverProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };

        // A killed process leaves its debugger pipes behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.ArgumentList.Add(typeof(DriverProcess).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return new DriverProcess(Process.Start(start)!);
    }

    /// <summary>SIGKILL, and the end of the process.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
