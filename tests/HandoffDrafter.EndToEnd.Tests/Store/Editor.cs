using HandoffDrafter.Core.Deals;
using HandoffDrafter.Store;

namespace HandoffDrafter.EndToEnd.Tests.Store;

/// <summary>
/// Somebody who edits packet.md all the time, in the three ways in which editors save: over the file, by a new file in its place, and to a
/// file that was opened long before.
/// </summary>
internal sealed class Editor(Workspace workspace, Random random)
{
    private readonly Dictionary<DealId, FileStream> _open = [];
    private int _tokens;

    /// <summary>What was saved, and by which deal it has to be kept.</summary>
    public List<(DealId Deal, string Token)> Saved { get; } = [];

    /// <returns>False where there is no such file to edit yet.</returns>
    public bool Save()
    {
        var deal = DriverDeals.All[random.Next(DriverDeals.All.Count)];
        var path = workspace.Of(deal).PacketFile;
        if (!File.Exists(path))
        {
            return false;
        }

        var token = DriverDeals.Token(++_tokens);
        if (_open.Remove(deal, out var open))
        {
            using (open)
            {
                open.Write(System.Text.Encoding.UTF8.GetBytes(token + "\n"));
            }
        }
        else if (random.Next(3) is 0)
        {
            _open.Add(deal, new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));
            return true;
        }
        else if (random.Next(2) is 0)
        {
            File.WriteAllText(path, File.ReadAllText(path) + token + "\n");
        }
        else
        {
            File.WriteAllText(path + "~", File.ReadAllText(path) + token + "\n");
            File.Move(path + "~", path, overwrite: true);
        }

        Saved.Add((deal, token));
        return true;
    }

    public void Close()
    {
        foreach (var open in _open.Values)
        {
            open.Dispose();
        }

        _open.Clear();
    }
}
