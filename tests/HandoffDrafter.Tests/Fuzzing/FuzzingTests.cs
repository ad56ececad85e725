using System.IO.Compression;
using System.Text;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Fuzzing.Coverage;
using HandoffDrafter.Fuzzing.Mutation;
using HandoffDrafter.Fuzzing.Running;
using HandoffDrafter.Readers;
using HandoffDrafter.Testing.Hostile;

namespace HandoffDrafter.Tests.Fuzzing;

/// <summary>A search that finds nothing must not be one that looks at nothing.</summary>
public sealed class FuzzingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Readers_with_counters_read_the_same_and_tell_the_ways_they_took()
    {
        var readers = new InstrumentedReaders().Create();
        var file = new DroppedFile("a.docx", HostileOffice.Docx("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"));

        Edges.Clear();
        var counted = Assert.IsType<ReadingResult.Read>(await readers.ReadAsync(file, new ReadingLimits(), CancellationToken.None));
        var (isNew, edges) = (Edges.KeepNew(), Edges.Count);
        Edges.Clear();
        await readers.ReadAsync(file, new ReadingLimits(), CancellationToken.None);
        Edges.KeepNew();
        Edges.Clear();
        await readers.ReadAsync(file, new ReadingLimits(), CancellationToken.None);
        var isNewAgain = Edges.KeepNew();

        Assert.Equal(Assert.IsType<ReadingResult.Read>(await BuiltInReaders.Create().ReadAsync(file, new ReadingLimits(), CancellationToken.None)).Text, counted.Text);
        Assert.True(isNew && edges > 100);
        Assert.False(isNewAgain);
    }

    [Fact]
    public void A_reader_that_throws_is_a_finding_named_by_the_mistake()
    {
        var target = new Target(new DocumentReaders([new Throwing()]), "txt");

        Assert.Null(target.Run("fine"u8.ToArray()));
        Assert.Equal("FormatException in no reader", target.Run("mistake"u8.ToArray())!.Name);
        Assert.Equal("a refusal that nobody understands", target.Run("mumble"u8.ToArray())!.Name);
    }

    [Fact]
    public void A_finding_is_cut_down_to_what_makes_the_mistake()
    {
        var input = Encoding.ASCII.GetBytes(new string('x', 300) + "(" + new string('y', 200) + ")");

        Assert.Equal("()"u8.ToArray(), Minimiser.Of(input, candidate => candidate.AsSpan().IndexOf((byte)'(') is >= 0 and var open && candidate.AsSpan(open).Contains((byte)')')));
    }

    [Fact]
    public void Changed_archives_are_archives_whose_parts_differ()
    {
        var (mutator, random) = (Mutators.For("docx"), new Random(7));
        var corpus = new Corpus(_folder.Path);
        var seed = HostileOffice.Docx("<w:p><w:r><w:t>Words</w:t></w:r></w:p>");
        corpus.Add(seed);

        var sound = Enumerable.Range(0, 200).Select(_ => mutator.Change(seed, corpus, random)).Count(OpensWithOtherParts);

        Assert.InRange(sound, 100, 200);

        bool OpensWithOtherParts(byte[] changed)
        {
            try
            {
                return !Parts(changed).SequenceEqual(Parts(seed));
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("docx")]
    [InlineData("eml")]
    [InlineData("vtt")]
    public void The_same_seed_makes_the_same_changes(string format)
    {
        Assert.Equal(Changes(), Changes());

        string[] Changes()
        {
            var (mutator, random) = (Mutators.For(format), new Random(20260309));
            var corpus = new Corpus(_folder.Path);
            var input = format switch
            {
                "pdf" => HostilePdf.Page("(Words) Tj"),
                "docx" => HostileOffice.Docx("<w:p/>"),
                _ => "From: a@example.com\n\nWords\n"u8.ToArray(),
            };
            corpus.Add(input);
            // An archive holds the time at which it was made.
            return [.. Enumerable.Range(0, 50).Select(_ => mutator.Change(input, corpus, random)).Select(c => format == "docx" ? c.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : Convert.ToHexString(c))];
        }
    }

    private static List<string> Parts(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return [.. zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd())];
    }

    private sealed class Throwing : DocumentReader
    {
        public override string Name => "throwing";

        public override int Version => 1;

        public override IReadOnlyList<string> MediaTypes { get; } = ["text/plain"];

        public override IReadOnlyList<string> Extensions { get; } = [".txt"];

        public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(content);
            return await reader.ReadToEndAsync(cancellationToken) switch
            {
                "mistake" => throw new FormatException(),
                "mumble" => new ReadingResult.Refused(new Refusal(RefusalKind.Damaged, "", "")),
                _ => new ReadingResult.Refused(Refusals.Empty),
            };
        }
    }
}
