using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Tests.Store;

/// <summary>A deal of one agreement and one call that changes a little with each event.</summary>
internal static class SampleDeal
{
    public static readonly byte[] Document = "Signed order form\n4.2 Up to twelve months of invoices are loaded.\n"u8.ToArray();

    public static readonly SourceText Text = new(
        "plain-text",
        1,
        "Signed order form\n4.2 Up to twelve months of invoices are loaded.\n",
        [new Block(BlockKind.Heading, 0, 17) { Line = 1 }, new Block(BlockKind.Paragraph, 18, 65) { Line = 2, Path = "§4.2" }]);

    public static DealId Named(string id) => DealId.TryParse(id, out var deal) ? deal : throw new ArgumentException(id);

    public static Packet Packet(DealId id, int revision, string? words = null)
    {
        var source = new SourceDocument(new SourceId(1), "order form.txt", SourceRole.Sow, Digest.Of(Document)) { Text = Text.Digest };
        return new Packet(new Deal(id, "Acme portal", "implementation", new DateOnly(2026, 3, 9)))
        {
            Revision = revision,
            Sources = [source],
            Claims =
            [
                new Claim(new ClaimId(false, 1), "sold-scope", words ?? $"Invoices of a year, said {revision.ToString(CultureInfo.InvariantCulture)} times")
                {
                    Evidence = [new Evidence(source, Text.Span(22, 46))],
                },
            ],
        };
    }

    public static DealEvent Event(int number, Packet packet, string command = "import") => new(
        number,
        new DateTimeOffset(2026, 3, 9, 8, 0, 0, TimeSpan.Zero).AddMinutes(number).AddTicks(number),
        new Actor("dana-wolk", CommandSource.Editor, "dwolk"),
        command,
        ValueMap<string>.Empty.With("text", "said \"yes\"\n—\u2028 \U0001F600 and\ttabs").With("empty", string.Empty),
        [.. packet.Claims.Select(c => new Change($"claim:{c.Id}", "text", null, c.Text)), new Change("claim:C-001", "review", "dana-wolk", null)],
        PacketDigest.Of(packet));

    public static DealCommit Commit(DealId id, int number, string? words = null, bool draft = false)
    {
        var packet = Packet(id, number, words);
        return new DealCommit(Event(number, packet, draft ? "draft" : "import"), packet, draft ? Packet(id, 0, words) : null);
    }

    /// <summary>Puts the document with its text, and commits so many events.</summary>
    public static async Task SaveAsync(IDealStore store, DealId id, int events)
    {
        await using var lease = await store.LeaseAsync(id, default);
        await PutDocumentAsync(lease);
        for (var number = 1; number <= events; number++)
        {
            Assert.True(await lease.CommitAsync(Commit(id, number, draft: number == 1), default));
        }
    }

    public static async Task PutDocumentAsync(IDealLease lease)
    {
        var blob = await lease.PutBlobAsync(Document, ".txt", default);
        await lease.PutTextAsync(blob, Text, default);
    }

    public static async Task<List<DealEvent>> HistoryAsync(IDealStore store, DealId id)
    {
        var events = new List<DealEvent>();
        await foreach (var e in store.ReadHistoryAsync(id, default))
        {
            events.Add(e);
        }

        return events;
    }
}
