using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

public sealed class FullDiskTests
{
    private static readonly DealId Acme = SampleDeal.Named("acme-portal");

    /// <summary>A disk that refuses whatever needs room or rights, from one operation on until it is mended.</summary>
    private sealed class FailingDisk(int step, Func<Exception> refusal)
    {
        private int _operations;

        public bool Mended { get; set; }

        public string? Refused { get; private set; }

        public void Before(DiskOperation operation, string path)
        {
            var refuses = operation is DiskOperation.MakeFolder or DiskOperation.Write or DiskOperation.Flush or DiskOperation.Append;
            if (refuses && !Mended && ++_operations >= step)
            {
                Refused ??= path;
                throw refusal();
            }
        }
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { "full", "the disk is full" },
        { "read-only", "the disk is read-only" },
        { "no right", "this account may not write or read there" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Whichever_write_is_refused_the_path_is_named_and_the_same_save_goes_through_later(string kind, string says)
    {
        var recorded = 0;
        for (var step = 1; ; step++)
        {
            using var workspace = new TestWorkspace();
            await SampleDeal.SaveAsync(workspace.Store(), Acme, 2);
            var disk = new FailingDisk(step, () => Refusal(kind));
            var store = workspace.Store(disk.Before);
            var lease = await store.LeaseAsync(Acme, default);
            var refused = await Record.ExceptionAsync(() => lease.CommitAsync(SampleDeal.Commit(Acme, 3, draft: true), default));
            if (refused is null)
            {
                await lease.DisposeAsync();
                break;
            }

            var unavailable = Assert.IsType<StoreUnavailableException>(refused);
            Assert.Equal(Meant(disk.Refused!), unavailable.Path);
            Assert.StartsWith($"{unavailable.Path}: {says}. ", unavailable.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', unavailable.Message);
            var kept = (await store.LoadAsync(Acme, default))!.Packet;
            Assert.Equal(SampleDeal.Packet(Acme, unavailable.Recorded ?? 2), kept);
            Assert.Empty(DealCheck.Run(workspace.Acme, new Disk()).Problems);

            disk.Mended = true;
            if (unavailable.Recorded is null)
            {
                Assert.True(await lease.CommitAsync(SampleDeal.Commit(Acme, 3, draft: true), default));
            }
            else
            {
                recorded++;
                Assert.False(await lease.CommitAsync(SampleDeal.Commit(Acme, 3, draft: true), default));
            }

            await lease.DisposeAsync();
            await (await store.LeaseAsync(Acme, default)).DisposeAsync();
            Assert.Equal(TestWorkspace.Markdown(SampleDeal.Packet(Acme, 3)), await File.ReadAllTextAsync(workspace.Acme.PacketFile));
            Assert.Equal(new DealVerification(3, []), await store.VerifyAsync(Acme, default));
            Assert.DoesNotContain(workspace.Files().Keys, name => name.EndsWith("-tmp", StringComparison.Ordinal));
        }

        Assert.True(recorded > 3, $"only {recorded} refusals after the event");
    }

    [Fact]
    public void A_folder_of_the_system_is_refused_in_one_line_that_names_it()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Only there every account finds such a place.
            return;
        }

        var refused = Assert.Throws<StoreUnavailableException>(() => new Disk().MakeFolder("/sys/kernel/handoff-workspace"));

        Assert.Equal("/sys/kernel/handoff-workspace", refused.Path);
        Assert.StartsWith("/sys/kernel/handoff-workspace: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void What_a_full_device_says_is_understood()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Only there every account finds such a place.
            return;
        }

        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

        var refused = Assert.Throws<IOException>(() => full.Write("x"u8));

        Assert.Equal("the disk is full", StoreFailure.From(refused, "/dev/full").Problem);
    }

    // The file that the person knows, where a temporary one was refused: ".packet.json.12-3f-4.handoff-tmp".
    private static string Meant(string path) => path.EndsWith(".handoff-tmp", StringComparison.Ordinal)
        ? Path.Combine(Path.GetDirectoryName(path)!, string.Join('.', Path.GetFileName(path)[1..].Split('.')[..^2]))
        : path;

    private static Exception Refusal(string kind) => kind switch
    {
        "full" => new IOException("No space left on device", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28),
        "read-only" => new IOException("Read-only file system", OperatingSystem.IsWindows() ? unchecked((int)0x80070013) : 30),
        _ => new UnauthorizedAccessException("Access to the path is denied."),
    };
}
