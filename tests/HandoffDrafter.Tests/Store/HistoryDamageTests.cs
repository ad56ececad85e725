using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Tests.Store;

public sealed class HistoryDamageTests : IDisposable
{
    private const int Events = 3;

    private static readonly DealId Acme = SampleDeal.Named("acme-portal");

    private readonly TestWorkspace _workspace = new();

    private string History => _workspace.Acme.History;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Every_changed_byte_of_the_history_is_found_and_the_events_before_it_stay_readable()
    {
        var written = await SaveAsync();

        for (var position = 0; position < written.Length; position++)
        {
            var changed = (byte[])written.Clone();
            changed[position] ^= 1;
            await File.WriteAllBytesAsync(History, changed);

            var line = written.AsSpan(0, position).Count((byte)'\n') + 1;
            var problem = await Assert.ThrowsAsync<DealDamagedException>(() => _workspace.Store().LoadAsync(Acme, default));
            Assert.StartsWith($"line {line} ", problem.Problem.Message, StringComparison.Ordinal);
            if (position % 64 != 0 && position != written.Length - 1)
            {
                continue;
            }

            var kind = position == written.Length - 1 ? StoreProblemKind.TornTail : StoreProblemKind.ChangedByte;
            await AssertDamagedAsync(kind, line - 1, $"line {line} ");
        }
    }

    [Fact]
    public async Task Wherever_the_history_was_cut_the_events_before_stay_readable_and_what_is_torn_is_named()
    {
        var written = await SaveAsync();

        for (var length = 0; length < written.Length; length++)
        {
            await File.WriteAllBytesAsync(History, written[..length]);

            await Assert.ThrowsAsync<DealDamagedException>(() => _workspace.Store().LoadAsync(Acme, default));
            if (length % 64 != 0 && written[Math.Max(length - 1, 0)] != '\n')
            {
                continue;
            }

            var whole = written.AsSpan(0, length).Count((byte)'\n');
            var (kind, says) = length == 0 ? (StoreProblemKind.DeletedHistory, "it had 3 events")
                : written[length - 1] == '\n' ? (StoreProblemKind.DeletedTail, "it had 3")
                : (StoreProblemKind.TornTail, $"line {whole + 1} is cut");
            await AssertDamagedAsync(kind, whole, says);
        }
    }

    [Fact]
    public async Task A_deleted_history_is_missed()
    {
        await SaveAsync();
        File.Delete(History);

        await AssertDamagedAsync(StoreProblemKind.DeletedHistory, 0, "missing or empty");
        Assert.Equal([Acme], await _workspace.Store().ListAsync(default));
    }

    [Fact]
    public async Task A_deal_of_which_only_the_anchor_is_left_is_missed()
    {
        await SaveAsync();
        Directory.Delete(_workspace.Acme.Path, recursive: true);

        await AssertDamagedAsync(StoreProblemKind.DeletedHistory, 0, "missing or empty");
        Assert.Equal([Acme], await _workspace.Store().ListAsync(default));
    }

    [Fact]
    public async Task A_deleted_end_is_missed_even_when_the_anchor_went_with_it()
    {
        var written = await SaveAsync();
        var lines = Encoding.UTF8.GetString(written).Split('\n');
        await File.WriteAllTextAsync(History, string.Join('\n', lines[..2]) + "\n");
        File.Delete(_workspace.Acme.Anchor);

        await AssertDamagedAsync(StoreProblemKind.DeletedTail, 2, $"{_workspace.Acme.PacketData} says that it had 3");
    }

    [Fact]
    public async Task A_history_written_anew_is_not_taken_for_the_old_one()
    {
        await SaveAsync();
        var anchor = await File.ReadAllBytesAsync(_workspace.Acme.Anchor);
        Directory.Delete(_workspace.Acme.Path, recursive: true);
        File.Delete(_workspace.Acme.Anchor);
        await using (var lease = await _workspace.Store().LeaseAsync(Acme, default))
        {
            await SampleDeal.PutDocumentAsync(lease);
            for (var number = 1; number <= Events; number++)
            {
                await lease.CommitAsync(SampleDeal.Commit(Acme, number, "otherwise"), default);
            }
        }

        await File.WriteAllBytesAsync(_workspace.Acme.Anchor, anchor);

        var problem = await DamageAsync();
        Assert.Equal((StoreProblemKind.RewrittenHistory, History), (problem.Kind, problem.File));
    }

    [Fact]
    public async Task An_anchor_that_is_none_is_named()
    {
        await SaveAsync();
        await File.WriteAllTextAsync(_workspace.Acme.Anchor, """{"schema":"handoff-anchor/1","count":4,"count":4}""");

        var problem = await DamageAsync();
        Assert.Equal((StoreProblemKind.UnreadableFile, _workspace.Acme.Anchor), (problem.Kind, problem.File));
    }

    [Fact]
    public async Task A_missing_anchor_is_named_and_made_again_by_the_next_change()
    {
        await SaveAsync();
        File.Delete(_workspace.Acme.Anchor);

        var problem = Assert.Single((await _workspace.Store().VerifyAsync(Acme, default)).Problems);
        Assert.Equal((StoreProblemKind.MissingFile, _workspace.Acme.Anchor), (problem.Kind, problem.File));

        await (await _workspace.Store().LeaseAsync(Acme, default)).DisposeAsync();
        Assert.Empty((await _workspace.Store().VerifyAsync(Acme, default)).Problems);
    }

    [Fact]
    public async Task An_anchor_behind_a_valid_chain_advances()
    {
        await SaveAsync(2);
        var behind = await File.ReadAllBytesAsync(_workspace.Acme.Anchor);
        await SampleDealCommitAsync(3);
        var ahead = await File.ReadAllBytesAsync(_workspace.Acme.Anchor);
        await File.WriteAllBytesAsync(_workspace.Acme.Anchor, behind);

        Assert.Equal(3, (await _workspace.Store().LoadAsync(Acme, default))!.Packet.Revision);
        await (await _workspace.Store().LeaseAsync(Acme, default)).DisposeAsync();

        Assert.Equal(ahead, await File.ReadAllBytesAsync(_workspace.Acme.Anchor));
    }

    [Fact]
    public async Task A_line_with_a_right_hash_and_an_unknown_member_is_no_event_of_ours()
    {
        await SaveAsync();
        var lines = (await File.ReadAllTextAsync(History)).Split('\n');
        var body = lines[0][..lines[0].IndexOf(",\"hash\"", StringComparison.Ordinal)].Replace("{\"n\":1,", "{\"n\":1,\"later\":1,", StringComparison.Ordinal);
        await File.WriteAllTextAsync(History, $"{body},\"hash\":\"{Digest.Of(body + "}")}\"}}\n");
        File.Delete(_workspace.Acme.Anchor);
        File.Delete(_workspace.Acme.PacketData);

        var verification = await _workspace.Store().VerifyAsync(Acme, default);

        Assert.Equal(1, verification.Events);
        Assert.Contains(verification.Problems, p => p.Kind == StoreProblemKind.UnreadableFile && p.Message.StartsWith("line 1 ", StringComparison.Ordinal));
        await Assert.ThrowsAsync<DealDamagedException>(() => SampleDeal.HistoryAsync(_workspace.Store(), Acme));
    }

    private async Task<byte[]> SaveAsync(int events = Events)
    {
        await SampleDeal.SaveAsync(_workspace.Store(), Acme, events);
        return await File.ReadAllBytesAsync(History);
    }

    private async Task SampleDealCommitAsync(int number)
    {
        await using var lease = await _workspace.Store().LeaseAsync(Acme, default);
        Assert.True(await lease.CommitAsync(SampleDeal.Commit(Acme, number), default));
    }

    /// <summary>The one problem that loading, leasing and verifying agree on. Looking at it changed nothing.</summary>
    private async Task<StoreProblem> DamageAsync()
    {
        var store = _workspace.Store();
        var before = _workspace.Files();
        var problem = (await Assert.ThrowsAsync<DealDamagedException>(() => store.LoadAsync(Acme, default))).Problem;
        Assert.Equal(problem, (await Assert.ThrowsAsync<DealDamagedException>(() => store.LeaseAsync(Acme, default))).Problem);
        Assert.Contains(problem, (await store.VerifyAsync(Acme, default)).Problems);
        Assert.Equal(before, _workspace.Files());
        return problem;
    }

    private async Task AssertDamagedAsync(StoreProblemKind kind, int intact, string says)
    {
        var problem = await DamageAsync();
        Assert.Equal((kind, History), (problem.Kind, problem.File));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);

        var store = _workspace.Store();
        var read = new List<DealEvent>();
        await Assert.ThrowsAsync<DealDamagedException>(async () =>
        {
            await foreach (var e in store.ReadHistoryAsync(Acme, default))
            {
                read.Add(e);
            }
        });
        Assert.Equal(Enumerable.Range(1, intact), read.Select(e => e.Number));
        Assert.Null(await store.LoadRevisionAsync(Acme, intact + 1, default));
        if (intact > 0)
        {
            Assert.Equal(SampleDeal.Packet(Acme, intact), await store.LoadRevisionAsync(Acme, intact, default));
        }
    }
}
