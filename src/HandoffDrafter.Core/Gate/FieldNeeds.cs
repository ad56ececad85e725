using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>Which fields of a profile a packet must answer.</summary>
internal static class FieldNeeds
{
    /// <summary>What cannot be known before an agreement is signed.</summary>
    private static readonly string[] AfterSignature = ["contract-number", "signed-date", "effective-date", "payment-status", "kickoff-date"];

    /// <summary>Required, or required if applicable and the packet itself shows that it applies.</summary>
    public static bool IsNeeded(ProfileField field, GateContext context) =>
        IsRequired(field, context) || (field.Required == Requirement.IfApplicable && field.When is { } when && Holds(when, context));

    public static bool IsRequired(ProfileField field, GateContext context) =>
        field.Required == Requirement.Yes && !(context.Packet.Deal.Mode == DealMode.PreSignature && AfterSignature.Contains(field.Id));

    /// <summary>It has a value, or a reason not to have one, that is more than a placeholder.</summary>
    public static bool IsAnswered(Field? field) =>
        (field?.Value ?? field?.NotApplicable) is { } answer && Placeholder.In(answer) is null;

    /// <summary>The section consists of claims: not of fields alone, nor of the promises.</summary>
    public static bool HoldsClaims(string section, Profile profile) =>
        section != ScoreCard.Promises && profile.Fields.All(field => field.Section != section);

    public static bool Holds(ProfileCondition when, GateContext context) =>
        when.Sections.Any(section => context.ClaimsOf(section).Count > 0)
        || (when.Promises.Count > 0 && context.Promises.Any(promise => when.Promises.Contains(promise.Category)))
        || when.Fields.Any(field => context.Field(field)?.Value is not null)
        || (when.Agreements > 0 && context.Agreements.Count >= when.Agreements);
}
