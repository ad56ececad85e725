namespace HandoffDrafter.Readers.Pdf.Filters;

/// <summary>Collects unpacked bytes and stops, with a refusal, at what the packed length allows.</summary>
internal sealed class ByteSink(ReadingBudget budget, int packed)
{
    private readonly long _most = budget.MostBytesOf(packed);
    private byte[] _bytes = new byte[Math.Max(256, (int)Math.Min(packed * 4L, 1 << 20))];
    private int _length;
    private int _reported;

    public int Length => _length;

    public ReadOnlyMemory<byte> Written
    {
        get
        {
            Report();
            return _bytes.AsMemory(0, _length);
        }
    }

    public void Add(byte b)
    {
        if (_length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[_length++] = b;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Repeats what was written <paramref name="distance"/> bytes ago; false where nothing was.</summary>
    public bool Repeat(int distance, int count)
    {
        if (distance > _length || distance <= 0)
        {
            return false;
        }

        _ = Space(count);
        for (var i = 0; i < count; i++, _length++)
        {
            _bytes[_length] = _bytes[_length - distance];
        }

        return true;
    }

    /// <summary>Room for at least so many bytes; <see cref="Advance"/> keeps what was put there.</summary>
    public Span<byte> Space(int atLeast)
    {
        if (_bytes.Length - _length < atLeast)
        {
            Grow(atLeast);
        }

        return _bytes.AsSpan(_length);
    }

    public void Advance(int count) => _length += count;

    public void Clear() => _length = _reported = 0;

    private void Grow(int by)
    {
        Report();
        if (_length + (long)by > Math.Min(_most, Array.MaxLength))
        {
            throw budget.InflatesTooMuch();
        }

        Array.Resize(ref _bytes, (int)Math.Min(Math.Max(_bytes.Length * 2L, _length + (long)by), Array.MaxLength));
    }

    private void Report()
    {
        budget.Inflated(_length - _reported);
        _reported = _length;
    }
}
