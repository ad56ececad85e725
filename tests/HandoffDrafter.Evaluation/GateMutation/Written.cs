using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Evaluation.GateMutation;

/// <summary>Documents whose every word is known, so that a defect can be planted in them.</summary>
internal static class Written
{
    public static readonly string[] AnnexLines = ["Annex P", "This annex lists the fees that were agreed and signed.", "Fee | Amount", "Setup | 12,500.00", "Workshops | 3,250.00", "Handover | 1,750.00", "Total | 17,500.00", "\"Handover\" means the meeting at which the folder is given over."];

    public static SourceText Annex(Func<string, string>? change = null) => Text(AnnexLines.Select(line => change?.Invoke(line) ?? line));

    public static SourceText Mail(params string[] more) => Text(
        ["From: Casey Fairweather", "We have a room for twelve people, with a screen.", "Lunch is in the canteen at noon, and parking is behind the hall.", .. more, "See you on the day."]);

    /// <summary>Quoted by lines of the packet, so that no defect is planted in it.</summary>
    public static SourceText Minutes() => Text(["Minutes of the planning group", "Month end closes in five working days from the second month on."]);

    public static SourceText Text(IEnumerable<string> lines)
    {
        var blocks = new List<Block>();
        var (start, row) = (0, 0);
        var all = lines.ToList();
        foreach (var line in all)
        {
            var isRow = line.Contains(" | ", StringComparison.Ordinal);
            row = isRow ? row + 1 : 0;
            blocks.Add(new Block(isRow ? BlockKind.TableRow : blocks.Count == 0 ? BlockKind.Heading : BlockKind.Paragraph, start, start + line.Length) { Row = isRow ? row : null });
            start += line.Length + 1;
        }

        return new SourceText("written", 1, string.Join('\n', all), blocks.ToValueList());
    }

    /// <summary>The text with one more block of the given state behind it.</summary>
    public static SourceText With(SourceText text, string words, BlockState state)
    {
        var start = text.Text.Length + 1;
        return new SourceText(text.Reader, text.Version, $"{text.Text}\n{words}", text.Blocks.Add(new Block(state == BlockState.Comment ? BlockKind.Comment : BlockKind.Paragraph, start, start + words.Length) { State = state, Author = "Losa Vay" }));
    }
}
