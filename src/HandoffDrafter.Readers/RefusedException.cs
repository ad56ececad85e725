using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers;

/// <summary>Ends the reading of a file from deep inside; caught once, in the format's own <see cref="DocumentReader"/>.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Reason)
{
    public Refusal Refusal => refusal;
}
