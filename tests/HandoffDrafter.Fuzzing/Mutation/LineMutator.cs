using HandoffDrafter.Fuzzing.Running;

namespace HandoffDrafter.Fuzzing.Mutation;

/// <summary>Formats of lines: whole lines and paragraphs move, repeat and disappear, and within them words of the format come in.</summary>
internal sealed class LineMutator(byte[][] words) : Mutator
{
    private const int MostRepeated = 1 << 16;

    public override byte[] Change(byte[] input, Corpus corpus, Random random)
    {
        var other = corpus.Any(random);
        return random.Next(3) switch
        {
            0 => ByteChanges.Some(input, other, words, random),
            1 => Lines(input, other, random),
            _ => ByteChanges.Some(Lines(input, other, random), other, words, random),
        };
    }

    private static byte[] Lines(byte[] input, byte[] other, Random random)
    {
        var lines = Split(input);
        var (at, count) = (random.Next(lines.Count + 1), 1 + random.Next(8));
        var block = lines.GetRange(at, Math.Min(count, lines.Count - at));
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveRange(at, block.Count);
                break;
            case 1:
                lines.InsertRange(random.Next(lines.Count + 1), block);
                break;
            case 2:
                var once = Math.Max(1, block.Sum(line => line.Length));
                for (var times = Math.Min(1 << random.Next(10), MostRepeated / once); times > 0; times--)
                {
                    lines.InsertRange(at, block);
                }

                break;
            case 3:
                var others = Split(other);
                var from = random.Next(others.Count);
                lines.InsertRange(at, others.GetRange(from, Math.Min(count, others.Count - from)));
                break;
            default:
                lines.RemoveRange(at, block.Count);
                lines.InsertRange(random.Next(lines.Count + 1), block);
                break;
        }

        return [.. lines.SelectMany(line => line)];
    }

    /// <summary>Each with its end; at least one.</summary>
    private static List<byte[]> Split(byte[] input)
    {
        var lines = new List<byte[]>();
        for (var at = 0; at < input.Length;)
        {
            var end = Array.IndexOf(input, (byte)'\n', at);
            var next = end < 0 ? input.Length : end + 1;
            lines.Add(input[at..next]);
            at = next;
        }

        return lines.Count > 0 ? lines : [[]];
    }
}
