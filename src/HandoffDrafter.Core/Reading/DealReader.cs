using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading.Roles;

namespace HandoffDrafter.Core.Reading;

/// <summary>Reads a deal's documents one after the other and gives each its name, role and place.</summary>
public sealed class DealReader(DocumentReaders readers, ReadingLimits limits)
{
    public async Task<DealReading> ReadAsync(
        DroppedFiles dropped, DealSettings settings, DealReading before, CancellationToken cancellationToken)
    {
        var sources = new List<SourceDocument>(before.Sources);
        var texts = new List<SourceText>();
        var refused = new List<RefusedFile>();
        var seen = new Dictionary<Digest, int>();
        for (var i = 0; i < sources.Count; i++)
        {
            seen.TryAdd(sources[i].Sha256, i);
            if (before.Texts.Of(sources[i]) is { } text)
            {
                texts.Add(text);
            }
        }

        var here = new HashSet<int>();
        var next = sources.Count == 0 ? 1 : sources.Max(s => s.Id.Number) + 1;
        foreach (var file in dropped.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sha256 = Digest.Of(file.Content.Span);
            if (seen.TryGetValue(sha256, out var known))
            {
                sources[known] = Again(sources[known], file, first: here.Add(known));
                continue;
            }

            var source = new SourceDocument(new SourceId(next++), file.Path, SourceRole.Other, sha256);
            switch (await readers.ReadAsync(file, limits, cancellationToken))
            {
                case ReadingResult.Read(var text):
                    texts.Add(text);
                    source = source with { Text = text.Digest, Problems = text.Problems, Title = Title(text) };
                    break;
                case ReadingResult.Refused(var refusal):
                    refused.Add(new RefusedFile(file.Path, refusal));
                    source = source with { Problems = [$"{refusal.Reason}; {refusal.Fix}"] };
                    break;
            }

            here.Add(sources.Count);
            seen.Add(sha256, sources.Count);
            sources.Add(WithRole(source, file, settings, texts.Find(t => t.Digest == source.Text)));
        }

        for (var i = 0; i < sources.Count; i++)
        {
            sources[i] = sources[i] with { Gone = !here.Contains(i) };
        }

        return new DealReading(sources.ToValueList(), new SourceTexts(texts))
        {
            Unopened = dropped.Refused,
            Refused = refused.ToValueList(),
        };
    }

    private static SourceDocument WithRole(SourceDocument source, DroppedFile file, DealSettings settings, SourceText? text)
    {
        var guess = SourceRoles.Of(file.Name, text);
        if (settings.RoleOf(file) is { } said)
        {
            guess = new RoleGuess(said, said == guess.Role ? guess.Kind : null, $"{FolderListing.SettingsFile} says so");
        }

        return source with
        {
            Role = guess.Role,
            Kind = guess.Kind,
            RoleReason = guess.Reason,
            Date = text is null ? null : DocumentDates.Of(file.Name, guess.Role, text),
            Signed = guess.Role == SourceRole.Sow && text is not null ? SigningMarks.In(text) : null,
        };
    }

    private static string? Title(SourceText text) =>
        text.Blocks.FirstOrDefault(b => b.State == BlockState.Normal) is { Kind: BlockKind.Heading } heading ? text.Text[heading.Start..heading.End] : null;

    /// <summary>The same bytes once more: the first name stays the name while it is still there.</summary>
    private static SourceDocument Again(SourceDocument source, DroppedFile file, bool first)
    {
        if (source.File == file.Path || source.Names.Contains(file.Path))
        {
            return source;
        }

        return first && source.Gone ? source with { File = file.Path } : source with { Names = source.Names.Add(file.Path) };
    }
}
