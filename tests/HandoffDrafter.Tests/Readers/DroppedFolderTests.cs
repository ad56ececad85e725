using System.Diagnostics;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Tests.Readers;

public class DroppedFolderTests
{
    [Fact]
    public async Task Folders_below_are_read_with_their_paths()
    {
        using var folder = new TemporaryFolder();
        folder.Write("SOW.md", "# SOW");
        folder.Write("mails/a.md", "Hi");
        folder.Write("deal.yaml", "name: x");
        var dropped = await DroppedFolder.ReadAsync(folder.Path, new ReadingLimits(), CancellationToken.None);
        Assert.Equal(["SOW.md", "mails/a.md"], dropped.Files.Select(f => f.Path));
        Assert.Equal("a.md", dropped.Files[1].Name.File);
        Assert.Equal("# SOW"u8.ToArray(), dropped.Files[0].Content.ToArray());
    }

    [Fact]
    public void Links_are_followed_within_the_folder_and_not_out_of_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        folder.Write("a.md", "words");
        File.CreateSymbolicLink(folder.Combine("b.md"), folder.Combine("a.md"));
        File.CreateSymbolicLink(folder.Combine("c.md"), elsewhere.Write("secret.md", "words"));
        File.CreateSymbolicLink(folder.Combine("d.md"), folder.Combine("nowhere.md"));
        Directory.CreateSymbolicLink(folder.Combine("loop"), folder.Path);
        var listing = DroppedFolder.List(folder.Path, new ReadingLimits(), CancellationToken.None);
        Assert.Equal(["a.md", "b.md"], listing.Documents.Select(d => d.Path));
        Assert.Equal(["c.md", "d.md", "loop"], listing.Refused.Select(r => r.Path));
    }

    [Fact]
    public async Task A_pipe_is_refused_without_waiting_for_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        using (var make = Process.Start("mkfifo", [folder.Combine("pipe.md")]))
        {
            await make.WaitForExitAsync();
            Assert.Equal(0, make.ExitCode);
        }

        var listing = DroppedFolder.List(folder.Path, new ReadingLimits(), CancellationToken.None);
        Assert.Equal("pipe.md", Assert.Single(listing.Refused).Path);
    }
}
