using System.CommandLine;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;
using HandoffDrafter.Store;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Shows what the readers make of documents.</summary>
internal sealed class ReadCommand : HandoffCommand
{
    private const string FailuresFile = "failures.tsv";

    private readonly Argument<string[]> _paths = new("path") { Description = "documents, and folders of them", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string> _out = new("--out") { Description = "Write DIR/<path>.txt for each document, and DIR/failures.tsv, instead of showing them", HelpName = "DIR" };

    public ReadCommand(GlobalOptions globals, Surroundings surroundings)
        : base("read", "Show the text of documents as it is read", globals, surroundings)
    {
        Arguments.Add(_paths);
        Options.Add(_out);
    }

    public override string Paragraph =>
        "Reads documents and shows the text that a person sees in them, with a form feed between pages; with --json everything that is kept of "
        + "a text, hidden words too. The documents stay as they are. Exit code 1 when one of them cannot be read.";

    public override string Example => "handoff read fixtures/deals/harrowgate-onboarding --out /tmp/texts";

    protected override async Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        await using var reading = composition.OpenReading(spares: 0);
        var documents = new List<Document>();
        foreach (var path in parse.GetRequiredValue(_paths))
        {
            var full = composition.FullPath(path);
            if (Directory.Exists(full))
            {
                documents.AddRange(InFolder(full, composition.Settings.Reading, cancellationToken));
            }
            else if (File.Exists(full))
            {
                documents.Add(Named(full, composition.Settings.Reading));
            }
            else
            {
                return Stop(Problem.Usage($"{path}: no such file or folder"));
            }
        }

        var output = parse.GetValue(_out) is { } folder ? composition.FullPath(folder) : null;
        var read = new List<Outcome>();
        var failures = new StringBuilder();
        var refused = false;
        foreach (var document in documents)
        {
            var outcome = await ReadAsync(document, reading, composition.Settings.Reading, cancellationToken);
            if (outcome.Refusal is { } refusal)
            {
                refused = true;
                failures.Append(Terminal.Shown(document.Name)).Append('\t').Append(Terminal.Shown(refusal.Reason)).Append('\n');
                Terminal.ErrorLine($"{document.Name}: {refusal.Reason}; {refusal.Fix}");
            }

            if (output is not null && outcome.Text is { } text)
            {
                Write(composition.Disk, Path.Combine(output, document.Name + ".txt"), VisibleText.Of(text));
            }
            else if (output is null && WantsJson(parse))
            {
                read.Add(outcome);
            }
            else if (output is null && outcome.Text is { } shown)
            {
                Show(document, VisibleText.Of(shown), documents.Count > 1);
            }
        }

        if (output is not null)
        {
            Write(composition.Disk, Path.Combine(output, FailuresFile), failures.ToString());
        }
        else if (WantsJson(parse))
        {
            WriteJson(read);
        }

        return refused ? ExitCode.Blocked : ExitCode.Done;
    }

    /// <summary>A file named outright is looked at like one in a folder: a pipe may never end, and a large one is not taken into memory.</summary>
    private static Document Named(string path, ReadingLimits limits)
    {
        var kind = PlainFile.Is(path) ? FolderEntryKind.File : FolderEntryKind.Special;
        var name = Path.GetFileName(path);
        return new Document(name, path, FolderListing.RefusalOf(new FolderEntry(name, kind, new FileInfo(path).Length), limits));
    }

    private static IEnumerable<Document> InFolder(string folder, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var listing = DroppedFolder.List(folder, limits, cancellationToken);
        return listing.Documents.Select(d => new Document(d.Path, Path.Combine(folder, d.Path), null))
            .Concat(listing.Refused.Select(r => new Document(r.Path, null, r.Refusal)));
    }

    private static async Task<Outcome> ReadAsync(Document document, IDocumentReading reading, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (document.Place is null || document.Refusal is not null)
        {
            return new Outcome(document, null, document.Refusal);
        }

        try
        {
            var content = await File.ReadAllBytesAsync(document.Place, cancellationToken);
            return await reading.ReadAsync(new DroppedFile(document.Name, content), limits, cancellationToken) switch
            {
                ReadingResult.Read read => new Outcome(document, read.Text, null) { Enclosed = read.Enclosed.Select(f => f.Path).ToValueList() },
                ReadingResult.Refused(var refusal) => new Outcome(document, null, refusal),
                var other => throw new InvalidOperationException($"{other.GetType().Name} is no result of reading."),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Outcome(document, null, new Refusal(RefusalKind.Unreadable, "the file could not be opened", "Close it where it is open, and check its permissions."));
        }
    }

    private void Show(Document document, string text, bool named)
    {
        if (named)
        {
            Terminal.Line(Ink.Strong, $"==> {document.Name} <==");
        }

        if (Terminal.Interactive)
        {
            Terminal.Text(text);
        }
        else
        {
            // Where another program reads, form feeds and every other character arrive as they are.
            Terminal.Output.Write(text);
        }
    }

    private static void Write(Disk disk, string path, string content)
    {
        disk.MakeFolder(Path.GetDirectoryName(path)!);
        WholeFile.Write(disk, path, content);
    }

    private void WriteJson(List<Outcome> read) => JsonOutput.Write(Terminal, "handoff-read/1", json =>
    {
        json.WriteStartArray("documents");
        foreach (var outcome in read)
        {
            var (document, text, refusal) = outcome;
            json.WriteStartObject();
            json.WriteString("file", document.Name);
            if (text is not null)
            {
                json.WritePropertyName("text");
                json.WriteRawValue(SourceTextJson.Write(text));
            }

            if (outcome.Enclosed.Count > 0)
            {
                json.WriteStartArray("enclosed");
                foreach (var name in outcome.Enclosed)
                {
                    json.WriteStringValue(name);
                }

                json.WriteEndArray();
            }

            if (refusal is not null)
            {
                json.WriteStartObject("refused");
                json.WriteString("kind", Words.Of(refusal.Kind));
                json.WriteString("reason", refusal.Reason);
                json.WriteString("fix", refusal.Fix);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary><see cref="Name"/> is the path below the folder that was asked for. Without a place it was not opened, for the reason given.</summary>
    private sealed record Document(string Name, string? Place, Refusal? Refusal);

    private sealed record Outcome(Document Document, SourceText? Text, Refusal? Refusal)
    {
        /// <summary>Names of what it carries: a mail's attachments.</summary>
        public ValueList<string> Enclosed { get; init; } = [];
    }
}
