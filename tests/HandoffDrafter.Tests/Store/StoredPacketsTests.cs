using System.Text;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

public class StoredPacketsTests
{
    [Fact]
    public void A_packet_of_a_newer_version_is_no_damage_and_asks_for_an_update()
    {
        var refused = Assert.Throws<DealDamagedException>(() => Read("""{"schema":"handoff-packet/2"}"""));

        Assert.Equal(StoreProblemKind.NewerVersion, refused.Problem.Kind);
        Assert.Equal(
            "revisions/3.json: $.schema: this packet was written by a newer version (handoff-packet/2, and this program reads handoff-packet/1); update HandoffDrafter to read it. Nothing was changed",
            refused.Message);
    }

    [Fact]
    public void A_packet_that_was_cut_off_is_damage_and_asks_for_a_backup()
    {
        var refused = Assert.Throws<DealDamagedException>(() => Read("""{"schema":"handoff-packet/1","deal":{"""));

        Assert.Equal(StoreProblemKind.UnreadableFile, refused.Problem.Kind);
        Assert.EndsWith("Restore the file from a backup", refused.Message, StringComparison.Ordinal);
    }

    private static void Read(string json) => StoredPackets.Read(Encoding.UTF8.GetBytes(json), "revisions/3.json", SourceTexts.None);
}
