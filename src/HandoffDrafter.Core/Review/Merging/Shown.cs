using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>Values in the words of a note. Whatever a person wrote stands there in full.</summary>
internal static class Shown
{
    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Told(Told? told) =>
        told is null ? null : Join([told.Who, $"told by {told.By}", Date(told.When)]);

    public static string? Fulfilment(Fulfilment? fulfilment) =>
        fulfilment is null ? null : Join([Words.Of(fulfilment.State), Date(fulfilment.On), fulfilment.Note]);

    public static string? Answer((string? Value, string? NotApplicable) answer) =>
        answer.NotApplicable is null ? answer.Value : Join([answer.Value, $"not applicable: {answer.NotApplicable}"]);

    public static string Decision(Decision decision)
    {
        var keys = decision.Approvals.Select(a => $"{Words.Of(a.Role)} {a.By}");
        return Join(
        [
            Words.Of(decision.State),
            decision.Text,
            decision.Reason,
            decision.By is null ? null : $"by {decision.By}",
            decision.Owner is null ? null : $"owner {decision.Owner}",
            decision.Due is null ? null : $"due {Date(decision.Due)}",
            decision.Approvals.Count == 0 ? null : $"approved by {string.Join(", ", keys)}",
        ]);
    }

    private static string Join(IEnumerable<string?> parts) => string.Join("; ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
