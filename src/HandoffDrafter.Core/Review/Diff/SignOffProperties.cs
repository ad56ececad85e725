using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Diff;

internal static class SignOffProperties
{
    public static string Of(Waiver waiver) => string.Create(
        CultureInfo.InvariantCulture,
        $"{waiver.Rule} {waiver.Target} by {waiver.By} until {waiver.Until:yyyy-MM-dd} for {waiver.Covers}: {waiver.Reason}");

    public static string Of(Return returned)
    {
        var reasons = string.Join("; ", returned.Reasons.Select(r =>
            $"{Words.Of(r.Code)}{(r.Material ? "" : " (not material)")}{(r.Field is null ? "" : $" field:{r.Field}")}{(r.Note is null ? "" : $" {r.Note}")}"));
        return $"{returned.By} {Property.Time(returned.At)}: {reasons}";
    }

    public static string Of(Signature signature)
    {
        var covers = string.Join(", ", signature.Covers.Select(c => $"{c.Key} {c.Value}"));
        return $"{Words.Of(signature.Role)} {signature.By} {Property.Time(signature.At)} {(signature.Valid ? "valid" : "void")}: {covers}";
    }
}
