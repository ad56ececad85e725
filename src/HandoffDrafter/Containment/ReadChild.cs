using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Containment;

/// <summary>
/// The process that parses: takes requests from its standard input, one at a time, and answers on its standard output. It ends with its
/// parent, even in the middle of a document that never ends.
/// </summary>
internal sealed class ReadChild(IDocumentReading readers, Stream input, Stream output)
{
    /// <summary>How it ends when its managed memory is used up; the parent tells a person.</summary>
    public const int OutOfMemoryExitCode = 86;

    /// <summary>The first frame, once the child can read at full speed.</summary>
    public static ReadOnlySpan<byte> Ready => "{\"ready\":\"handoff-read/1\"}"u8;

    private readonly Channel<ReadRequest> _requests = Channel.CreateBounded<ReadRequest>(1);
    private int _busy = 1;

    /// <summary>The child that the program starts.</summary>
    public static Task<int> RunAsync(bool warm) => RunAsync(BuiltInReaders.Create(), warm);

    public static async Task<int> RunAsync(IDocumentReading readers, bool warm)
    {
        // Whoever presses Ctrl+C or stops the service means the parent, which knows what is under way.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);
        return await new ReadChild(readers, Console.OpenStandardInput(), Console.OpenStandardOutput()).ServeAsync(warm);
    }

    private async Task<int> ServeAsync(bool warm)
    {
        new Thread(TakeRequests) { IsBackground = true, Name = "requests" }.Start();
        try
        {
            if (warm)
            {
                await WarmUp.RunAsync(readers);
            }

            Frame.Write(output, Ready);
            Volatile.Write(ref _busy, 0);
            await foreach (var request in _requests.Reader.ReadAllAsync(CancellationToken.None))
            {
                await AnswerAsync(request);
                Volatile.Write(ref _busy, 0);
            }

            return 0;
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemoryExitCode;
        }
        catch (IOException)
        {
            // The parent took its end of the pipe away: nobody is left to answer.
            return 0;
        }
    }

    /// <summary>Notices the parent's end at once, whatever the document at hand is doing to the reader.</summary>
    private void TakeRequests()
    {
        while (Frame.Read(input, Frame.MostBytes) is { End: FrameEnd.None } frame)
        {
            Volatile.Write(ref _busy, 1);
            _requests.Writer.TryWrite(ReadRequest.Read(frame.Content));
        }

        _requests.Writer.Complete();
        if (Volatile.Read(ref _busy) == 1)
        {
            Process.GetCurrentProcess().Kill();
        }
    }

    private async Task AnswerAsync(ReadRequest request)
    {
        var content = await File.ReadAllBytesAsync(request.Path, CancellationToken.None);
        var digest = Digest.Of(content);
        switch (await ReadAsync(new DroppedFile(request.Name, content), request.Limits))
        {
            case (ReadingResult.Read(var text) read, _):
                var json = SourceTextJson.Write(text);
                if (json.Length + read.Enclosed.Sum(e => (long)e.Content.Length) > Frame.MostBytesOfContent)
                {
                    Frame.Write(output, new ReadAnswer.Refused(request.Number, digest, TooManyPlaces).ToJson().Span);
                    break;
                }

                Frame.Write(output, new ReadAnswer.TextFollows(request.Number, digest, read.Enclosed.Count).ToJson().Span);
                Frame.Write(output, json);
                foreach (var enclosed in read.Enclosed)
                {
                    Frame.Write(output, ReadAnswer.PathToJson(enclosed.Path).Span);
                    Frame.Write(output, enclosed.Content.Span);
                }

                break;
            case (ReadingResult.Refused(var refusal), _):
                Frame.Write(output, new ReadAnswer.Refused(request.Number, digest, refusal).ToJson().Span);
                break;
            case (_, var exception):
                Frame.Write(output, new ReadAnswer.Failed(request.Number, digest, exception!).ToJson().Span);
                break;
        }
    }

    private async Task<(ReadingResult? Result, string? Exception)> ReadAsync(DroppedFile file, ReadingLimits limits)
    {
        try
        {
            return (await readers.ReadAsync(file, limits, CancellationToken.None), null);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return (null, bug.GetType().Name);
        }
    }

    private static readonly Refusal TooManyPlaces =
        new(RefusalKind.LimitExceeded, "its text, the places in it and what it encloses take more than 128 MB", "Split the document, or export it again as text.");
}
