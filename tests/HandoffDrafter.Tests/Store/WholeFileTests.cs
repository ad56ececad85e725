using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_flushed_before_it_is_renamed_and_its_folder_after()
    {
        var operations = new List<string>();
        var path = _folder.Combine("packet.json");

        WholeFile.Write(new Disk((operation, at) => operations.Add($"{operation} {Path.GetFileName(at).Split('.')[0]}{Path.GetExtension(at)}")), path, "new");

        Assert.Equal(["Write .handoff-tmp", "Flush .handoff-tmp", "Rename packet.json", $"FlushFolder {Path.GetFileName(_folder.Path)}"], operations);
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void Only_the_owner_may_read_and_write_what_is_made()
    {
        var disk = new Disk();
        var folder = _folder.Combine("deals", "acme");
        disk.MakeFolder(folder);
        var path = Path.Combine(folder, "packet.json");
        WholeFile.Write(disk, path, "{}");
        disk.Append(Path.Combine(folder, "history.jsonl"), "{}\n"u8);
        using var taken = FileLock.TryTake(Path.Combine(folder, ".lock"));

        var owner = OperatingSystem.IsWindows() ? default : UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal([owner, owner, owner], new[] { path, Path.Combine(folder, "history.jsonl"), Path.Combine(folder, ".lock") }.Select(ModeOf));
        Assert.Equal(OperatingSystem.IsWindows() ? default : owner | UnixFileMode.UserExecute, ModeOf(folder));
        Assert.Equal(OperatingSystem.IsWindows() ? default : owner | UnixFileMode.UserExecute, ModeOf(Path.GetDirectoryName(folder)!));
    }

    [Fact]
    public void The_mode_of_a_folder_that_is_there_stays_its_owners()
    {
        var before = ModeOf(_folder.Path);

        new Disk().MakeFolder(_folder.Path);

        Assert.Equal(before, ModeOf(_folder.Path));
    }

    [Fact]
    public void A_refused_write_leaves_the_old_file_and_nothing_else()
    {
        var path = _folder.Write("packet.json", "old");

        Assert.Throws<StoreUnavailableException>(() => WholeFile.Write(new Disk(RefuseRename), path, "new"));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));

        static void RefuseRename(DiskOperation operation, string path)
        {
            if (operation == DiskOperation.Rename)
            {
                throw new IOException("Input/output error", 5);
            }
        }
    }

    [Fact]
    public void A_name_that_is_taken_is_not_taken_over()
    {
        var (mine, theirs) = (_folder.Write("mine", "mine"), _folder.Write("theirs", "theirs"));

        Assert.False(new Disk().TryRename(mine, theirs));
        Assert.Equal(("mine", "theirs"), (File.ReadAllText(mine), File.ReadAllText(theirs)));

        Assert.True(new Disk().TryRename(mine, _folder.Combine("free")));
        Assert.Equal(("mine", false), (File.ReadAllText(_folder.Combine("free")), File.Exists(mine)));
    }

    [Fact]
    public void A_name_as_long_as_names_may_be_is_written()
    {
        var path = _folder.Combine(new string('x', 250) + ".json");

        WholeFile.Write(new Disk(), path, "{}");

        Assert.Equal("{}", File.ReadAllText(path));
    }

    [Fact]
    public void Leftovers_of_one_file_are_swept_without_those_of_another()
    {
        var mine = _folder.Write(".acme.json.123-4f-1.handoff-tmp", "half");
        var other = _folder.Write(".acme-2.json.123-4f-2.handoff-tmp", "half");
        var foreign = _folder.Write(".acme.json.swp", "an editor's");

        WholeFile.SweepLeftovers(new Disk(), _folder.Path, "acme.json");
        Assert.Equal([false, true, true], new[] { mine, other, foreign }.Select(File.Exists));

        WholeFile.SweepLeftovers(new Disk(), _folder.Path);
        Assert.Equal([false, false, true], new[] { mine, other, foreign }.Select(File.Exists));
    }

    [Fact]
    public void An_append_that_is_refused_leaves_the_file_as_long_as_it_was()
    {
        var path = _folder.Write("history.jsonl", "one\n");
        var refuse = true;
        var disk = new Disk((operation, _) =>
        {
            if (operation == DiskOperation.Flush && refuse)
            {
                throw new IOException("No space left on device", 28);
            }
        });

        Assert.Throws<StoreUnavailableException>(() => disk.Append(path, "two\n"u8));
        Assert.Equal("one\n", File.ReadAllText(path));

        refuse = false;
        disk.Append(path, "two\n"u8);
        Assert.Equal("one\ntwo\n", File.ReadAllText(path));
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
}
