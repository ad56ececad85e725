using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Markdown;

namespace HandoffDrafter.Tests.Reading.Relations;

/// <summary>Agreements written in markdown, and how they are found to stand to each other.</summary>
internal static class StackSample
{
    public const string Signed = "\n\n| By: /s/ Ann Lee | By: /s/ Bo Ek |\n\n| Date: 3 May 2026 | Date: 4 May 2026 |\n";

    public const string Unsigned = "\n\n| By: ____________ | By: ____________ |\n";

    /// <summary>Clauses enough for any reader to see that it is an agreement.</summary>
    public const string Clauses = "\n\n1.1 Supplier shall deliver the berths.\n\n1.2 Supplier shall test them.\n\n1.3 Client shall pay.\n";

    public static async Task<DealReading> ReadAsync(params (string Name, string Text)[] documents) =>
        await new DealReader(new DocumentReaders([new MarkdownReader()]), new ReadingLimits()).ReadAsync(
            new DroppedFiles(documents.Select(d => new DroppedFile(d.Name, Encoding.UTF8.GetBytes(d.Text))).ToValueList(), []), DealSettings.None, DealReading.None, CancellationToken.None);

    public static SourceDocument Of(this DealReading reading, string file) => reading.Sources.Single(s => s.File == file);

    /// <summary><c>amends S2 §4.2</c>, in order.</summary>
    public static List<string> Relations(this DealReading reading, string file) =>
        [.. reading.Of(file).Relations.Select(r => $"{Words.Of(r.Kind)} {r.To}" + string.Concat(r.Clauses.Select(c => " §" + c)))];
}
