namespace HandoffDrafter.Fuzzing.Running;

/// <summary>Cuts away what an input does not need to make the same mistake.</summary>
internal static class Minimiser
{
    public static byte[] Of(byte[] input, Func<byte[], bool> makesTheSameMistake)
    {
        for (var piece = Math.Max(1, input.Length / 2); ;)
        {
            var before = input.Length;
            for (var at = 0; at < input.Length;)
            {
                byte[] without = [.. input.AsSpan(0, at), .. input.AsSpan(Math.Min(input.Length, at + piece))];
                if (makesTheSameMistake(without))
                {
                    input = without;
                }
                else
                {
                    at += piece;
                }
            }

            if (piece == 1 && input.Length == before)
            {
                return input;
            }

            piece = Math.Max(1, piece / 2);
        }
    }
}
