using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Terminals;

/// <summary>How commands put numbers and verdicts.</summary>
internal static class Wording
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public static Ink InkOf(Verdict verdict) => verdict.Blocked ? Ink.Bad : verdict.Warnings > 0 ? Ink.Warning : Ink.Good;
}
