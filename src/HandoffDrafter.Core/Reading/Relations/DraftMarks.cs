using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>What shows that a document is a draft: its name, a mark that stands by itself, changes that nobody accepted. The word in a sentence is none.</summary>
internal static class DraftMarks
{
    private const int LongestMark = 60;
    private const int FirstBlocks = 6;

    private static readonly string[] InNames = ["draft", "redline", "redlined", "for review", "for comment", "not signed", "unsigned", "proposed"];
    private static readonly string[] AsMarks = ["draft", "draft for", "draft version", "draft v", "draft -", "draft of", "draft only", "not for signature", "not for execution", "for discussion purposes", "subject to contract", "unsigned draft", "confidential draft", "working draft", "preliminary draft"];

    /// <summary>Why the document is one; null where nothing says so.</summary>
    public static string? In(Paper paper)
    {
        var name = Phrases.Plain(paper.Stem.Replace('-', ' ').Replace('.', ' '));
        if (Array.Find(InNames, mark => Phrases.Contains(name, mark)) is { } told)
        {
            return $"its name says '{told}'";
        }

        if (paper.Text is not { } text)
        {
            return null;
        }

        for (var i = 0; i < text.Blocks.Count; i++)
        {
            var block = text.Blocks[i];
            if (block.Length <= LongestMark && block.State != BlockState.Deleted && (i < FirstBlocks || block.Kind is BlockKind.Header or BlockKind.Footer or BlockKind.Heading || block.State == BlockState.Hidden)
                && IsMark(Phrases.Plain(text.Text.AsSpan(block.Start, block.Length)).Trim()))
            {
                return $"it is marked '{text.Text[block.Start..block.End].Replace('\n', ' ')}'";
            }
        }

        return text.Blocks.Any(b => b.State is BlockState.Inserted or BlockState.Deleted) ? "it has changes that nobody accepted" : null;
    }

    private static bool IsMark(string plain) =>
        plain == "draft" || plain.EndsWith("(draft)", StringComparison.Ordinal) || plain.EndsWith("- draft", StringComparison.Ordinal) || plain.EndsWith("[draft]", StringComparison.Ordinal)
        || Array.Exists(AsMarks, mark => mark != "draft" && plain.StartsWith(mark, StringComparison.Ordinal)
            && (plain.Length == mark.Length || !char.IsLetter(plain[mark.Length])));
}
