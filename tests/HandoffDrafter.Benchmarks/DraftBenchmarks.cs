using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Benchmarks;

/// <summary>Drafting after reading, without a model: twice the words should take twice as long; five files of 30,000 words under 250 ms.</summary>
[MemoryDiagnoser]
public class DraftBenchmarks
{
    private static readonly Profile Profile = new ProfileCatalogue(null, null).Find(ProfileCatalogue.Default).Profile!;

    // No two turns alike, so that nothing is merged away.
    private static readonly string[] Talk =
    [
        "We'll load {0} months of invoice history for you, so that the auditors can look in one place.", "Could it also talk to the ledger of site {0}?",
        "Sure, no problem, we do that for every depot of yours.", "I'd have to check how many of the {0} scanners are in use.", "We had a long winter here, to be honest.",
        "You'll have somebody on it in {0} hours.", "I'll get you the list of {0} item codes by Friday.", "That's what the people in hall {0} tell me every day.",
    ];

    private DraftingMatter _matter = null!;

    [Params(7_500, 15_000, 30_000, 60_000)]
    public int Words { get; set; }

    [GlobalSetup]
    public async Task Prepare()
    {
        var agreement = new StringBuilder("# Statement of Work\n\nThis SOW is between Brightrope Ltd (\"Supplier\") and Colwick plc (\"Customer\").\n\n## Scope\n\n");
        var turns = Words / 5 / 14;
        for (var i = 0; i < turns; i++)
        {
            agreement.Append(CultureInfo.InvariantCulture, $"{i + 1}.1 Supplier will configure workflow {i} for up to {i + 3} users of the Customer.\n\n");
        }

        var files = new List<DroppedFile> { new("SOW.md", Encoding.UTF8.GetBytes(agreement.ToString())) };
        for (var call = 0; call < 4; call++)
        {
            var talk = new StringBuilder("WEBVTT\n\n");
            for (var i = 0; i < turns; i++)
            {
                var at = TimeSpan.FromSeconds(10 * i);
                talk.Append(CultureInfo.InvariantCulture, $"{at:hh\\:mm\\:ss}.000 --> {at:hh\\:mm\\:ss}.900\n<v {(i % 2 == 0 ? "Sunniva Dahl" : "Ola Bakare")}>{string.Format(CultureInfo.InvariantCulture, Talk[(i + call) % Talk.Length], (100 * call) + i)}</v>\n\n");
            }

            files.Add(new DroppedFile($"call {call}.vtt", Encoding.UTF8.GetBytes(talk.ToString())));
        }

        var reading = await new DealReader(BuiltInReaders.Create(), new ReadingLimits()).ReadAsync(new DroppedFiles(files.ToValueList(), []), DealSettings.None, DealReading.None, CancellationToken.None);
        _matter = new DraftingMatter(new Deal(DealId.FromFolderName("bench")!.Value, "Bench", Profile.Id, new DateOnly(2026, 3, 9)), reading.Sources, reading.Texts, Profile);
    }

    [Benchmark]
    public Packet Draft() => BuiltInDrafter.Draft(_matter);
}
