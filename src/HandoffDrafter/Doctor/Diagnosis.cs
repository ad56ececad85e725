namespace HandoffDrafter.Doctor;

/// <summary>One thing that the doctor looked at: how it is, and where something is wrong the way to mend it.</summary>
internal sealed record Diagnosis(string Topic, string Finding, string? Fix = null)
{
    public bool IsProblem => Fix is not null;
}
