using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>
/// packet.md, which people edit while handoff writes it. What a person saved is never replaced before an event has taken it in; what an
/// editor writes to a file that was replaced while open is found again, because the replaced file itself stays as <c>.packet.md.prev</c>.
/// All members but <see cref="PendingEdits"/> need the deal's lock.
/// </summary>
internal sealed class PacketFile(DealFolder folder, Disk disk)
{
    /// <summary>
    /// So many replaced files stay although nothing new is in them, for systems that cannot tell whether an editor holds an older one open.
    /// One that is held open stays in any case.
    /// </summary>
    private const int KeptReplaced = 4;

    /// <summary>Saves that no event holds, oldest first.</summary>
    public IReadOnlyList<PendingEdit> PendingEdits()
    {
        while (true)
        {
            var content = disk.Read(folder.PacketFile);
            var known = ReadKnown();
            var (edits, earlier) = (new List<PendingEdit>(), new List<string>());
            foreach (var (name, _) in Replaced())
            {
                if (disk.Read(In(name)) is not { } replaced)
                {
                    continue;
                }

                if (Edit(name, replaced, known) is { } edit)
                {
                    edits.Insert(0, edit);
                }
                else
                {
                    earlier.Add(EditedText.Decode(replaced));
                }
            }

            if (content is not null && Edit(Path.GetFileName(folder.PacketFile), content, known) is { } current)
            {
                edits.Add(current with { Earlier = earlier.ToValueList() });
            }

            // A writer may have replaced the file between the reads; ours would then look like somebody's edit.
            if (Digest.Of(disk.Read(folder.PacketFile)) == Digest.Of(content))
            {
                return edits;
            }
        }
    }

    /// <summary>
    /// The event up to which packet.md says everything; 0 where that is not known, the file is missing, or an editor put back what was
    /// there before.
    /// </summary>
    public int Revision =>
        disk.Read(folder.PacketFile) is { } content && ReadKnown() is { } known && (Digest.Of(content) == known.Current.Digest || !IsOurs(Digest.Of(content), known))
            ? known.Revision
            : 0;

    /// <summary>
    /// Makes <paramref name="text"/> the file, unless somebody's edit stands there: that stays until an event has taken it in.
    /// </summary>
    /// <param name="import">The save that the event at <paramref name="revision"/> takes in.</param>
    public void Replace(string text, int revision, PendingEdit? import)
    {
        var known = Settle(ReadKnown(), import);
        var bytes = Encoding.UTF8.GetBytes(text);
        var next = new KnownText(Digest.Of(bytes), text);
        if (disk.Read(folder.PacketFile) is not { } content)
        {
            WriteNew(bytes);
            WriteKnown(new KnownPacketFile(revision, next, known?.Current, known?.Settled ?? []));
            disk.Rename(folder.NewPacketFile, folder.NextPacketFile);
            PutNextInPlace();
            return;
        }

        var standing = Digest.Of(content);
        if (standing == next.Digest)
        {
            WriteKnown(known?.Current == next ? known with { Revision = revision } : new KnownPacketFile(revision, next, null, known?.Settled ?? []));
            return;
        }

        if (known is null || !IsOurs(standing, known))
        {
            if (import is not null && known is not null)
            {
                WriteKnown(known);
            }

            return;
        }

        var replaced = standing == known.Current.Digest ? known.Current : known.Before!;
        MakeRoomForReplaced(known);
        WriteNew(bytes);
        WriteKnown(new KnownPacketFile(revision, next, replaced, known.Settled).WithSettled(replaced.Digest));
        disk.Rename(folder.NewPacketFile, folder.NextPacketFile);
        PutNextInPlace();
    }

    /// <summary>Leaves the file as the person saved it, and knows from now on that its words are in the record.</summary>
    public void Keep(PendingEdit import, int revision)
    {
        if (Settle(ReadKnown(), import) is { } known)
        {
            WriteKnown(known with { Revision = revision });
        }
    }

    /// <summary>Finishes or undoes a replacement that was interrupted.</summary>
    public void Recover()
    {
        var known = ReadKnown();
        if (disk.Read(folder.NewPacketFile) is { } made)
        {
            if (Digest.Of(made) == known?.Current.Digest)
            {
                disk.Rename(folder.NewPacketFile, folder.NextPacketFile);
            }
            else
            {
                disk.Delete(folder.NewPacketFile);
            }
        }

        if (disk.Read(folder.NextPacketFile) is not { } left)
        {
            return;
        }

        var current = disk.Read(folder.PacketFile);
        if (known is null || Digest.Of(left) != known.Current.Digest)
        {
            // The swap was done: this is what packet.md was, with whatever an editor has written to it since.
            MakeRoomForReplaced(known);
            disk.Rename(folder.NextPacketFile, folder.PreviousPacketFile);
            disk.FlushFolder(folder.Path);
        }
        else if (current is null || Digest.Of(current) == known.Before?.Digest)
        {
            PutNextInPlace();
        }
        else
        {
            // Somebody saved before the swap: what they changed is the text of before.
            disk.Delete(folder.NextPacketFile);
            if (known.Before is { } before && Digest.Of(current) != known.Current.Digest)
            {
                WriteKnown(known with { Revision = 0, Current = before, Before = null });
            }
        }
    }

    private static KnownPacketFile? Settle(KnownPacketFile? known, PendingEdit? import)
    {
        if (import is null)
        {
            return known;
        }

        var text = new KnownText(import.Digest, import.Text);
        return import.File == "packet.md"
            ? known is null ? new KnownPacketFile(0, text, null, []) : known with { Current = text, Before = null }
            : known?.WithSettled(import.Digest);
    }

    private static PendingEdit? Edit(string name, byte[] content, KnownPacketFile? known)
    {
        var digest = Digest.Of(content);
        var replaced = name != "packet.md";
        if (known is not null && (replaced ? known.Settled.Contains(digest) : IsOurs(digest, known)))
        {
            return null;
        }

        var from = !replaced ? known?.Current : name == ".packet.md.prev" ? known?.Before : null;
        return new PendingEdit(name, EditedText.Decode(content), digest, from?.Text);
    }

    // The text before the current one may stand there still, or again: everything in it is in the record.
    private static bool IsOurs(Digest digest, KnownPacketFile known) => digest == known.Current.Digest || digest == known.Before?.Digest;

    // Half of it is told from the whole by its digest, which is written down next; that makes the name durable, too.
    private void WriteNew(byte[] bytes)
    {
        disk.Delete(folder.NewPacketFile);
        disk.WriteNew(folder.NewPacketFile, bytes);
    }

    private void PutNextInPlace()
    {
        if (disk.TrySwap(folder.NextPacketFile, folder.PacketFile))
        {
            disk.Rename(folder.NextPacketFile, folder.PreviousPacketFile);
            disk.FlushFolder(folder.Path);
            return;
        }

        // Without a swap packet.md is missing for a moment. Nothing is lost by it: a save that comes in between is not replaced.
        if (File.Exists(folder.PacketFile))
        {
            MakeRoomForReplaced(ReadKnown());
            disk.Rename(folder.PacketFile, folder.PreviousPacketFile);
        }

        if (!disk.TryRename(folder.NextPacketFile, folder.PacketFile))
        {
            disk.Delete(folder.NextPacketFile);
        }

        disk.FlushFolder(folder.Path);
    }

    // Newest first: .packet.md.prev, .packet.md.prev-2, …
    private IEnumerable<(string Name, int Age)> Replaced()
    {
        var newest = Path.GetFileName(folder.PreviousPacketFile);
        return disk.Files(folder.Path, newest + "*")
            .Select(name => (Name: name, Age: name == newest ? 1 : AgeOf(name.AsSpan(newest.Length))))
            .Where(file => file.Age > 0)
            .OrderBy(file => file.Age);
    }

    private static int AgeOf(ReadOnlySpan<char> suffix) =>
        suffix.StartsWith('-') && int.TryParse(suffix[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age >= 2 ? age : 0;

    private void MakeRoomForReplaced(KnownPacketFile? known)
    {
        var replaced = Replaced().ToList();
        for (var i = replaced.Count - 1; i >= 0; i--)
        {
            var (path, age) = (In(replaced[i].Name), replaced[i].Age);
            if (i + 1 >= KeptReplaced)
            {
                disk.DeleteUnlessHeld(path, content => known?.Settled.Contains(Digest.Of(content)) == true);
            }

            if (File.Exists(path))
            {
                disk.Rename(path, string.Create(CultureInfo.InvariantCulture, $"{folder.PreviousPacketFile}-{age + 1}"));
            }
        }
    }

    private KnownPacketFile? ReadKnown() => KnownPacketFile.Read(disk.Read(folder.KnownPacketFile));

    private void WriteKnown(KnownPacketFile known) => WholeFile.Write(disk, folder.KnownPacketFile, known.Write());

    private string In(string name) => Path.Combine(folder.Path, name);
}
