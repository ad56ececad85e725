using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

public sealed class PacketPlacesTests
{
    [Theory]
    [InlineData("promise:P-005", "P-005 Sync", 5)]
    [InlineData("promise:P-013", "P-013 One", 5)]
    [InlineData("claim:C-202", "C-202 Salesforce", 3)]
    [InlineData("claim:Q-001", "Q-001 One", 3)]
    [InlineData("note:N-002", "N-002 (", 3)]
    [InlineData("source:S2", "S2 solution", 3)]
    [InlineData("field:kickoff-date", "Kickoff date: _missing_", 3)]
    [InlineData("field:sales-owner", "Account executive: Dana", 3)]
    [InlineData("section:not-sold", "Not sold, and what", 4)]
    [InlineData("section:risks", "Risks", 4)]
    [InlineData("packet", "---", 1)]
    public void Every_target_has_its_line_and_column(string name, string words, int column)
    {
        Assert.True(Target.TryParse(name, out var target));
        var place = PacketPlaces.Of(Edited.File, TestProfiles.Implementation).Find(target);

        Assert.Equal(column, place!.Value.Column);
        Assert.StartsWith(words, Edited.File.Split('\n')[place.Value.Line - 1][(column - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Other_bullets_and_line_ends_move_nothing() =>
        Assert.Equal(PacketPlaces.Of(Edited.File).Find(Target.Of(SamplePacket.Id(202))),
            PacketPlaces.Of(Edited.File.Replace("\n- ", "\r\n* ", StringComparison.Ordinal)).Find(Target.Of(SamplePacket.Id(202))));

    [Fact]
    public void What_the_file_does_not_show_has_no_place() =>
        Assert.Null(PacketPlaces.Of(Edited.File).Find(Target.Of(SamplePacket.Id(6))));

    [Fact]
    public void The_first_of_two_blocks_counts() =>
        Assert.Equal(new FilePlace(2, 3), PacketPlaces.Of("\n- C-001 one\n- C-001 two").Find(Target.Of(SamplePacket.Id(1))));
}
