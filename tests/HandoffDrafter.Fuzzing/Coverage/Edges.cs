using System.Runtime.InteropServices;

namespace HandoffDrafter.Fuzzing.Coverage;

/// <summary>
/// Which ways a run took: for each pair of blocks that ran one after the other, how often, in rough classes. The instrumented readers
/// call <see cref="Hit"/>; one thread at a time.
/// </summary>
public static class Edges
{
    private const int Size = 1 << 18;

    private static readonly byte[] Run = new byte[Size];
    private static readonly byte[] Seen = new byte[Size];
    private static int _previous;

    /// <summary>How many pairs of blocks were seen so far.</summary>
    public static int Count { get; private set; }

    public static void Hit(int block)
    {
        ref var hits = ref Run[(_previous ^ block) & (Size - 1)];
        // Stays at its most: a loop of 256 rounds is not the same as none.
        hits = (byte)Math.Min(hits + 1, byte.MaxValue);
        _previous = block >> 1;
    }

    public static void Clear()
    {
        Array.Clear(Run);
        _previous = 0;
    }

    /// <summary>Whether the run took a way, or took it in a class of times, that no run before it did.</summary>
    public static bool KeepNew()
    {
        var isNew = false;
        var words = MemoryMarshal.Cast<byte, ulong>(Run);
        for (var word = 0; word < words.Length; word++)
        {
            if (words[word] == 0)
            {
                continue;
            }

            for (var i = word * sizeof(ulong); i < (word + 1) * sizeof(ulong); i++)
            {
                var bit = ClassOf(Run[i]);
                if (bit != 0 && (Seen[i] & bit) == 0)
                {
                    Count += Seen[i] == 0 ? 1 : 0;
                    Seen[i] |= bit;
                    isNew = true;
                }
            }
        }

        return isNew;
    }

    private static byte ClassOf(byte hits) => hits switch
    {
        0 => 0,
        <= 3 => (byte)(1 << (hits - 1)),
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
