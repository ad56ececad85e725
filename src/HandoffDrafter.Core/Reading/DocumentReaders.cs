using System.Runtime.InteropServices;

namespace HandoffDrafter.Core.Reading;

/// <summary>The readers at hand, found by a document's file name ending. Of two for one ending the first is taken.</summary>
public sealed class DocumentReaders : IDocumentReading
{
    private readonly Dictionary<string, DocumentReader> _byExtension = new(StringComparer.Ordinal);
    private readonly List<string> _extensions = [];

    public DocumentReaders(IReadOnlyCollection<DocumentReader> readers)
    {
        foreach (var reader in readers)
        {
            foreach (var extension in reader.Extensions)
            {
                if (_byExtension.TryAdd(extension, reader))
                {
                    _extensions.Add(extension);
                }
            }
        }

        foreach (var reader in readers)
        {
            foreach (var extension in reader.OlderExtensions)
            {
                _byExtension.TryAdd(extension, reader);
            }
        }
    }

    /// <summary>Of the formats that are read.</summary>
    public IReadOnlyCollection<string> Extensions => _extensions;

    public DocumentReader? For(DocumentName name) => _byExtension.GetValueOrDefault(name.Extension);

    public bool Reads(DocumentName name) => For(name) is not null;

    /// <summary>Why a document of that name is not read.</summary>
    public static string NoReader(DocumentName name) =>
        name.Extension is { Length: > 0 } extension ? $"no reader for {extension} in this version" : "no file name ending to tell its format by";

    /// <summary>What keeps a file from being read and is known before anything in it is looked at; null where nothing does.</summary>
    public Refusal? RefusalUnparsed(DroppedFile file, ReadingLimits limits)
    {
        if (!Reads(file.Name))
        {
            return new Refusal(RefusalKind.UnknownFormat, NoReader(file.Name), "Export it as .md or .txt.");
        }

        return file.Content.Length > limits.MaxFileBytes ? Refusals.TooLarge(file.Content.Length, limits) : null;
    }

    /// <summary>Reads with the reader for the name's ending; a name that no reader knows is refused.</summary>
    public async Task<ReadingResult> ReadAsync(DroppedFile file, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (RefusalUnparsed(file, limits) is { } refusal)
        {
            return new ReadingResult.Refused(refusal);
        }

        using var content = MemoryMarshal.TryGetArray(file.Content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(file.Content.ToArray(), writable: false);
        return await For(file.Name)!.ReadAsync(content, file.Name, limits, cancellationToken);
    }

    /// <summary>Nothing is held here; whoever reads elsewhere may hold processes.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
