using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>The right to change one deal, which begins by putting right what an interrupted save left.</summary>
internal sealed class FileDealLease : IDealLease
{
    private readonly DealFolder _folder;
    private readonly FileLock _lock;
    private readonly PacketViews _views;
    private readonly Disk _disk;
    private readonly Action<string>? _notice;
    private readonly SourceFiles _sources;
    private readonly PacketFile _packetFile;

    private (int Count, Digest Head)? _position;
    private bool _ended;

    public FileDealLease(DealFolder folder, FileLock taken, PacketViews views, Disk disk, Action<string>? notice)
    {
        (_folder, _lock, _views, _disk, _notice) = (folder, taken, views, disk, notice);
        _sources = new SourceFiles(folder, disk);
        _packetFile = new PacketFile(folder, disk);
        _position = Recover();
    }

    public DealId Deal => _folder.Id;

    public Task<Digest> PutBlobAsync(ReadOnlyMemory<byte> content, string extension, CancellationToken cancellationToken)
    {
        Require(cancellationToken);
        return Task.FromResult(_sources.PutBlob(content.Span, extension));
    }

    public Task<ReadOnlyMemory<byte>?> GetBlobAsync(Digest digest, CancellationToken cancellationToken)
    {
        Require(cancellationToken);
        return Task.FromResult(_sources.GetBlob(digest) is { } content ? new ReadOnlyMemory<byte>(content) : (ReadOnlyMemory<byte>?)null);
    }

    public Task PutTextAsync(Digest blob, SourceText text, CancellationToken cancellationToken)
    {
        Require(cancellationToken);
        _sources.PutText(blob, text);
        return Task.CompletedTask;
    }

    /// <remarks>Once begun it is not cancelled: the caller would not know what became of the event.</remarks>
    public Task<bool> CommitAsync(DealCommit change, CancellationToken cancellationToken)
    {
        Require(cancellationToken);
        var (e, packet) = (change.Event, change.Packet);
        if (packet.Revision != e.Number || packet.Deal.Id != Deal)
        {
            throw new ArgumentException($"Event {e.Number} of '{Deal}' came with revision {packet.Revision} of '{packet.Deal.Id}'.", nameof(change));
        }

        var (count, head) = _position ??= Recover();
        if (e.Number != count + 1)
        {
            return Task.FromResult(false);
        }

        // Whatever cannot be shown is not recorded.
        var kept = change is { KeepPacketFile: true, Import: not null };
        var (markdown, findings) = (kept ? null : _views.Markdown(packet), _views.Findings(packet));
        _position = null;
        var revision = PacketJson.Write(packet);
        var draft = change.MachineDraft is { } drafted ? PacketJson.Write(drafted) : null;
        var recorded = new RecordedEvent(e, draft is null ? null : Digest.Of(draft), Digest.Of(revision));
        var (line, hash) = HistoryLine.Write(recorded, head);
        if (draft is not null)
        {
            Write(_folder.Drafts, _folder.Draft(e.Number), draft);
        }

        Write(_folder.Revisions, _folder.Revision(e.Number), revision);
        _disk.Append(_folder.History, line);
        _position = (e.Number, hash);
        try
        {
            WholeFile.Write(_disk, _folder.PacketData, revision);
            if (markdown is null)
            {
                _packetFile.Keep(change.Import!, e.Number);
            }
            else
            {
                _packetFile.Replace(markdown, e.Number, change.Import);
            }

            WholeFile.Write(_disk, _folder.FindingsFile, findings);
            WriteAnchor(new Anchor(e.Number, hash));
        }
        catch (StoreUnavailableException refused)
        {
            throw new StoreUnavailableException(refused.Path, refused.Problem, refused.Fix, recorded: e.Number, inner: refused);
        }

        return Task.FromResult(true);
    }

    public Task SettleAsync(PendingEdit edit, CancellationToken cancellationToken)
    {
        Require(cancellationToken);
        _packetFile.Keep(edit, _packetFile.Revision);
        _position = Recover();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _ended = true;
        _lock.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Require(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void WriteAnchor(Anchor anchor)
    {
        _disk.MakeFolder(Path.GetDirectoryName(_folder.Anchor)!);
        WholeFile.Write(_disk, _folder.Anchor, anchor.Write());
    }

    private void Write(string inFolder, string path, byte[] content)
    {
        _disk.MakeFolder(inFolder);
        WholeFile.Write(_disk, path, content);
    }

    /// <summary>Makes the files say what the history says: nothing that is not in it, everything that is.</summary>
    private (int Count, Digest Head) Recover()
    {
        foreach (var path in (string[])[_folder.Path, _folder.Revisions, _folder.Drafts, _folder.Sources])
        {
            WholeFile.SweepLeftovers(_disk, path);
        }

        WholeFile.SweepLeftovers(_disk, Path.GetDirectoryName(_folder.Anchor)!, Path.GetFileName(_folder.Anchor));
        var record = DealRecord.Examine(_folder, _disk);
        if (record.Problem is { } problem)
        {
            throw new DealDamagedException(problem);
        }

        var history = record.History;
        SetTornBytesAside(history);
        new Revisions(_folder, _disk).Sweep(history.Count);
        _packetFile.Recover();
        if (history.Count > 0)
        {
            // The anchor is written last: where it lags, anything before it may lag as well.
            var anchor = new Anchor(history.Count, history.Head);
            var finished = record.Anchor == anchor;
            RecoverViews(history, finished);
            if (!finished)
            {
                WriteAnchor(anchor);
            }
        }

        return (history.Count, history.Head);
    }

    private void SetTornBytesAside(HistoryScan history)
    {
        if (history.Torn.Length == 0)
        {
            return;
        }

        _disk.Append(_folder.TornHistory, [.. history.Torn.Span, (byte)'\n']);
        _disk.Truncate(_folder.History, history.WholeBytes);
        _notice?.Invoke($"{_folder.History}: a save was cut off before it was recorded; its {history.Torn.Length} bytes are kept in {_folder.TornHistory}.");
    }

    private void RecoverViews(HistoryScan history, bool finished)
    {
        var (number, digest) = (history.Count, history.Entries[^1].Revision);
        var revisions = new Revisions(_folder, _disk);
        var bytes = revisions.Bytes(number, digest);
        if (!File.Exists(_folder.Revision(number)))
        {
            Write(_folder.Revisions, _folder.Revision(number), bytes);
        }

        var packetData = _disk.Read(_folder.PacketData);
        var current = packetData is not null && Digest.Of(packetData) == digest;
        if (finished && current && _packetFile.Revision == number && File.Exists(_folder.FindingsFile))
        {
            return;
        }

        if (packetData is not null && !current && !DealCheck.IsOurs(packetData, history))
        {
            var aside = _folder.PacketData + ".edited";
            WholeFile.Write(_disk, aside, packetData);
            _notice?.Invoke($"{_folder.PacketData}: somebody changed it; packet.md is where changes are read. What stood there is kept in {aside}.");
        }

        if (!current)
        {
            WholeFile.Write(_disk, _folder.PacketData, bytes);
        }

        var packet = revisions.Read(bytes, _folder.Revision(number)).Packet;
        _packetFile.Replace(_views.Markdown(packet), number, null);
        WholeFile.Write(_disk, _folder.FindingsFile, _views.Findings(packet));
    }
}
