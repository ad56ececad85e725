using System.Buffers.Binary;

namespace HandoffDrafter.Containment;

/// <summary>What came in place of a frame.</summary>
internal enum FrameEnd
{
    None,
    /// <summary>The other side ended, between two frames or within one.</summary>
    Closed,
    /// <summary>It announced a length that no frame has.</summary>
    Broken,
    TooLarge,
}

/// <summary>One message: the number of its bytes (four bytes, little-endian), then JSON or the bytes of an enclosed document.</summary>
internal readonly record struct Frame(ReadOnlyMemory<byte> Content, FrameEnd End)
{
    private const int LengthBytes = 4;

    /// <summary>Requests, and answers without a text.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>
    /// A text with its blocks, and all that a document encloses. Ten million characters take about a tenth of it; blocks of one character
    /// each, more.
    /// </summary>
    public const int MostBytesOfContent = 128 * 1024 * 1024;

    /// <exception cref="IOException">The other side is gone.</exception>
    public static void Write(Stream stream, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        stream.Write(length);
        stream.Write(content);
        stream.Flush();
    }

    public static Frame Read(Stream stream, int most)
    {
        Span<byte> length = stackalloc byte[LengthBytes];
        if (stream.ReadAtLeast(length, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
        {
            return new Frame(default, FrameEnd.Closed);
        }

        var announced = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (announced < 0 || announced > most)
        {
            return new Frame(default, announced < 0 ? FrameEnd.Broken : FrameEnd.TooLarge);
        }

        var content = GC.AllocateUninitializedArray<byte>(announced);
        return stream.ReadAtLeast(content, announced, throwOnEndOfStream: false) == announced
            ? new Frame(content, FrameEnd.None)
            : new Frame(default, FrameEnd.Closed);
    }
}
