namespace HandoffDrafter.Core.Reading.Signing;

/// <summary>Whether a document shows that all parties signed it, when the last did, and what that rests on.</summary>
/// <param name="Signed">Null where one cannot tell.</param>
/// <param name="On">Only where it is signed.</param>
/// <param name="Reason">In one line, for a person.</param>
public sealed record SignatureReading(bool? Signed, DateOnly? On, string Reason);
