using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using HandoffDrafter.Containment;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.EndToEnd.Tests.Containment;

/// <summary>What a child may say that was taken over by a document.</summary>
internal static class RogueChild
{
    private static ReadOnlySpan<byte> Whole => """{"schema":"handoff-text/1","reader":"r","version":1,"text":"abc"}"""u8;

    public static int Run(string how)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        if (how == "never-ready")
        {
            Frame.Write(output, "{\"ready\":\"something else\"}"u8);
            return 0;
        }

        Frame.Write(output, ReadChild.Ready);
        var request = Frame.Read(input, Frame.MostBytes);
        using var members = JsonDocument.Parse(request.Content);
        var number = members.RootElement.GetProperty("request").GetInt32();
        var content = Digest.Of(File.ReadAllBytes(members.RootElement.GetProperty("path").GetString()!));
        switch (how)
        {
            case "negative-length":
                output.Write([0xff, 0xff, 0xff, 0xff, (byte)'{']);
                break;
            case "endless-length":
                Span<byte> length = stackalloc byte[4];
                BinaryPrimitives.WriteInt32LittleEndian(length, int.MaxValue);
                output.Write(length);
                break;
            case "half-a-frame":
                output.Write([200, 0, 0, 0, (byte)'{']);
                return 0;
            case "no-json":
                Frame.Write(output, "request 1: fine"u8);
                break;
            case "half-a-character":
                Frame.Write(output, Encoding.UTF8.GetBytes($$"""{"request":{{number}},"sha256":"{{content}}","kind":"damaged","reason":"\ud800","fix":"x"}"""));
                break;
            case "unknown-refusal":
                Frame.Write(output, Encoding.UTF8.GetBytes($$"""{"request":{{number}},"sha256":"{{content}}","kind":"bored","reason":"x","fix":"x"}"""));
                break;
            case "other-request":
                Frame.Write(output, new ReadAnswer.TextFollows(number + 1, content, 0).ToJson().Span);
                break;
            case "other-document":
                Frame.Write(output, new ReadAnswer.TextFollows(number, Digest.Of("other words"), 0).ToJson().Span);
                break;
            case "no-text":
                Frame.Write(output, new ReadAnswer.TextFollows(number, content, 0).ToJson().Span);
                Frame.Write(output, """{"schema":"handoff-text/1","reader":"r","version":1,"text":"abc","blocks":[{"kind":"paragraph","start":2,"end":9,"state":"normal"}]}"""u8);
                break;
            case "way-out":
                Frame.Write(output, new ReadAnswer.TextFollows(number, content, 1).ToJson().Span);
                Frame.Write(output, Whole);
                Frame.Write(output, "\"../../people.yaml\""u8);
                Frame.Write(output, "people:"u8);
                break;
            case "many-enclosed":
                Frame.Write(output, new ReadAnswer.TextFollows(number, content, int.MaxValue).ToJson().Span);
                Frame.Write(output, Whole);
                while (true)
                {
                    Frame.Write(output, "\"a.txt\""u8);
                    Frame.Write(output, new byte[1 << 20]);
                }
        }

        // Alive until its parent has seen enough.
        Frame.Read(input, Frame.MostBytes);
        return 0;
    }
}
