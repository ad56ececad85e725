using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Markdown;
using HandoffDrafter.Readers.PlainText;
using HandoffDrafter.Readers.Subtitles;

namespace HandoffDrafter.Tests.Draft;

/// <summary>Small deals out of texts, read by the real readers.</summary>
internal static class Sample
{
    public static readonly DocumentReaders Readers = new([new MarkdownReader(), new PlainTextReader(), new SubtitleReader()]);

    public static readonly Profile Profile = new("sample", "Sample")
    {
        Fields =
        [
            .. new[] { "company-name", "contract-number", "payment-terms" }.Select(id => new ProfileField(id, "deal", id, FieldType.Text)),
            .. new[] { "effective-date", "signed-date", "end-date", "kickoff-date" }.Select(id => new ProfileField(id, "deal", id, FieldType.Date)),
            new ProfileField("total-price", "deal", "total-price", FieldType.Money),
            .. new[] { "customer-champion", "executive-sponsor", "technical-contact", "sales-owner", "implementation-owner" }.Select(id => new ProfileField(id, "people", id, FieldType.Person)),
        ],
    };

    public static Packet Draft(params (string Path, string Text)[] files)
    {
        var dropped = new DroppedFiles(files.Select(f => new DroppedFile(f.Path, Encoding.UTF8.GetBytes(f.Text))).ToValueList(), []);
        var deal = new Deal(DealId.FromFolderName("acme")!.Value, "Acme", Profile.Id, new DateOnly(2026, 3, 9));
        var reading = new DealReader(Readers, new ReadingLimits()).ReadAsync(dropped, DealSettings.None, DealReading.None, CancellationToken.None).GetAwaiter().GetResult();
        return Core.HandoffPipeline.Assess(BuiltInDrafter.Draft(new DraftingMatter(deal, reading.Sources, reading.Texts, Profile)), reading.Texts);
    }

    public static Document Document(string path, SourceRole role, string text)
    {
        var read = (ReadingResult.Read)Readers.ReadAsync(new DroppedFile(path, Encoding.UTF8.GetBytes(text)), new ReadingLimits(), CancellationToken.None).GetAwaiter().GetResult();
        return new Document(new SourceDocument(new SourceId(1), path, role, Digest.Of(text)) { Text = read.Text.Digest }, read.Text, Passages.Of(read.Text));
    }
}
