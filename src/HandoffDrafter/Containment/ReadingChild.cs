using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Containment;

/// <summary>One child as its parent sees it: asked about one file at a time, watched, and stopped when it goes too far.</summary>
internal sealed class ReadingChild : IDisposable
{
    /// <summary>Between two looks at memory and time. A reader that takes a gigabyte a second gets 25 MB past the limit.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    /// <summary>Starting takes a fraction of a second; on a machine that is busy with something else, more.</summary>
    private static readonly TimeSpan MostToStart = TimeSpan.FromSeconds(60);

    /// <summary>Enough to tell a crash by; a stack overflow writes as much as it can.</summary>
    private const int MostLastWords = 4096;

    private readonly Process _process;
    private readonly TimeProvider _time;
    private readonly Task<string> _lastWords;
    private readonly Stream _requests;
    private readonly Stream _answers;
    private int _asked;
    private bool _isLost;

    private ReadingChild(Process process, TimeProvider time)
    {
        _process = process;
        _time = time;
        _requests = process.StandardInput.BaseStream;
        _answers = process.StandardOutput.BaseStream;
        _lastWords = Task.Run(() => LastWordsAsync(process.StandardError));
    }

    public int Id => _process.Id;

    /// <summary>Nothing was read in it yet.</summary>
    public bool IsFresh => _asked == 0;

    /// <summary>The bytes that its process has in memory; zero once it has ended.</summary>
    public long Memory
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.WorkingSet64;
            }
            catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
            {
                return 0;
            }
        }
    }

    /// <summary>It can be asked again. One that was killed may not have ended yet.</summary>
    public bool IsUsable => !_isLost && !_process.HasExited;

    /// <param name="program">What it runs.</param>
    /// <param name="limits">Its own limits.</param>
    /// <param name="warm">It is up once it has read samples; that takes longer, and its first document is read at full speed.</param>
    /// <param name="time">Measures its time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ReadingUnavailableException">It did not come up.</exception>
    public static async Task<ReadingChild> StartAsync(ChildProgram program, ReadingLimits limits, bool warm, TimeProvider time, CancellationToken cancellationToken)
    {
        var child = new ReadingChild(Launch(program, limits, warm), time);
        try
        {
            var hello = Task.Run(() => Frame.Read(child._answers, Frame.MostBytes), CancellationToken.None);
            var death = await child.WatchAsync(hello, MostToStart, limits.MaxMemoryBytes, cancellationToken);
            if (death is null && (await hello) is { End: FrameEnd.None } frame && frame.Content.Span.SequenceEqual(ReadChild.Ready))
            {
                return child;
            }

            child.Kill();
            throw new ReadingUnavailableException(
                $"the process that parses documents did not start: {program.File} {string.Join(' ', program.Arguments)} ({await child.LastLineAsync()}); see whether the installation is complete and memory is free");
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }

    /// <returns>The result, or how the child came to be of no more use; it has ended then.</returns>
    public async Task<(ReadingResult? Result, ChildDeath? Death)> AskAsync(
        string path, DocumentName name, Digest content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var request = new ReadRequest(++_asked, path, name.File, limits);
        var answer = Task.Run(() => Answer(request, content), CancellationToken.None);
        var death = await WatchAsync(answer, TimeSpan.FromSeconds(limits.MaxSeconds), limits.MaxMemoryBytes, cancellationToken);
        if (death is not null)
        {
            return (null, death);
        }

        var heard = await answer;
        if (heard.Result is not null)
        {
            return (heard.Result, null);
        }

        if (heard.Death is null)
        {
            await EndAsync();
            return (null, ChildDeath.OfExit(_process.ExitCode, await _lastWords));
        }

        Kill();
        return (null, heard.Death);
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static Process Launch(ChildProgram program, ReadingLimits limits, bool warm)
    {
        try
        {
            return Process.Start(program.ToStart(limits, warm))!;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new ReadingUnavailableException($"the process that parses documents cannot be started: {program.File} ({e.Message}); see whether the installation is complete", e);
        }
    }

    /// <summary>Waits for the task. A child that takes too long or too much meanwhile is stopped, and so is one whose answer nobody wants any more.</summary>
    private async Task<ChildDeath?> WatchAsync(Task task, TimeSpan most, long mostMemory, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        while (await Task.WhenAny(task, Task.Delay(Look, _time, cancellationToken)) != task)
        {
            var death = cancellationToken.IsCancellationRequested ? null
                : _time.GetElapsedTime(start) >= most ? new ChildDeath(DeathCause.TooMuchTime)
                : Memory > mostMemory ? new ChildDeath(DeathCause.TooMuchMemory)
                : null;
            if (death is not null || cancellationToken.IsCancellationRequested)
            {
                Kill();
                await task;
                cancellationToken.ThrowIfCancellationRequested();
                return death;
            }
        }

        return null;
    }

    private Heard Answer(ReadRequest request, Digest content)
    {
        try
        {
            Frame.Write(_requests, request.ToJson().Span);
        }
        catch (IOException)
        {
            // The child is gone; how, its exit tells.
            return Heard.Nothing;
        }

        var header = Frame.Read(_answers, Frame.MostBytes);
        return header.End != FrameEnd.None ? Heard.Instead(header.End)
            : ReadAnswer.Read(header.Content) is not { } answer ? Heard.Wrong(DeathCause.BrokenAnswer)
            : answer.Number != request.Number || answer.Content != content ? Heard.Wrong(DeathCause.OtherDocument)
            : answer switch
            {
                ReadAnswer.Refused(_, _, var refusal) => Heard.Of(new ReadingResult.Refused(refusal)),
                ReadAnswer.Failed(_, _, var exception) => Heard.Of(new ReadingResult.Refused(Bug(exception))),
                ReadAnswer.TextFollows(_, _, var enclosed) => Text(enclosed),
                _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer."),
            };
    }

    private Heard Text(int enclosed)
    {
        var frame = Frame.Read(_answers, Frame.MostBytesOfContent);
        if (frame.End != FrameEnd.None)
        {
            return Heard.Instead(frame.End);
        }

        if (SourceTextJson.Read(frame.Content, "answer").Value is not { } text)
        {
            return Heard.Wrong(DeathCause.BrokenAnswer);
        }

        var files = new List<DroppedFile>();
        for (var left = Frame.MostBytesOfContent - frame.Content.Length; files.Count < enclosed;)
        {
            var path = Frame.Read(_answers, Frame.MostBytes);
            var bytes = path.End == FrameEnd.None ? Frame.Read(_answers, left) : path;
            if (bytes.End != FrameEnd.None)
            {
                return Heard.Instead(bytes.End);
            }

            // A document without a byte costs memory as well.
            left = Math.Max(0, left - bytes.Content.Length - 1024);
            if (ReadAnswer.ReadPath(path.Content) is not { } name)
            {
                return Heard.Wrong(DeathCause.BrokenAnswer);
            }

            files.Add(new DroppedFile(name, bytes.Content));
        }

        return Heard.Of(new ReadingResult.Read(text) { Enclosed = files.ToValueList() });
    }

    private static Refusal Bug(string exception) =>
        new(RefusalKind.Unreadable, $"its reader made a mistake ({exception})", "Export it in another format, and report the mistake with the document if it may be shown.");

    private void Kill()
    {
        _isLost = true;
        try
        {
            _process.Kill();
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It was quicker.
        }
    }

    /// <summary>Its pipes are closed, so that it is ending or means to live without them.</summary>
    private async Task EndAsync()
    {
        var end = _process.WaitForExitAsync(CancellationToken.None);
        if (await Task.WhenAny(end, Task.Delay(TimeSpan.FromSeconds(10), _time)) != end)
        {
            Kill();
        }

        await end;
    }

    private async Task<string> LastLineAsync()
    {
        await EndAsync();
        var words = (await _lastWords).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length > 0 ? words[0] : ChildDeath.OfExit(_process.ExitCode, "").Detail;
    }

    private static async Task<string> LastWordsAsync(StreamReader error)
    {
        var words = new StringBuilder();
        var portion = new char[1024];
        while (await error.ReadAsync(portion) is var read and > 0)
        {
            words.Append(portion, 0, Math.Min(read, MostLastWords - words.Length));
        }

        return words.ToString();
    }

    /// <summary>What came back: a result, or why there is none. Neither where the child ended.</summary>
    private readonly record struct Heard(ReadingResult? Result, ChildDeath? Death)
    {
        public static Heard Nothing => default;

        public static Heard Of(ReadingResult result) => new(result, null);

        public static Heard Wrong(DeathCause cause) => new(null, new ChildDeath(cause));

        public static Heard Instead(FrameEnd end) => end switch
        {
            FrameEnd.Closed => Nothing,
            FrameEnd.TooLarge => Wrong(DeathCause.TooLongAnswer),
            _ => Wrong(DeathCause.BrokenAnswer),
        };
    }
}
