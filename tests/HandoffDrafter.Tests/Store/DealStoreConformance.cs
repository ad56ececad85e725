using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Tests.Store;

/// <summary>What every store of deals does, wherever it keeps them.</summary>
public abstract class DealStoreConformance
{
    private static readonly DealId Acme = SampleDeal.Named("acme-portal");

    protected abstract IDealStore Store { get; }

    [Fact]
    public async Task Of_a_deal_that_was_never_saved_nothing_is_there()
    {
        await using (await Store.LeaseAsync(Acme, default))
        {
            Assert.Null(await Store.LoadAsync(Acme, default));
        }

        Assert.Null(await Store.LoadAsync(Acme, default));
        Assert.Null(await Store.LoadRevisionAsync(Acme, 1, default));
        Assert.Null(await Store.LoadMachineDraftAsync(Acme, default));
        Assert.Empty(await SampleDeal.HistoryAsync(Store, Acme));
        Assert.Empty(await Store.PendingEditsAsync(Acme, default));
        Assert.Empty(await Store.ListAsync(default));
        Assert.Equal(new DealVerification(0, []), await Store.VerifyAsync(Acme, default));
    }

    [Fact]
    public async Task What_was_committed_is_loaded_with_its_texts()
    {
        await SampleDeal.SaveAsync(Store, Acme, 2);

        var deal = await Store.LoadAsync(Acme, default);

        Assert.Equal(SampleDeal.Packet(Acme, 2), deal!.Packet);
        Assert.Equal(SampleDeal.Text, deal.Texts.Of(deal.Packet.Sources[0]));
        Assert.Equal("Up to twelve months of i", deal.Packet.Claims[0].Evidence[0].Quote);
    }

    [Fact]
    public async Task Events_come_back_whole_and_in_order()
    {
        await SampleDeal.SaveAsync(Store, Acme, 5);

        var expected = Enumerable.Range(1, 5).Select(n => SampleDeal.Commit(Acme, n, draft: n == 1).Event);
        Assert.Equal(expected, await SampleDeal.HistoryAsync(Store, Acme));
    }

    [Fact]
    public async Task Every_revision_stays_readable()
    {
        await SampleDeal.SaveAsync(Store, Acme, 3);

        for (var revision = 1; revision <= 3; revision++)
        {
            Assert.Equal(SampleDeal.Packet(Acme, revision), await Store.LoadRevisionAsync(Acme, revision, default));
        }

        Assert.Null(await Store.LoadRevisionAsync(Acme, 0, default));
        Assert.Null(await Store.LoadRevisionAsync(Acme, 4, default));
    }

    [Fact]
    public async Task The_latest_machine_draft_is_kept_beside_what_people_made_of_it()
    {
        await SampleDeal.SaveAsync(Store, Acme, 2);
        await using (var lease = await Store.LeaseAsync(Acme, default))
        {
            await lease.CommitAsync(SampleDeal.Commit(Acme, 3, "drafted again", draft: true), default);
            await lease.CommitAsync(SampleDeal.Commit(Acme, 4, "edited"), default);
        }

        Assert.Equal(SampleDeal.Packet(Acme, 0, "drafted again"), await Store.LoadMachineDraftAsync(Acme, default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_commit_for_another_revision_is_refused_and_changes_nothing(int number)
    {
        await SampleDeal.SaveAsync(Store, Acme, 2);

        await using (var lease = await Store.LeaseAsync(Acme, default))
        {
            Assert.False(await lease.CommitAsync(SampleDeal.Commit(Acme, number, "too late", draft: true), default));
        }

        Assert.Equal(SampleDeal.Packet(Acme, 2), (await Store.LoadAsync(Acme, default))!.Packet);
        Assert.Equal(SampleDeal.Packet(Acme, 0), await Store.LoadMachineDraftAsync(Acme, default));
        Assert.Equal(2, (await SampleDeal.HistoryAsync(Store, Acme)).Count);
        Assert.Equal(new DealVerification(2, []), await Store.VerifyAsync(Acme, default));
    }

    [Fact]
    public async Task What_was_not_committed_did_not_happen()
    {
        await using (var lease = await Store.LeaseAsync(Acme, default))
        {
            await SampleDeal.PutDocumentAsync(lease);
        }

        Assert.Null(await Store.LoadAsync(Acme, default));
        Assert.Empty(await Store.ListAsync(default));
    }

    [Fact]
    public async Task The_same_bytes_are_one_blob()
    {
        await using var lease = await Store.LeaseAsync(Acme, default);

        var once = await lease.PutBlobAsync(SampleDeal.Document, ".txt", default);
        var again = await lease.PutBlobAsync(SampleDeal.Document, ".docx", default);

        Assert.Equal(Digest.Of(SampleDeal.Document), once);
        Assert.Equal(once, again);
        Assert.Equal(SampleDeal.Document, (await lease.GetBlobAsync(once, default))!.Value.ToArray());
        Assert.Null(await lease.GetBlobAsync(Digest.Of("never put"), default));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("../../escape")]
    [InlineData(".text.json")]
    [InlineData(".a-very-long-extension-indeed")]
    public async Task Whatever_its_extension_a_blob_comes_back(string extension)
    {
        await using var lease = await Store.LeaseAsync(Acme, default);

        var digest = await lease.PutBlobAsync(SampleDeal.Document, extension, default);

        Assert.Equal(SampleDeal.Document, (await lease.GetBlobAsync(digest, default))!.Value.ToArray());
    }

    [Fact]
    public async Task A_second_reading_of_a_document_leaves_the_first_as_it_was()
    {
        var better = new SourceText("plain-text", 2, "Signed order form\n4.2 Up to 12 months.\n", []);
        await SampleDeal.SaveAsync(Store, Acme, 1);
        await using (var lease = await Store.LeaseAsync(Acme, default))
        {
            await lease.PutTextAsync(Digest.Of(SampleDeal.Document), better, default);
            await lease.PutTextAsync(Digest.Of(SampleDeal.Document), better, default);
            await lease.PutTextAsync(Digest.Of(SampleDeal.Document), SampleDeal.Text, default);
        }

        var texts = (await Store.LoadAsync(Acme, default))!.Texts;

        Assert.Equal(SampleDeal.Text, texts.Find(SampleDeal.Text.Digest));
        Assert.Equal(better, texts.Find(better.Digest));
    }

    [Fact]
    public async Task A_second_lease_waits_until_the_first_ends()
    {
        var first = await Store.LeaseAsync(Acme, default);
        var second = Store.LeaseAsync(Acme, default);
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();

        await using var lease = await second;
        Assert.Equal(Acme, lease.Deal);
    }

    [Fact]
    public async Task Waiting_for_a_lease_can_be_given_up()
    {
        await using var first = await Store.LeaseAsync(Acme, default);
        using var giveUp = new CancellationTokenSource();

        var second = Store.LeaseAsync(Acme, giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task Two_deals_are_leased_at_once()
    {
        await using var acme = await Store.LeaseAsync(Acme, default);
        await using var other = await Store.LeaseAsync(SampleDeal.Named("borealis"), default);

        Assert.Equal((Acme, SampleDeal.Named("borealis")), (acme.Deal, other.Deal));
    }

    [Fact]
    public async Task A_lease_that_ended_changes_nothing_any_more()
    {
        var lease = await Store.LeaseAsync(Acme, default);
        await lease.DisposeAsync();
        await lease.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => lease.CommitAsync(SampleDeal.Commit(Acme, 1), default));
        Assert.Null(await Store.LoadAsync(Acme, default));
    }

    [Fact]
    public async Task A_cancelled_commit_did_not_happen()
    {
        await using var lease = await Store.LeaseAsync(Acme, default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lease.CommitAsync(SampleDeal.Commit(Acme, 1), new CancellationToken(canceled: true)));

        Assert.Null(await Store.LoadAsync(Acme, default));
    }

    [Fact]
    public async Task Writers_at_the_same_time_lose_nothing_of_each_other()
    {
        await SampleDeal.SaveAsync(Store, Acme, 1);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => WriteAsync(writer))));

        var written = (await SampleDeal.HistoryAsync(Store, Acme)).Skip(1).Select(e => e.Changes[0].To).ToList();
        Assert.Equal(20, written.Count);
        Assert.Equal(Enumerable.Range(0, 20).Select(n => $"{n / 5}: {n % 5}"), written.Order());
        Assert.Equal(new DealVerification(21, []), await Store.VerifyAsync(Acme, default));

        async Task WriteAsync(int writer)
        {
            for (var turn = 0; turn < 5; turn++)
            {
                await using var lease = await Store.LeaseAsync(Acme, default);
                var deal = await Store.LoadAsync(Acme, default);
                Assert.True(await lease.CommitAsync(SampleDeal.Commit(Acme, deal!.Packet.Revision + 1, $"{writer}: {turn}"), default));
            }
        }
    }

    [Fact]
    public async Task Readers_beside_a_writer_always_see_a_whole_revision()
    {
        await SampleDeal.SaveAsync(Store, Acme, 1);
        using var written = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var last = 0;
            while (!written.IsCancellationRequested)
            {
                var packet = (await Store.LoadAsync(Acme, default))!.Packet;
                Assert.Equal(SampleDeal.Packet(Acme, packet.Revision), packet);
                Assert.True(packet.Revision >= last);
                last = packet.Revision;
            }
        })).ToArray();
        await using (var lease = await Store.LeaseAsync(Acme, default))
        {
            for (var number = 2; number <= 30; number++)
            {
                await lease.CommitAsync(SampleDeal.Commit(Acme, number), default);
            }
        }

        await written.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Deals_are_listed_in_the_order_of_their_ids()
    {
        foreach (var id in (string[])["株式会社", "borealis", "acme-portal-2", "acme-portal"])
        {
            await SampleDeal.SaveAsync(Store, SampleDeal.Named(id), 1);
        }

        Assert.Equal(["acme-portal", "acme-portal-2", "borealis", "株式会社"], (await Store.ListAsync(default)).Select(id => id.ToString()));
    }
}
