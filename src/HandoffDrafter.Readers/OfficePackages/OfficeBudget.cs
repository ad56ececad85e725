using System.Globalization;
using System.Runtime.CompilerServices;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>What reading one file may still cost. Going over ends the reading with a refusal.</summary>
internal sealed class OfficeBudget(ReadingLimits limits, OfficeProgram program, long fileBytes, CancellationToken cancellationToken)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Markup around a character of text. Word writes about ten, converters that make a run of every word about twenty.</summary>
    private const long MostMarkup = 64;

    private long _steps;
    private long _unpacked;
    private long _characters;

    public int MaxArchiveEntries => limits.MaxArchiveEntries;

    public void Step(int depth)
    {
        if ((++_steps & 0xFFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (depth > limits.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Exceeded($"its structure nests deeper than {Number(limits.MaxDepth)} levels");
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

    /// <summary>A paragraph or a cell: it takes memory even where it holds no text.</summary>
    public void Piece() => Characters(16);

    /// <param name="bytes">Unpacked just now.</param>
    /// <param name="partBytes">Unpacked of the same part so far.</param>
    /// <param name="packedBytes">What the archive says that the part takes in it; more than the whole file is a lie.</param>
    /// <param name="mostBytes">What the part may be at most, however well it is packed.</param>
    public void Unpacked(int bytes, long partBytes, long packedBytes, long mostBytes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _unpacked += bytes;
        if (partBytes > Megabyte + (Math.Min(packedBytes, fileBytes) * limits.MaxInflation))
        {
            throw Exceeded($"a part of it unpacks to more than {Number(limits.MaxInflation)} times its size");
        }

        if (partBytes > mostBytes)
        {
            throw Exceeded($"a part beside its text unpacks to more than {Number((int)(mostBytes / Megabyte))} MB");
        }

        if (_unpacked > (16 * Megabyte) + (MostMarkup * limits.MaxCharacters))
        {
            throw new RefusedException(Refusals.TooMuchText(limits));
        }
    }

    public RefusedException Exceeded(string reason) =>
        new(new Refusal(RefusalKind.LimitExceeded, reason, $"Open it in {program.Name} and save it again, or print it to PDF."));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
