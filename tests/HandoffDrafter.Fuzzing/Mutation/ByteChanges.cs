using System.Globalization;
using System.Text;

namespace HandoffDrafter.Fuzzing.Mutation;

/// <summary>Small changes of bytes, whatever they mean.</summary>
internal static class ByteChanges
{
    private static readonly byte[] Telling = [0, 1, 0x0A, 0x0D, 0x20, 0x7F, 0x80, 0xFE, 0xFF];

    /// <param name="bytes">What is changed; its own array stays as it is.</param>
    /// <param name="other">Of the same kind; parts of it may come in.</param>
    /// <param name="words">What may be put in.</param>
    /// <param name="random">Where and what.</param>
    public static byte[] Some(byte[] bytes, byte[] other, byte[][] words, Random random)
    {
        for (var left = 1 << random.Next(4); left > 0; left--)
        {
            bytes = One(bytes, other, words, random);
        }

        return bytes;
    }

    private static byte[] One(byte[] bytes, byte[] other, byte[][] words, Random random)
    {
        var (at, length) = Slice(bytes, random);
        switch (random.Next(10))
        {
            case 0 when bytes.Length > 0:
                return With(bytes, Math.Min(at, bytes.Length - 1), b => (byte)(b ^ (1 << random.Next(8))));
            case 1 when bytes.Length > 0:
                return With(bytes, Math.Min(at, bytes.Length - 1), _ => Telling[random.Next(Telling.Length)]);
            case 2:
                return Put(bytes, at, length, []);
            case 3:
                return Put(bytes, at, 0, bytes.AsSpan(at, length).ToArray());
            case 4:
                var (from, count) = Slice(other, random);
                return Put(bytes, at, random.Next(2) == 0 ? 0 : length, other.AsSpan(from, count).ToArray());
            case 5:
                return ChangeNumber(bytes, at, random);
            case 6:
                return Put(bytes, at, 0, Repeat(words[random.Next(words.Length)], 1 << random.Next(12), 1 << 14));
            default:
                var word = words[random.Next(words.Length)];
                return Put(bytes, at, random.Next(2) == 0 ? 0 : Math.Min(word.Length, bytes.Length - at), word);
        }
    }

    public static byte[] Put(byte[] bytes, int at, int removed, byte[] put) => [.. bytes.AsSpan(0, at), .. put, .. bytes.AsSpan(at + removed)];

    public static byte[] Repeat(byte[] word, int times, int most) => [.. Enumerable.Repeat(word, Math.Max(1, Math.Min(times, most / Math.Max(1, word.Length)))).SelectMany(w => w)];

    /// <summary>Mostly short: a long one leaves little of the input.</summary>
    private static (int At, int Length) Slice(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        return (at, random.Next(Math.Min(bytes.Length - at, 1 << random.Next(1, 12)) + 1));
    }

    private static byte[] With(byte[] bytes, int at, Func<byte, byte> change)
    {
        var changed = (byte[])bytes.Clone();
        changed[at] = change(changed[at]);
        return changed;
    }

    /// <summary>The next number in digits becomes another one.</summary>
    private static byte[] ChangeNumber(byte[] bytes, int at, Random random)
    {
        var start = bytes.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9') + at;
        if (start < at)
        {
            return bytes;
        }

        var rest = bytes.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var length = Math.Min(rest < 0 ? bytes.Length - start : rest, 18);
        var number = long.Parse(Encoding.ASCII.GetString(bytes, start, length), CultureInfo.InvariantCulture);
        var other = random.Next(6) switch
        {
            0 => 0,
            1 => number + 1,
            2 => -1,
            3 => number * random.Next(2, 1000),
            4 => 1L << random.Next(62),
            _ => random.Next(64),
        };
        return Put(bytes, start, length, Encoding.ASCII.GetBytes(other.ToString(CultureInfo.InvariantCulture)));
    }
}
