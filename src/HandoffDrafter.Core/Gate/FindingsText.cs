using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Core.Gate;

/// <summary>Findings as compilers write them, one a line, so that editors can jump to them: <c>packet.md:31:1: error HD403: message</c>.</summary>
public static class FindingsText
{
    /// <param name="findings">Written in their order.</param>
    /// <param name="file">The packet's file as the reader of the lines can open it.</param>
    /// <param name="placeOf">Where the file shows what a finding speaks of, as <see cref="PacketPlaces.Find"/> tells; null puts it on the first line.</param>
    public static string Write(IEnumerable<Finding> findings, string file, Func<Target, FilePlace?> placeOf)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            var (line, column) = placeOf(finding.Target) ?? new FilePlace(1, 1);
            text.Append(CultureInfo.InvariantCulture, $"{file}:{line}:{column}: {Line(finding)}\n");
        }

        return text.ToString();
    }

    /// <summary><c>error HD403: what was said ≠ what the agreement says → who does what (promise:P-005; also HD405)</c>.</summary>
    public static string Line(Finding finding)
    {
        var also = finding.Also.Count == 0 ? string.Empty : $"; also {string.Join(", ", finding.Also)}";
        var waived = finding.Waived ? "; waived" : string.Empty;
        return $"{Words.Of(finding.Severity)} {finding.Rule}: {OneLine(finding.Message)} → {OneLine(finding.Fix)} ({finding.Target}{also}{waived})";
    }

    // Findings may come from a packet.json that somebody edited; one finding stays one line whatever it holds.
    private static string OneLine(string text) => Wording.OneLine(text, int.MaxValue);
}
