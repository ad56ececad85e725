using System.Diagnostics;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Fuzzing.Running;

/// <summary>What a reader did that no document may make it do: <see cref="Name"/> is the same for the same mistake.</summary>
internal sealed record Misbehaviour(string Name, string Details);

/// <summary>Reads one input as a document of one format, and knows what a reader owes its caller.</summary>
internal sealed class Target(DocumentReaders readers, string format)
{
    private static readonly ReadingLimits Limits = new();

    private readonly string _file = $"document.{format}";

    /// <summary>Null where the input was read or refused as it should be.</summary>
    public Misbehaviour? Run(byte[] input)
    {
        ReadingResult result;
        try
        {
            result = readers.ReadAsync(new DroppedFile(_file, input), Limits, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception mistake)
        {
            return new Misbehaviour($"{mistake.GetType().Name} in {PlaceOf(mistake)}", mistake.ToString());
        }

        return result switch
        {
            ReadingResult.Read read => MisbehaviourOf(read),
            ReadingResult.Refused(var refusal) => MisbehaviourOf(refusal),
            _ => new Misbehaviour("no result", ""),
        };
    }

    private static Misbehaviour? MisbehaviourOf(ReadingResult.Read read)
    {
        var (text, end) = (read.Text, 0);
        if (!CanonicalText.IsCanonical(text.Text) || text.Text.Length > (2 * Limits.MaxCharacters) + 1024)
        {
            return new Misbehaviour("text that is not canonical or longer than allowed", $"{text.Text.Length} characters");
        }

        foreach (var block in text.Blocks)
        {
            if (block.Start < end || block.End <= block.Start || block.End > text.Text.Length)
            {
                return new Misbehaviour("a block out of place", block.ToString());
            }

            end = block.End;
        }

        return read.Enclosed.FirstOrDefault(e => e.Path.Split('/').Any(part => part is "" or "." or "..") || e.Path.Contains('\\', StringComparison.Ordinal)) is { } leading
            ? new Misbehaviour("an enclosed document with a path that leads out", leading.Path)
            : null;
    }

    private static Misbehaviour? MisbehaviourOf(Refusal refusal) =>
        string.IsNullOrWhiteSpace(refusal.Reason) || refusal.Reason.Contains('\n', StringComparison.Ordinal) || refusal.Reason.Contains("Exception", StringComparison.Ordinal)
            || !refusal.Fix.EndsWith('.')
            ? new Misbehaviour("a refusal that nobody understands", $"{refusal.Reason} / {refusal.Fix}")
            : null;

    private static string PlaceOf(Exception mistake)
    {
        var frame = new StackTrace(mistake).GetFrames().Select(f => f.GetMethod())
            .FirstOrDefault(m => m?.DeclaringType?.FullName?.StartsWith("HandoffDrafter.Readers", StringComparison.Ordinal) == true);
        return frame is null ? "no reader" : $"{frame.DeclaringType!.Name}.{frame.Name}";
    }
}
