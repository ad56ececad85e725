using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Reading.Roles;
using HandoffDrafter.Readers;
using HandoffDrafter.Tests.Snapshots;

namespace HandoffDrafter.Tests.Readers.OfficePackages;

/// <summary>Documents that another program wrote, read from beginning to end.</summary>
public class OfficeFixtureTests
{
    [Fact]
    public async Task A_deck_with_notes_a_comment_and_a_hidden_slide() => Snapshot.Match(await ReadAsync("haverlund-proposal.pptx"));

    [Fact]
    public async Task A_workbook_with_prices_a_plan_and_what_nobody_was_to_see() => Snapshot.Match(await ReadAsync("haverlund-price-and-plan.xlsx"));

    private static async Task<string> ReadAsync(string name)
    {
        var file = new DroppedFile(name, await File.ReadAllBytesAsync(Repository.File($"fixtures/documents/{name}")));
        var text = Assert.IsType<ReadingResult.Read>(await BuiltInReaders.Create().ReadAsync(file, new ReadingLimits(), CancellationToken.None)).Text;
        var shown = new StringBuilder();
        var guess = SourceRoles.Of(file.Name, text);
        shown.Append(CultureInfo.InvariantCulture, $"{guess.Kind}: {guess.Reason}\n");
        foreach (var block in text.Blocks)
        {
            var state = block.State == BlockState.Normal ? string.Empty : $" ({block.State}{(block.Author is null ? string.Empty : " by " + block.Author)})";
            shown.Append(CultureInfo.InvariantCulture, $"{block.Locator}: {block.Kind}{state}: {text.Text[block.Start..block.End].Replace("\n", " / ", StringComparison.Ordinal)}\n");
        }

        return shown.AppendJoin('\n', text.Problems.Select(p => "! " + p)).Append('\n').ToString();
    }
}
