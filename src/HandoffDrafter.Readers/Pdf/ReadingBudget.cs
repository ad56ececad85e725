using System.Globalization;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers.Pdf;

/// <summary>What reading one file may still cost. Going over ends the reading with a refusal.</summary>
internal sealed class ReadingBudget(ReadingLimits limits, long fileBytes, CancellationToken cancellationToken)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Tokens, operators and glyphs. A thick contract takes a few million; a file made to keep a machine busy takes any number.</summary>
    private const long MostWork = 60_000_000;

    /// <summary>One stream is held whole, and twice while it grows. Those that draw words or hold fonts take a few megabytes.</summary>
    private const long MostOfOneStream = 96L * Megabyte;

    private readonly long _mostInflated = (64L * Megabyte) + (fileBytes * limits.MaxInflation);
    private long _work;
    private long _inflated;
    private long _characters;

    /// <summary>Steps so far.</summary>
    public long Steps => _work;

    public int MaxDepth => limits.MaxDepth;

    public void Work(int steps = 1)
    {
        var before = _work >> 12;
        _work += steps;
        if (_work >> 12 == before)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (_work > MostWork)
        {
            throw Exceeded("it takes more steps to draw than any ordinary document");
        }
    }

    public void Nest(int depth)
    {
        if (depth > limits.MaxDepth)
        {
            throw Exceeded($"its structure nests deeper than {limits.MaxDepth.ToString(CultureInfo.InvariantCulture)} levels");
        }
    }

    public void Characters(int count)
    {
        _characters += count;
        if (_characters > limits.MaxCharacters)
        {
            throw new RefusedException(Refusals.TooMuchText(limits));
        }
    }

    /// <summary>The most bytes that a stream of this packed length may become.</summary>
    public long MostBytesOf(long packed) => Math.Min(Math.Min(Megabyte + (packed * limits.MaxInflation), MostOfOneStream), _mostInflated - _inflated);

    public void Inflated(long bytes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _inflated += bytes;
        if (_inflated > _mostInflated)
        {
            throw InflatesTooMuch();
        }
    }

    public RefusedException InflatesTooMuch() =>
        Exceeded($"a part of it unpacks to more than {limits.MaxInflation.ToString(CultureInfo.InvariantCulture)} times its size, or to more than {(MostOfOneStream / Megabyte).ToString(CultureInfo.InvariantCulture)} MB");

    private static RefusedException Exceeded(string reason) =>
        new(new Refusal(RefusalKind.LimitExceeded, reason, "Print it to a new PDF, or export it again from the program that made it."));
}
