using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

public sealed class PacketFileTests : IDisposable
{
    private static readonly DealId Acme = SampleDeal.Named("acme-portal");

    private readonly TestWorkspace _workspace = new();

    private string PacketMd => _workspace.Acme.PacketFile;

    private string Previous => _workspace.Acme.PreviousPacketFile;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task What_handoff_wrote_is_no_edit()
    {
        await SaveAsync(1);

        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task A_save_is_offered_with_the_text_that_it_was_changed_from()
    {
        await SaveAsync(1);
        var written = await File.ReadAllTextAsync(PacketMd);
        await File.AppendAllTextAsync(PacketMd, "mine\r\n");

        var edit = Assert.Single(await EditsAsync());

        Assert.Equal(("packet.md", written + "mine\r\n", written), (edit.File, edit.Text, edit.Known));
    }

    [Fact]
    public async Task An_edit_that_no_event_holds_is_not_replaced()
    {
        await SaveAsync(1);
        await File.AppendAllTextAsync(PacketMd, "mine\n");
        var saved = await File.ReadAllTextAsync(PacketMd);

        await CommitAsync(2);

        Assert.Equal(saved, await File.ReadAllTextAsync(PacketMd));
        Assert.Equal(saved, Assert.Single(await EditsAsync()).Text);
    }

    [Fact]
    public async Task Once_taken_in_it_is_replaced_by_the_packet_that_holds_it()
    {
        await SaveAsync(1);
        await File.AppendAllTextAsync(PacketMd, "mine\n");
        await CommitAsync(2);

        await ImportAsync(3, keep: false);

        Assert.Equal(TestWorkspace.Markdown(SampleDeal.Packet(Acme, 3)), await File.ReadAllTextAsync(PacketMd));
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task A_kept_file_stays_byte_for_byte_and_is_what_the_next_save_was_changed_from()
    {
        await SaveAsync(1);
        await File.AppendAllTextAsync(PacketMd, "mine\r\n");
        var first = await File.ReadAllTextAsync(PacketMd);

        await ImportAsync(2, keep: true);

        Assert.Equal(first, await File.ReadAllTextAsync(PacketMd));
        Assert.Empty(await EditsAsync());

        await (await _workspace.Store().LeaseAsync(Acme, default)).DisposeAsync();
        Assert.Equal(first, await File.ReadAllTextAsync(PacketMd));

        await File.WriteAllTextAsync(PacketMd, TestWorkspace.Markdown(SampleDeal.Packet(Acme, 1)));
        var undone = Assert.Single(await EditsAsync());
        Assert.Equal(first, undone.Known);
    }

    [Fact]
    public async Task A_save_that_brings_nothing_new_is_settled_without_an_event()
    {
        await SaveAsync(1);
        await File.AppendAllTextAsync(PacketMd, "\n\n");
        await using (var lease = await _workspace.Store().LeaseAsync(Acme, default))
        {
            await lease.SettleAsync(Assert.Single(await EditsAsync()), default);
        }

        Assert.Empty(await EditsAsync());
        Assert.EndsWith("\n\n", await File.ReadAllTextAsync(PacketMd), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settling_brings_in_what_others_did_meanwhile()
    {
        await SaveAsync(1);
        await File.AppendAllTextAsync(PacketMd, "\n\n");
        await CommitAsync(2);
        await using (var lease = await _workspace.Store().LeaseAsync(Acme, default))
        {
            await lease.SettleAsync(Assert.Single(await EditsAsync()), default);
        }

        Assert.Equal(TestWorkspace.Markdown(SampleDeal.Packet(Acme, 2)), await File.ReadAllTextAsync(PacketMd));
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task What_an_editor_had_loaded_long_before_is_offered_beside_its_save()
    {
        await SaveAsync(1);
        await File.AppendAllTextAsync(PacketMd, "mine\n");
        await ImportAsync(2, keep: true);
        var loaded = await File.ReadAllTextAsync(PacketMd);
        await CommitAsync(3);
        await CommitAsync(4);

        await File.WriteAllTextAsync(PacketMd, loaded + "more of mine\n");

        var edit = Assert.Single(await EditsAsync());
        Assert.Equal(TestWorkspace.Markdown(SampleDeal.Packet(Acme, 4)), edit.Known);
        Assert.Equal([TestWorkspace.Markdown(SampleDeal.Packet(Acme, 3)), loaded], edit.Earlier);
    }

    [Fact]
    public async Task An_older_text_that_an_editor_put_back_is_no_edit_and_gives_way_again()
    {
        await SaveAsync(1);
        var loaded = await File.ReadAllTextAsync(PacketMd);
        await CommitAsync(2);
        await File.WriteAllTextAsync(PacketMd, loaded);
        Assert.Empty(await EditsAsync());

        await (await _workspace.Store().LeaseAsync(Acme, default)).DisposeAsync();

        Assert.Equal(TestWorkspace.Markdown(SampleDeal.Packet(Acme, 2)), await File.ReadAllTextAsync(PacketMd));
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task A_save_during_the_import_of_the_one_before_stays_and_is_offered_next()
    {
        await SaveAsync(1);
        await File.AppendAllTextAsync(PacketMd, "first\n");
        var first = Assert.Single(await EditsAsync());
        await File.AppendAllTextAsync(PacketMd, "second\n");

        await CommitAsync(2, first);

        var second = Assert.Single(await EditsAsync());
        Assert.EndsWith("first\nsecond\n", second.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, second.Known);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_an_editor_writes_to_the_file_that_it_held_open_is_found(bool withoutSwap)
    {
        await SaveAsync(1);
        var before = await File.ReadAllTextAsync(PacketMd);
        await using (var editor = new FileStream(PacketMd, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            await CommitAsync(2, withoutSwap: withoutSwap);
            Assert.Empty(await EditsAsync());
            await editor.WriteAsync("late words\n"u8.ToArray());
        }

        var late = Assert.Single(await EditsAsync());
        Assert.Equal((".packet.md.prev", before + "late words\n", before), (late.File, late.Text, late.Known));
        Assert.Equal(TestWorkspace.Markdown(SampleDeal.Packet(Acme, 2)), await File.ReadAllTextAsync(PacketMd));

        await CommitAsync(3, late, withoutSwap: withoutSwap);
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task Late_words_outlast_any_number_of_further_saves()
    {
        await SaveAsync(1);
        await using (var editor = new FileStream(PacketMd, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            await CommitAsync(2);
            await CommitAsync(3);
            await editor.WriteAsync("late words\n"u8.ToArray());
        }

        for (var number = 4; number <= 12; number++)
        {
            await CommitAsync(number);
        }

        var late = Assert.Single(await EditsAsync());
        Assert.EndsWith("late words\n", late.Text, StringComparison.Ordinal);
        Assert.Null(late.Known);
    }

    [Fact]
    public async Task A_file_that_is_held_open_stays_however_often_packet_md_is_replaced()
    {
        // Elsewhere nobody can tell that it is held, and a few are kept.
        var saves = OperatingSystem.IsLinux() ? 12 : 4;
        await SaveAsync(1);
        await using (var editor = new FileStream(PacketMd, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            for (var number = 2; number <= saves; number++)
            {
                await CommitAsync(number);
            }

            await editor.WriteAsync("very late words\n"u8.ToArray());
        }

        Assert.EndsWith("very late words\n", Assert.Single(await EditsAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_few_replaced_files_without_anything_new_stay()
    {
        await SaveAsync(1);
        for (var number = 2; number <= 12; number++)
        {
            await CommitAsync(number);
        }

        Assert.Equal(4, Directory.GetFiles(_workspace.Acme.Path, ".packet.md.prev*").Length);
        Assert.Empty(await EditsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_an_editor_puts_there_at_the_last_moment_is_not_lost(bool withoutSwap)
    {
        await SaveAsync(1);
        var put = false;
        await using (var lease = await _workspace.Store(PutEdit).LeaseAsync(Acme, default))
        {
            Assert.True(await lease.CommitAsync(SampleDeal.Commit(Acme, 2), default));
        }

        Assert.True(put);
        Assert.Equal("an editor's new file\n", Assert.Single(await EditsAsync()).Text);

        void PutEdit(DiskOperation operation, string path)
        {
            if (withoutSwap && operation == DiskOperation.Swap)
            {
                throw new EntryPointNotFoundException("renameat2");
            }

            if (operation == (withoutSwap ? DiskOperation.Rename : DiskOperation.Swap) && path == (withoutSwap ? Previous : PacketMd) && !put)
            {
                put = true;
                File.WriteAllText(PacketMd + "~", "an editor's new file\n");
                File.Move(PacketMd + "~", PacketMd, overwrite: true);
            }
        }
    }

    [Fact]
    public async Task Whenever_a_replacement_is_killed_the_editors_words_are_there()
    {
        for (var step = 1; ; step++)
        {
            using var workspace = new TestWorkspace();
            await SampleDeal.SaveAsync(workspace.Store(), Acme, 1);
            var folder = workspace.Acme;
            await using var editor = new FileStream(folder.PacketFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var (operations, dead) = (0, false);
            try
            {
                await using var lease = await workspace.Store(Count).LeaseAsync(Acme, default);
                await lease.CommitAsync(SampleDeal.Commit(Acme, 2), default);
            }
            catch (InvalidOperationException)
            {
                dead = true;
            }

            await editor.WriteAsync("late words\n"u8.ToArray());
            await (await workspace.Store().LeaseAsync(Acme, default)).DisposeAsync();

            var edit = Assert.Single(await workspace.Store().PendingEditsAsync(Acme, default));
            Assert.EndsWith("late words\n", edit.Text, StringComparison.Ordinal);
            Assert.Equal(TestWorkspace.Markdown(SampleDeal.Packet(Acme, 1)), edit.Known);
            if (!dead)
            {
                break;
            }

            void Count(DiskOperation operation, string path)
            {
                if (++operations >= step)
                {
                    throw new InvalidOperationException("killed");
                }
            }
        }
    }

    [Fact]
    public async Task A_deleted_packet_file_comes_back()
    {
        await SaveAsync(2);
        File.Delete(PacketMd);

        await (await _workspace.Store().LeaseAsync(Acme, default)).DisposeAsync();

        Assert.Equal(TestWorkspace.Markdown(SampleDeal.Packet(Acme, 2)), await File.ReadAllTextAsync(PacketMd));
    }

    [Fact]
    public async Task A_file_that_is_put_where_a_deleted_one_was_is_not_lost()
    {
        await SaveAsync(1);
        File.Delete(PacketMd);
        await using (var lease = await _workspace.Store(PutEdit).LeaseAsync(Acme, default))
        {
            Assert.True(File.Exists(PacketMd));
        }

        Assert.Equal("an editor's new file\n", Assert.Single(await EditsAsync()).Text);

        void PutEdit(DiskOperation operation, string path)
        {
            if (operation == DiskOperation.Swap)
            {
                File.WriteAllText(PacketMd, "an editor's new file\n");
            }
        }
    }

    [Fact]
    public async Task Without_knowing_what_was_written_everything_counts_as_an_edit()
    {
        await SaveAsync(1);
        await File.WriteAllTextAsync(_workspace.Acme.KnownPacketFile, "{}");

        var edit = Assert.Single(await EditsAsync());
        Assert.Null(edit.Known);
        await using (var lease = await _workspace.Store().LeaseAsync(Acme, default))
        {
            await lease.SettleAsync(edit, default);
        }

        Assert.Empty(await EditsAsync());
    }

    [Theory]
    [InlineData("utf-8 mark", new byte[] { 0xEF, 0xBB, 0xBF, 0x6B, 0xC3, 0xB6 }, "kö")]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE, 0x6B, 0x00, 0xF6, 0x00 }, "kö")]
    [InlineData("utf-16 other end", new byte[] { 0xFE, 0xFF, 0x00, 0x6B, 0x00, 0xF6 }, "kö")]
    [InlineData("latin-1", new byte[] { 0x6B, 0xF6 }, "kö")]
    [InlineData("nothing", new byte[0], "")]
    public async Task Whatever_an_editor_saves_in_is_read(string encoding, byte[] saved, string text)
    {
        await SaveAsync(1);
        await File.WriteAllBytesAsync(PacketMd, saved);

        var edit = Assert.Single(await EditsAsync());

        Assert.True(text == edit.Text, encoding);
        Assert.Equal(Digest.Of(saved), edit.Digest);
    }

    private Task SaveAsync(int events) => SampleDeal.SaveAsync(_workspace.Store(), Acme, events);

    private Task<IReadOnlyList<PendingEdit>> EditsAsync() => _workspace.Store().PendingEditsAsync(Acme, default);

    private async Task ImportAsync(int number, bool keep)
    {
        var edit = Assert.Single(await EditsAsync());
        await using var lease = await _workspace.Store().LeaseAsync(Acme, default);
        Assert.True(await lease.CommitAsync(SampleDeal.Commit(Acme, number) with { Import = edit, KeepPacketFile = keep }, default));
    }

    private async Task CommitAsync(int number, PendingEdit? import = null, bool withoutSwap = false)
    {
        await using var lease = await _workspace.Store(withoutSwap ? RefuseSwap : null).LeaseAsync(Acme, default);
        Assert.True(await lease.CommitAsync(SampleDeal.Commit(Acme, number) with { Import = import }, default));

        static void RefuseSwap(DiskOperation operation, string path)
        {
            if (operation == DiskOperation.Swap)
            {
                throw new EntryPointNotFoundException("renameat2");
            }
        }
    }
}
