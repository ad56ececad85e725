using System.Diagnostics;

namespace HandoffDrafter.EndToEnd.Tests;

/// <summary>The program on a terminal of its own, which <c>script</c> gives it.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("xterm", "", true)]
    [InlineData("xterm", "1", false)]
    [InlineData("dumb", "", false)]
    public async Task Colours_are_for_terminals_that_want_them(string term, string noColor, bool coloured)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var output = await OnTerminalAsync("doctor", term, noColor);

        Assert.Contains("version", output, StringComparison.Ordinal);
        Assert.Equal(coloured, output.Contains("\e[32mok", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Progress_is_drawn_in_place_on_a_terminal()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _folder.Write("deal/SOW.md", "# Statement of Work\n\nThe Supplier will configure the portal.\n");

        var output = await OnTerminalAsync("draft deal --out x", "xterm", "");

        Assert.Contains("\e[?25l", output, StringComparison.Ordinal);
        Assert.DoesNotContain("handoff: reading the documents", output, StringComparison.Ordinal);
        Assert.Contains("Read: 1 file", output, StringComparison.Ordinal);
    }

    private async Task<string> OnTerminalAsync(string command, string term, string noColor)
    {
        var start = new ProcessStartInfo("script")
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        foreach (var arg in (string[])["-qec", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "handoff.dll")}' {command}", "/dev/null"])
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["TERM"] = term;
        start.Environment["NO_COLOR"] = noColor;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
