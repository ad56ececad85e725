using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Tests.Screening;

internal static class ScreenedText
{
    /// <summary>What the screen says of one document with these words.</summary>
    public static string[] Of(RemarkKind kind, string words, SourceRole role = SourceRole.Email)
    {
        var text = new SourceText("sample", 1, words, [new Block(BlockKind.Paragraph, 0, words.Length)]);
        var source = new SourceDocument(new SourceId(1), "mail.eml", role, Digest.Of(words)) { Text = text.Digest };
        return [.. SourceScreen.Of([source], new SourceTexts([text])).Where(r => r.Kind == kind).Select(r => r.What)];
    }
}
