using System.Globalization;

namespace HandoffDrafter.Core.Deals;

/// <summary>What a list of findings comes to. Waived findings are counted apart and block nothing.</summary>
public sealed record Verdict(int Errors, int Warnings, int Notes, int Waived)
{
    public bool Blocked => Errors > 0;

    public static Verdict Of(IEnumerable<Finding> findings)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var finding in findings)
        {
            counts[finding.Waived ? 3 : (int)finding.Severity]++;
        }

        return new Verdict(counts[0], counts[1], counts[2], counts[3]);
    }

    /// <summary><c>blocked: 17 errors, 9 warnings, 2 notes</c>, <c>open: 0 errors, 1 warning, 0 notes, 2 waived</c>.</summary>
    public override string ToString() =>
        $"{(Blocked ? "blocked" : "open")}: {Count(Errors, "error")}, {Count(Warnings, "warning")}, {Count(Notes, "note")}"
        + (Waived == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {Waived} waived"));

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
