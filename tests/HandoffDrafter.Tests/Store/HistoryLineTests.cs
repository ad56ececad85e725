using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Store;

public sealed class HistoryLineTests
{
    private static readonly Gen<Change> Changes =
        from target in Gen.Elements("claim:C-001", "promise:P-003", "packet")
        from property in Gen.Elements("text", "decision", "owner")
        from before in TextGen.Human.Maybe()
        from after in TextGen.Human.Maybe()
        select new Change(target, property, before, after);

    private static readonly Gen<RecordedEvent> Events =
        from number in Gen.Choose(1, 5000)
        from at in Gens.Times
        from actor in Gens.People
        from via in Gens.AnyOf<CommandSource>()
        from user in TextGen.Name.Maybe()
        from text in TextGen.Human
        from changes in Changes.Few(4)
        from drafted in Gens.Bool
        let arguments = ValueMap<string>.Empty.With("text", CanonicalText.From(text)).With(CanonicalText.From(text), "x")
        select new RecordedEvent(
            new DealEvent(number, at, new Actor(actor, via, user), "import", arguments, changes, Digest.Of(text)),
            drafted ? Digest.Of("draft") : null,
            Digest.Of("revision"));

    [Fact]
    public void What_is_written_is_followed_and_read_back() =>
        Prop.ForAll(Arb.From(Events), recorded =>
        {
            var (line, hash) = HistoryLine.Write(recorded, Digest.Of("before"));
            var content = line.AsMemory(0, line.Length - 1);
            return line[^1] == '\n' && !content.Span.Contains((byte)'\n')
                && HistoryLine.Follow(content.Span, recorded.Event.Number, Digest.Of("before")) == (hash, recorded.Revision)
                && HistoryLine.Follow(content.Span, recorded.Event.Number + 1, Digest.Of("before")) is null
                && HistoryLine.Follow(content.Span, recorded.Event.Number, Digest.Of("other")) is null
                && Equals(HistoryLine.Read(content), recorded);
        }).Check(Laws.Cases());

    [Fact]
    public void The_hash_is_that_of_the_line_without_it()
    {
        var (line, hash) = HistoryLine.Write(new RecordedEvent(SampleDeal.Commit(SampleDeal.Named("acme"), 1).Event, null, Digest.Of("x")), HistoryLine.Start);
        var text = System.Text.Encoding.UTF8.GetString(line);

        Assert.Equal(hash, Digest.Of(text.Replace($",\"hash\":\"{hash}\"", "", StringComparison.Ordinal).TrimEnd('\n')));
        Assert.StartsWith("""{"n":1,"at":"2026-03-09T08:01:00.0000001Z","actor":"dana-wolk","via":"editor","osUser":"dwolk","command":"import","arguments":{""", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"n\":1,")]
    [InlineData("null")]
    public void What_is_no_line_of_ours_is_not_followed(string line)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(line);

        Assert.Null(HistoryLine.Follow(bytes, 1, HistoryLine.Start));
        Assert.Null(HistoryLine.Read(bytes));
    }
}
