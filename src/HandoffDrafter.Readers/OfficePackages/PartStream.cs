using System.IO.Compression;

namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>
/// The unpacked bytes of one part. What the archive says of their number is not believed but counted, and their checksum is proven at
/// the end: a flipped bit that still inflates must not become another amount.
/// </summary>
internal sealed class PartStream(ZipArchiveEntry entry, OfficeBudget budget, long mostBytes) : Stream
{
    private static readonly uint[] Table = MakeTable();

    private readonly Stream _content = entry.Open();
    private uint _checksum = uint.MaxValue;
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw OnlyForward();

    public override long Position
    {
        get => _length;
        set => throw OnlyForward();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        if (read == 0 && buffer.Length > 0 && ~_checksum != entry.Crc32)
        {
            throw new InvalidDataException("The checksum of a part is wrong.");
        }

        _length += read;
        budget.Unpacked(read, _length, entry.CompressedLength, mostBytes);
        foreach (var b in buffer[..read])
        {
            _checksum = Table[(byte)(_checksum ^ b)] ^ (_checksum >> 8);
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw OnlyForward();

    public override void SetLength(long value) => throw OnlyForward();

    public override void Write(byte[] buffer, int offset, int count) => throw OnlyForward();

    private static NotSupportedException OnlyForward() => new("A part is only read, and only forward: what is unpacked is counted as it goes by.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            }

            table[i] = value;
        }

        return table;
    }
}
