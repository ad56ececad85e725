using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.EndToEnd.Tests.Store;

/// <summary>
/// Deals whose packet.md is one line for each claim, and whose claims are words that an editor saved: enough to see whether each word that
/// was saved arrives.
/// </summary>
internal static partial class DriverDeals
{
    public static readonly IReadOnlyList<DealId> All = [.. ((string[])["acme-portal", "borealis", "株式会社"]).Select(Named)];

    private static readonly byte[] Document = "4.2 Up to twelve months of invoices are loaded.\n"u8.ToArray();

    private static readonly SourceText Text = new("plain-text", 1, "4.2 Up to twelve months of invoices are loaded.\n", [new Block(BlockKind.Paragraph, 0, 47) { Line = 1 }]);

    public static FileDealStore Store(string workspace) =>
        new(new Workspace(workspace), new PacketViews(Markdown, packet => $"{packet.Claims.Count} claims\n"), TimeProvider.System);

    /// <summary>Saves as whoever edits packet.md: takes in one save that is pending, else drafts or decides something of its own.</summary>
    /// <returns>The revision after it.</returns>
    public static async Task<int> StepAsync(FileDealStore store, DealId id, Random random)
    {
        await using var lease = await store.LeaseAsync(id, default);
        if (await store.LoadAsync(id, default) is not { } deal)
        {
            return await DraftAsync(lease, id);
        }

        var pending = await store.PendingEditsAsync(id, default);
        if (pending.Count > 0)
        {
            return await TakeInAsync(lease, deal.Packet, pending[0], random.Next(2) == 0);
        }

        var own = string.Create(CultureInfo.InvariantCulture, $"own words of revision {deal.Packet.Revision + 1}");
        return await CommitAsync(lease, deal.Packet, [own], "draft", null, keep: false);
    }

    /// <summary>Takes in everything that is pending.</summary>
    public static async Task<Packet?> DrainAsync(FileDealStore store, DealId id)
    {
        await using (var lease = await store.LeaseAsync(id, default))
        {
            while (await store.LoadAsync(id, default) is { } deal && await store.PendingEditsAsync(id, default) is { Count: > 0 } pending)
            {
                await TakeInAsync(lease, deal.Packet, pending[0], keep: false);
            }
        }

        return (await store.LoadAsync(id, default))?.Packet;
    }

    public static string Token(int number) => string.Create(CultureInfo.InvariantCulture, $"token-{number:000000}.");

    private static async Task<int> DraftAsync(IDealLease lease, DealId id)
    {
        var blob = await lease.PutBlobAsync(Document, ".txt", default);
        await lease.PutTextAsync(blob, Text, default);
        var source = new SourceDocument(new SourceId(1), "terms.txt", SourceRole.Sow, blob) { Text = Text.Digest };
        var packet = new Packet(new Deal(id, "A deal", "implementation", new DateOnly(2026, 3, 9))) { Sources = [source] };
        return await CommitAsync(lease, packet, ["drafted"], "draft", null, keep: false);
    }

    private static async Task<int> TakeInAsync(IDealLease lease, Packet packet, PendingEdit edit, bool keep)
    {
        var words = Tokens().Matches(edit.Text).Select(m => m.Value).Where(t => packet.Claims.All(c => c.Text != t)).Distinct().ToList();
        if (words.Count == 0)
        {
            await lease.SettleAsync(edit, default);
            return packet.Revision;
        }

        return await CommitAsync(lease, packet, words, "import", edit, keep && edit.File == "packet.md");
    }

    private static async Task<int> CommitAsync(IDealLease lease, Packet before, IEnumerable<string> words, string command, PendingEdit? import, bool keep)
    {
        var number = before.Revision + 1;
        var claims = before.Claims.ToList();
        claims.AddRange(words.Select((text, i) => new Claim(new ClaimId(false, before.Claims.Count + 1 + i), "sold-scope", text)
        {
            Evidence = [new Evidence(before.Sources[0], Text.Span(4, 20))],
        }));
        var packet = before with { Revision = number, Claims = claims.ToValueList() };
        var change = new DealCommit(
            new DealEvent(
                number,
                new DateTimeOffset(2026, 3, 9, 8, 0, 0, TimeSpan.Zero).AddSeconds(number),
                new Actor("handoff", CommandSource.Watch, null),
                command,
                ValueMap<string>.Empty.With("text", import?.Text ?? string.Empty),
                [],
                PacketDigest.Of(packet)),
            packet,
            command == "draft" ? packet : null) { Import = import, KeepPacketFile = keep };
        return await lease.CommitAsync(change, default)
            ? number
            : throw new InvalidOperationException($"Revision {number} of '{lease.Deal}' was refused under a lease.");
    }

    private static string Markdown(Packet packet)
    {
        var text = new StringBuilder($"revision: {packet.Revision}\n");
        foreach (var claim in packet.Claims)
        {
            text.Append(claim.Text).Append('\n');
        }

        return text.Append("<!-- end of packet -->\n").ToString();
    }

    private static DealId Named(string id) => DealId.TryParse(id, out var deal) ? deal : throw new ArgumentException(id);

    [GeneratedRegex(@"token-\d{6}\.")]
    private static partial Regex Tokens();
}
