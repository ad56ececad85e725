using System.Net;
using System.Net.Sockets;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;
using HandoffDrafter.Testing.Hostile;

namespace HandoffDrafter.Tests.Readers.Hostile;

/// <summary>What is made to break readers is refused by the readers themselves, long before somebody has to stop a process.</summary>
public class HostileDocumentTests
{
    private static readonly DocumentReaders Readers = BuiltInReaders.Create();

    public static TheoryData<string> Names => [.. HostileDocument.All.Select(d => d.File)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_or_read_as_far_as_it_is_harmless(string name)
    {
        var document = HostileDocument.All.Single(d => d.File == name);

        var result = await ReadAsync(name, document.Content);

        switch (result)
        {
            case ReadingResult.Read(var text):
                Assert.Equal(HostileDocument.Read, document.Outcome);
                Assert.True(text.Text.Length <= new ReadingLimits().MaxCharacters);
                // No entity and no file of this machine came in.
                Assert.DoesNotContain("lollol", text.Text, StringComparison.Ordinal);
                Assert.False(File.Exists("/etc/hostname") && name.StartsWith("entity", StringComparison.Ordinal)
                    && text.Text.Contains(File.ReadAllText("/etc/hostname").Trim(), StringComparison.Ordinal));
                break;
            case ReadingResult.Refused(var refusal):
                Assert.Equal(document.Outcome, Words.Of(refusal.Kind));
                break;
        }
    }

    [Fact]
    public void The_archive_that_unpacks_to_two_hundred_megabytes_is_as_small_as_they_come() =>
        Assert.InRange(HostileDocument.All.Single(d => d.File == "bomb.docx").Content.Length, 100_000, 250_000);

    [Fact]
    public async Task Nothing_that_a_document_names_is_fetched()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/x";

        await ReadAsync("a.docx", HostileOffice.Docx("<w:p><w:r><w:t>Words</w:t></w:r></w:p>", $"<!DOCTYPE x SYSTEM \"{address}\">"));
        await ReadAsync("b.docx", HostileOffice.DocxWithOutsideLinks(address));
        await ReadAsync("a.eml", Encoding.UTF8.GetBytes($"From: a@example.com\nSubject: x\nContent-Type: text/html\n\n<link rel=stylesheet href={address}><img src=\"{address}\"><iframe src=\"{address}\"></iframe><p>Words</p>\n"));
        await ReadAsync("b.eml", Encoding.UTF8.GetBytes($"From: a@example.com\nSubject: x\nContent-Type: message/external-body; access-type=URL; URL=\"{address}\"\n\n\nWords\n"));
        await ReadAsync("a.md", Encoding.UTF8.GetBytes($"![picture]({address})\n\n<img src=\"{address}\">\n"));
        await ReadAsync("a.pdf", HostilePdf.PageWithOutsideLinks(address));

        Assert.False(server.Pending());
    }

    private static Task<ReadingResult> ReadAsync(string name, byte[] content) =>
        Readers.ReadAsync(new DroppedFile(name, content), new ReadingLimits(), CancellationToken.None);
}
