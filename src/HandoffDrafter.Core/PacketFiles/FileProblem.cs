using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles;

/// <summary>
/// Something wrong in a file that a person can mend. Line and column count from 1, in UTF-16 units; both are null where the file is
/// data and <see cref="Message"/> names the path within it.
/// </summary>
public sealed record FileProblem(string File, int? Line, int? Column, Severity Severity, RuleId Rule, string Message)
{
    /// <summary><c>packet.md:12:3: error HD012: message</c>.</summary>
    public override string ToString()
    {
        var place = Line is { } line ? string.Create(CultureInfo.InvariantCulture, $":{line}:{Column ?? 1}") : string.Empty;
        return $"{File}{place}: {Words.Of(Severity)} {Rule}: {Message}";
    }
}
