using System.Text;
using HandoffDrafter.Core.Assessing;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Evaluation;

/// <summary>
/// Agreements of many trades with things that might have been promised beside them: a file holds the agreement, a line of dashes, and a
/// line <c>verdict: promise</c> each.
/// </summary>
internal sealed record SupportPairs(string Trade, SupportJudge Judge, IReadOnlyList<(SupportStatus Verdict, string Said)> Promises)
{
    private const string Divider = "\n---\n";

    public static async Task<IReadOnlyList<SupportPairs>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var trades = new List<SupportPairs>();
        foreach (var path in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var text = (await File.ReadAllTextAsync(path, cancellationToken)).ReplaceLineEndings("\n");
            var divider = text.IndexOf(Divider, StringComparison.Ordinal);
            var agreement = Agreement(text[..divider]);
            var source = new SourceDocument(new SourceId(1), Path.GetFileName(path), SourceRole.Sow, Digest.Of(text)) { Text = agreement.Digest };
            var promises = text[(divider + Divider.Length)..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Promise).ToList();
            trades.Add(new SupportPairs(Path.GetFileNameWithoutExtension(path), new SupportJudge(new Agreements([source], new SourceTexts([agreement]))), promises));
        }

        return trades;
    }

    /// <summary>A line is a block: <c># heading</c>, <c>- item</c>, <c>cell | cell</c>, or a paragraph.</summary>
    private static SourceText Agreement(string lines)
    {
        var (text, blocks) = (new StringBuilder(), new List<Block>());
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (kind, words) = line.StartsWith("# ", StringComparison.Ordinal) ? (BlockKind.Heading, line[2..])
                : line.StartsWith("- ", StringComparison.Ordinal) ? (BlockKind.ListItem, line[2..])
                : (line.Contains(" | ", StringComparison.Ordinal) ? BlockKind.TableRow : IsNumberedHeading(line) ? BlockKind.Heading : BlockKind.Paragraph, line);
            blocks.Add(new Block(kind, text.Length, text.Length + words.Length));
            text.Append(words).Append('\n');
        }

        return new SourceText("pairs", 1, text.ToString(), blocks.ToValueList());
    }

    /// <summary><c>2. Exclusions</c>, without a verb or a full stop.</summary>
    private static bool IsNumberedHeading(string line) => ClauseNumber.At(line) is not null && line.Length < 40 && line[^1] is not ('.' or ':' or ';');

    private static (SupportStatus, string) Promise(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Words.TryParse<SupportStatus>(line[..colon], out var verdict) ? (verdict, line[(colon + 2)..])
            : throw new InvalidDataException($"'{line}' is not of the form 'verdict: promise'.");
    }
}
