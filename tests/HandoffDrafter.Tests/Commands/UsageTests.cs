namespace HandoffDrafter.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("handoff: no command was given; 'handoff draft <folder>' is where to start, and 'handoff --help' lists them all\n")]
    [InlineData("handoff: 'chekc' is not a command of 'handoff'; did you mean 'check'? (valid: init, draft, import, check, explain, decide, waive, sign, accept, return, export, log, read, verify, people, profiles, doctor)\n", "chekc")]
    [InlineData("handoff: '--jsno' is not an option of 'handoff check'; did you mean '--json'? (valid: --format, --as-of, --today, --help, --workspace, --config, --json, --verbose)\n", "check", "acme", "--jsno")]
    [InlineData("handoff: '--workspace' wants a value: --workspace DIR; see 'handoff --help'\n", "--workspace")]
    [InlineData("handoff: 'b' is one argument too many for 'handoff check'; see 'handoff check --help'\n", "check", "a", "b")]
    [InlineData("handoff: '@args' is not a command of 'handoff'; valid: init, draft, import, check, explain, decide, waive, sign, accept, return, export, log, read, verify, people, profiles, doctor\n", "@args")]
    public async Task Bad_usage_is_one_line_with_the_nearest_valid_word(string expected, params string[] args)
    {
        var ended = await new Handoff(_folder.Path).RunAsync(args);

        Assert.Equal(new Ended(2, "", expected), ended);
    }

    [Fact]
    public async Task A_missing_argument_is_named_with_an_example()
    {
        var ended = await new Handoff(_folder.Path).RunAsync("draft");

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("handoff: 'handoff draft' wants <folder>:", ended.Error, StringComparison.Ordinal);
        Assert.Contains("for example: handoff draft ", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_nobody_expected_is_one_line_and_a_trace_only_on_request(bool debug)
    {
        Directory.CreateDirectory(_folder.Combine("deal"));
        var handoff = new Handoff(_folder.Path) { Time = new BrokenClock() };
        if (debug)
        {
            handoff.Environment["HANDOFF_DEBUG"] = "1";
        }

        var ended = await handoff.RunAsync("draft", "deal");

        var lines = ended.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(3, ended.ExitCode);
        Assert.Equal($"handoff: unexpected InvalidOperationException: the clock stands still{(debug ? "" : " (--verbose shows the trace)")}", lines[0]);
        Assert.Equal(debug, lines.Length > 1);
    }

    [Fact]
    public async Task A_word_cannot_steer_the_terminal()
    {
        var ended = await new Handoff(_folder.Path).RunAsync("\e[2J\n\u202eevil");

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("handoff: '\\u001b[2J \\u202eevil' is not a command", ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.TrimEnd('\n').Split('\n'));
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("the clock stands still");
    }
}
