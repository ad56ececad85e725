using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Benchmarks;

/// <summary>
/// A packet of a chosen size with its texts: sources of some 60,000 characters each, one promise and one field for every five claims, one or two quotes to
/// a line. The same number always gives the same packet.
/// </summary>
internal sealed record SyntheticPacket(Packet Packet, SourceTexts Texts, IReadOnlyList<SourceText> AllTexts)
{
    private const int SentencesInSource = 600;

    private static readonly string[] Sections = ["sold-scope", "not-sold", "dependencies", "risks", "milestones", "stakeholders", "success-criteria", "expectations"];

    public static SyntheticPacket Of(int claims)
    {
        var sources = Enumerable.Range(1, Math.Max(2, claims / SentencesInSource)).Select(Source).ToArray();
        var packet = new Packet(new Deal(DealId.FromFolderName("synthetic")!.Value, "Synthetic", "implementation", new DateOnly(2026, 3, 9)))
        {
            Revision = 1,
            Sources = sources.Select(s => s.Document).ToValueList(),
            Fields = Enumerable.Range(1, Math.Max(1, claims / 5)).Select(n => Field(sources, n)).ToValueList(),
            Claims = Enumerable.Range(1, claims).Select(n => Claim(sources, n)).ToValueList(),
            Promises = Enumerable.Range(1, Math.Max(1, claims / 5)).Select(n => Promise(sources, n)).ToValueList(),
        };
        var texts = sources.Select(s => s.Text).ToArray();
        return new SyntheticPacket(packet, new SourceTexts(texts), texts);
    }

    private static (SourceDocument Document, SourceText Text) Source(int number)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        for (var sentence = 0; sentence < SentencesInSource; sentence++)
        {
            var start = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{number}.{sentence} The supplier shall deliver item {sentence} of schedule {number} within {sentence % 90} days of notice, “as agreed”.");
            blocks.Add(new Block(BlockKind.Paragraph, start, text.Length) { Page = 1 + (sentence / 20), Path = string.Create(CultureInfo.InvariantCulture, $"§{number}.{sentence}") });
            text.Append('\n');
        }

        var read = new SourceText("synthetic", 1, text.ToString(), blocks.ToValueList());
        var name = string.Create(CultureInfo.InvariantCulture, $"source {number}.docx");
        return (new SourceDocument(new SourceId(number), name, number == 1 ? SourceRole.Sow : SourceRole.Proposal, Digest.Of(name)) { Text = read.Digest, Signed = true }, read);
    }

    private static Evidence Quote((SourceDocument Document, SourceText Text)[] sources, int n)
    {
        var (document, text) = sources[n % sources.Length];
        var block = text.Blocks[n % text.Blocks.Count];
        return new Evidence(document, text.Span(block.Start, block.End));
    }

    private static Field Field((SourceDocument, SourceText)[] sources, int n) =>
        new(string.Create(CultureInfo.InvariantCulture, $"field-{n}"), "deal") { Value = "as agreed", Evidence = [Quote(sources, n)] };

    private static Claim Claim((SourceDocument, SourceText)[] sources, int n) =>
        new(new ClaimId(false, n), Sections[n % Sections.Length], string.Create(CultureInfo.InvariantCulture, $"Item {n} is delivered within {n % 90} days of notice, once the schedule is signed"))
        {
            Owner = n % 3 == 0 ? "Dana Wolk" : null,
            Due = n % 4 == 0 ? new DateOnly(2026, 3, 9).AddDays(n % 60) : null,
            Evidence = n % 2 == 0 ? [Quote(sources, n)] : [Quote(sources, n), Quote(sources, n + 7)],
        };

    private static Promise Promise((SourceDocument, SourceText)[] sources, int n) =>
        new(new PromiseId(n), string.Create(CultureInfo.InvariantCulture, $"Deliver item {n} within {n % 30} days"))
        {
            MadeBy = "Dana Wolk",
            HeardBy = ["Len Abruzzo"],
            SaidOn = new DateOnly(2026, 2, 11),
            Category = (PromiseCategory)(n % 12),
            Evidence = [Quote(sources, n)],
            Support = new Support((SupportStatus)(n % 5)) { Evidence = [Quote(sources, n + 3)], Reason = "the schedule says so" },
        };
}
