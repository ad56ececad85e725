using HandoffDrafter.Tests.Readers.Pdf;

namespace HandoffDrafter.Tests.Commands;

public sealed class ReadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReadTests()
    {
        Directory.CreateDirectory(_folder.Combine("docs/signed"));
        File.WriteAllBytes(_folder.Combine("docs/signed/SOW.pdf"), new PdfBuilder()
            .Page(PdfBuilder.Line(72, 700, "Page one") + "1 g " + PdfBuilder.Line(72, 500, "unseen"))
            .Page(PdfBuilder.Line(72, 700, "Page two"))
            .Build());
        File.WriteAllBytes(_folder.Combine("docs/broken.pdf"), "not a pdf"u8.ToArray());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_is_shown_as_a_person_sees_it()
    {
        var ended = await new Handoff(_folder.Path).RunAsync("read", "docs/signed/SOW.pdf");

        Assert.Equal(new Ended(0, "Page one\n\fPage two\n", ""), ended);
    }

    [Fact]
    public async Task A_folder_becomes_texts_and_a_list_of_failures()
    {
        var ended = await new Handoff(_folder.Path).RunAsync("read", "docs", "--out", "texts");

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("Page one\n\fPage two\n", File.ReadAllText(_folder.Combine("texts/signed/SOW.pdf.txt")));
        Assert.Equal("broken.pdf\tno pages can be found in it\n", File.ReadAllText(_folder.Combine("texts/failures.tsv")));
        Assert.StartsWith("broken.pdf: no pages can be found in it; ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_machines_hidden_words_are_there_too()
    {
        var ended = await new Handoff(_folder.Path).RunAsync("read", "docs/signed/SOW.pdf", "--json");

        Assert.Contains("\"hidden\"", ended.Output, StringComparison.Ordinal);
        Assert.Contains("unseen", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_is_bad_usage()
    {
        Assert.Equal(new Ended(2, "", "handoff: nowhere.pdf: no such file or folder\n"), await new Handoff(_folder.Path).RunAsync("read", "nowhere.pdf"));
    }
}
