using HandoffDrafter.Containment;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Doctor;

/// <summary>Whether documents can be parsed at all: it takes a process of its own, with memory and temporary files.</summary>
internal static class ParsingExamination
{
    private const string Topic = "parsing";

    public static async Task<Diagnosis> OfAsync(Composition composition, CancellationToken cancellationToken)
    {
        try
        {
            await using var documents = composition.OpenReading(spares: 0);
            var result = await documents.ReadAsync(WarmUp.Samples[0], composition.Settings.Reading, cancellationToken);
            return result is ReadingResult.Refused(var refusal)
                ? new Diagnosis(Topic, $"a sample is refused: {refusal.Reason}", refusal.Fix)
                : new Diagnosis(Topic, documents is ContainedReading ? "a sample is read, in a process of its own" : "a sample is read");
        }
        catch (Exception unable) when (unable is IOException or UnauthorizedAccessException)
        {
            return new Diagnosis(Topic, unable.Message, "Until that is mended no document can be read.");
        }
    }
}
