using System.Diagnostics;
using System.Text;

namespace HandoffDrafter.EndToEnd.Tests;

/// <summary>What a run of the real program ended with.</summary>
public sealed record Ended(int ExitCode, string Output, string Error);

/// <summary>The real program as a process of its own, started in a folder, with its output redirected.</summary>
public sealed class HandoffProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly StringBuilder _error = new();
    private readonly SemaphoreSlim _said = new(0);

    private HandoffProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_error)
            {
                _error.Append(line.Data is null ? "" : $"{line.Data}\n");
            }

            _said.Release();
        };
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public static async Task<Ended> RunAsync(string folder, params string[] args)
    {
        using var process = Start(folder, args);
        return await process.EndAsync();
    }

    /// <summary>Runs the program with the file rights that modes give: root, to whom nothing is closed, gives up that privilege first.</summary>
    public static async Task<Ended> RunWithoutPrivilegeAsync(string folder, params string[] args)
    {
        string[] privileged = Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];
        using var process = Start(folder, [.. privileged, "dotnet"], args);
        return await process.EndAsync();
    }

    public static HandoffProcess Start(string folder, IEnumerable<string> args, params (string Name, string Value)[] environment) =>
        Start(folder, ["dotnet"], args, environment);

    /// <summary>The program with a reader that crashes and hangs as documents tell it.</summary>
    public static HandoffProcess StartHostile(string folder, IEnumerable<string> args, params (string Name, string Value)[] environment) =>
        Start(folder, ["dotnet"], typeof(HandoffProcess).Assembly.Location, ["handoff", .. args], environment);

    private static HandoffProcess Start(string folder, string[] host, IEnumerable<string> args, params (string Name, string Value)[] environment) =>
        Start(folder, host, Path.Combine(AppContext.BaseDirectory, "handoff.dll"), args, environment);

    private static HandoffProcess Start(string folder, string[] host, string program, IEnumerable<string> args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(host[0], host[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new HandoffProcess(Process.Start(start)!);
    }

    private string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    /// <summary>Waits until the program has written the line to its error stream.</summary>
    public async Task SaysAsync(string line)
    {
        while (!Error.Split('\n').Contains(line))
        {
            Assert.True(await _said.WaitAsync(Patience), $"The program did not say '{line}'. It said: {Error}");
        }
    }

    /// <summary>Waits for the end; a program that hangs is a failure that names what it had said so far.</summary>
    public Task<Ended> EndAsync() => EndAsync(Patience);

    public async Task<Ended> EndAsync(TimeSpan most)
    {
        using var patience = new CancellationTokenSource(most);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {most.TotalSeconds} s. It said: {await _output}{Error}");
        }

        return new Ended(_process.ExitCode, await _output, Error);
    }

    /// <summary>Kills the program when the token is cancelled.</summary>
    /// <returns>False where it had ended by itself.</returns>
    public async Task<bool> KillAsync(CancellationToken when)
    {
        try
        {
            await _process.WaitForExitAsync(when);
            return false;
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
            return true;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _said.Dispose();
    }
}
