using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.EndToEnd.Tests.Containment;

/// <summary>A reader that really does what documents have made readers do. The document's first word says what.</summary>
internal sealed class HostileReader : DocumentReader
{
    private static readonly byte[] Full = [.. Enumerable.Repeat((byte)1, 1 << 20)];

    public override string Name => "hostile";

    public override int Version => 1;

    public override IReadOnlyList<string> MediaTypes { get; } = ["text/plain"];

    // An ending that the program knows, so that its parent process hands the file on.
    public override IReadOnlyList<string> Extensions { get; } = [".txt"];

    public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content);
        var words = (await reader.ReadToEndAsync(cancellationToken)).Trim().Split(' ', 2);
        switch (words[0])
        {
            case "overflow":
                return new ReadingResult.Read(Plain(Descend(0).ToString(CultureInfo.InvariantCulture)));
            case "hang":
                while (!cancellationToken.IsCancellationRequested)
                {
                    Thread.SpinWait(1000);
                }

                break;
            case "tell-and-hang":
                // A pipe that the test reads: it learns the process that hangs.
                await File.AppendAllTextAsync(words[1], $"{Environment.ProcessId}\n", cancellationToken);
                goto case "hang";
            case "eat-heap":
                var eaten = new List<byte[]>();
                while (true)
                {
                    eaten.Add(GC.AllocateUninitializedArray<byte>(1 << 20));
                }

            case "eat-memory":
                while (true)
                {
                    EatNative();
                }

            case "abort":
                Process.GetCurrentProcess().Kill();
                break;
            case "leave":
                Environment.Exit(int.Parse(words[1], CultureInfo.InvariantCulture));
                break;
            case "throw":
                throw new InvalidOperationException("secret words of the document");
            case "die-once":
                // The first child takes the mark away and dies; the second one finds none.
                if (File.Exists(words[1]))
                {
                    File.Delete(words[1]);
                    Process.GetCurrentProcess().Kill();
                }

                break;
            case "environment":
                return new ReadingResult.Read(Plain($"PATH is {(Environment.GetEnvironmentVariable("PATH") is null ? "gone" : "there")}, {words[1]} is '{Environment.GetEnvironmentVariable(words[1])}'"));
        }

        return new ReadingResult.Read(Plain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
    }

    private static SourceText Plain(string text) => new("hostile", 1, text, [new Block(BlockKind.Paragraph, 0, text.Length)]);

    private static int Descend(int depth) => depth < 0 ? depth : Descend(depth + 1) + 1;

    private static void EatNative()
    {
        var bytes = Marshal.AllocHGlobal(Full.Length);
        // Memory that is not written to is not taken.
        Marshal.Copy(Full, 0, bytes, Full.Length);
    }
}
