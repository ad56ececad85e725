using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.EndToEnd.Tests.Store;

/// <summary>
/// Rounds in which the real program drafts or imports one of a few deals and is killed when it touches a file chosen by chance, or after a
/// time chosen by chance. Between them somebody saves packet.md. At the end every word that was saved has to be in the packet.
/// </summary>
internal sealed class ProgramKillRounds(TemporaryFolder folder, int seed)
{
    private const int LongestLife = 1500;
    private const string End = "<!-- end of packet -->";

    private static readonly string[] Deals = ["acme-portal", "borealis", "cinder-hill"];

    /// <summary>Parts of the names that a save touches, in its order.</summary>
    private static readonly string[] Moments =
        ["drafts", "revisions", "history.jsonl", ".packet.json.", "packet.json", "packet.md.new", "packet.md.known", "packet.md.next", "packet.md.prev", "packet.findings", "anchors"];

    private readonly Random _random = new(seed);
    private readonly Workspace _workspace = new(folder.Combine("workspace"));
    private readonly List<(string Deal, string Token)> _saved = [];
    private readonly List<string> _losses = [];

    private int _kills;
    private int _torn;

    public async Task<IReadOnlyList<string>> RunAsync(int rounds, TextWriter output)
    {
        folder.Write("workspace/people.yaml", "people:\n  - id: dana-wolk\n    name: Dana Wolk\n    roles: [sales-ops]\n");
        foreach (var deal in Deals)
        {
            folder.Write($"{deal}/SOW.md", $"# Statement of work: {deal}\n\nSigned by both parties on 2026-03-02.\n\n4.2 Up to 12 months of invoices are loaded.\n");
        }

        for (var round = 1; round <= rounds; round++)
        {
            await RunRoundAsync(round);
        }

        await ExamineAsync();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{rounds} rounds of the program from seed {seed}: {_kills} killed, {_saved.Count} edits saved, {_torn} torn events named, {_losses.Count} losses"));
        foreach (var loss in _losses)
        {
            await output.WriteLineAsync($"  {loss}");
        }

        return _losses;
    }

    private async Task RunRoundAsync(int round)
    {
        var deal = Deals[_random.Next(Deals.Length)];
        var isThere = File.Exists(Folder(deal).PacketFile);
        if (isThere)
        {
            Edit(deal);
        }

        string[] command = isThere && _random.Next(3) > 0 ? ["import", deal, "--confirm", "--as", "dana-wolk"] : ["draft", NewSentence(deal, round), "--as-of", "2026-03-09"];
        var moment = _random.Next(4) > 0 ? Moments[_random.Next(Moments.Length)] : null;
        using var touched = new CancellationTokenSource(_random.Next(moment is null ? LongestLife : 20 * LongestLife));
        Directory.CreateDirectory(_workspace.Root);
        using var watcher = new FileSystemWatcher(_workspace.Root) { IncludeSubdirectories = true };
        void OnTouched(object sender, FileSystemEventArgs e)
        {
            if (moment is not null && e.Name?.Contains(moment, StringComparison.Ordinal) == true)
            {
                touched.Cancel();
            }
        }

        watcher.Created += OnTouched;
        watcher.Changed += OnTouched;
        watcher.Renamed += OnTouched;
        watcher.EnableRaisingEvents = true;
        using (var process = HandoffProcess.Start(folder.Path, command, ("DOTNET_EnableDiagnostics", "0")))
        {
            _kills += await process.KillAsync(touched.Token) ? 1 : 0;
        }

        watcher.EnableRaisingEvents = false;
        var found = DealCheck.Run(Folder(deal), new Disk());
        _torn += found.Problems.Count(p => p.Kind == StoreProblemKind.TornTail);
        _losses.AddRange(found.Problems.Where(p => p.Kind != StoreProblemKind.TornTail).Select(p => $"round {round}: {p.Kind} {p.File}: {p.Message}"));
    }

    private void Edit(string deal)
    {
        var path = Folder(deal).PacketFile;
        var token = DriverDeals.Token(_saved.Count + 1);
        var text = File.ReadAllText(path);
        var at = text.LastIndexOf(End, StringComparison.Ordinal);
        text = $"{text[..at]}\nNoted by hand: {token}\n\n{text[at..]}";
        if (_random.Next(2) == 0)
        {
            File.WriteAllText(path, text);
        }
        else
        {
            File.WriteAllText(path + "~", text);
            File.Move(path + "~", path, overwrite: true);
        }

        _saved.Add((deal, token));
    }

    private string NewSentence(string deal, int round)
    {
        var documents = folder.Combine(deal);
        File.WriteAllText(Path.Combine(documents, $"call {round}.txt"), $"Dana Wolk: We will also load report number {round} for you.\n");
        return documents;
    }

    private async Task ExamineAsync()
    {
        foreach (var deal in Deals.Where(d => File.Exists(Folder(d).PacketFile)))
        {
            var import = await HandoffProcess.RunAsync(folder.Path, "import", deal, "--confirm", "--as", "dana-wolk");
            if (import.ExitCode != 0)
            {
                _losses.Add($"'{deal}' cannot be imported: {import.Output}{import.Error}");
            }

            var packet = await File.ReadAllTextAsync(Folder(deal).PacketData);
            _losses.AddRange(_saved.Where(s => s.Deal == deal && !packet.Contains(s.Token, StringComparison.Ordinal)).Select(s => $"'{deal}' lost the edit {s.Token}"));
        }

        var verify = await HandoffProcess.RunAsync(folder.Path, "verify", "--all");
        if (verify.ExitCode != 0)
        {
            _losses.Add($"verify ends with {verify.ExitCode}: {verify.Output}{verify.Error}");
        }
    }

    private DealFolder Folder(string deal) => _workspace.Of(DealId.TryParse(deal, out var id) ? id : throw new ArgumentException(deal));
}
