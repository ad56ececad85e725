using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading.Roles;
using HandoffDrafter.Core.Reading.Signing;

namespace HandoffDrafter.Core.Reading;

/// <summary>
/// Reads a deal's documents one after the other, then those that they enclose, and gives each its name, role and place. The same bytes are
/// one source however often they come, loose or attached.
/// </summary>
public sealed class DealReader(IDocumentReading readers, ReadingLimits limits)
{
    /// <summary>An attached mail has attachments of its own; nobody forwards a forward of a forward more often than this.</summary>
    private const int DeepestEnclosure = 6;

    /// <summary>Of all that one dropped document encloses, at every depth.</summary>
    private const int MostEnclosed = 200;

    public async Task<DealReading> ReadAsync(
        DroppedFiles dropped, DealSettings settings, DealReading before, CancellationToken cancellationToken)
    {
        var reading = new ReadingUnderWay(before);
        var arrivals = new Queue<Arrival>(dropped.Files.Select(file => new Arrival(file, null, 0, new Budget())));
        while (arrivals.TryDequeue(out var arrival))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (arrival.Within is not null)
            {
                reading.Enclose(arrival.File);
            }

            if (!reading.Knows(arrival.File, arrival.Within))
            {
                foreach (var enclosed in await ReadAsync(reading, arrival, settings, cancellationToken))
                {
                    arrivals.Enqueue(enclosed);
                }
            }
        }

        return reading.Finish(dropped.Refused, cancellationToken);
    }

    /// <returns>What the document encloses.</returns>
    private async Task<List<Arrival>> ReadAsync(ReadingUnderWay reading, Arrival arrival, DealSettings settings, CancellationToken cancellationToken)
    {
        var file = arrival.File;
        switch (await readers.ReadAsync(file, limits, cancellationToken))
        {
            case ReadingResult.Read(var text) result:
                var source = WithRole(reading.Next(file, arrival.Within) with { Text = text.Digest, Title = Title(text) }, file, settings, text);
                var (within, left) = Enclosed(source.Id, arrival, result.Enclosed);
                reading.Add(source with { Problems = [.. text.Problems, .. left] }, text);
                return within;
            case ReadingResult.Refused(var refusal):
                reading.Add(WithRole(reading.Next(file, arrival.Within), file, settings, null), refusal);
                return [];
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} is no result of reading.");
        }
    }

    /// <summary>What is read further, and the problems of what is not.</summary>
    private (List<Arrival> Within, ValueList<string> Left) Enclosed(SourceId source, Arrival arrival, ValueList<DroppedFile> enclosed)
    {
        var within = new List<Arrival>();
        var left = new List<string>();
        foreach (var file in enclosed)
        {
            if (!readers.Reads(file.Name))
            {
                left.Add($"attachment '{file.Path}' is not read: {DocumentReaders.NoReader(file.Name)}");
            }
            else if (arrival.Depth == DeepestEnclosure)
            {
                left.Add(string.Create(CultureInfo.InvariantCulture, $"attachment '{file.Path}' is not read: mails are attached to mails {DeepestEnclosure} deep; drop it into the folder"));
            }
            else if (arrival.Budget.Left == 0)
            {
                left.Add(string.Create(CultureInfo.InvariantCulture, $"attachment '{file.Path}' and what comes behind it is not read: only {MostEnclosed} are; drop the others into the folder"));
                break;
            }
            else
            {
                arrival.Budget.Left--;
                within.Add(new Arrival(new DroppedFile($"{arrival.File.Path}/{file.Path}", file.Content), source, arrival.Depth + 1, arrival.Budget));
            }
        }

        return (within, left.ToValueList());
    }

    private static SourceDocument WithRole(SourceDocument source, DroppedFile file, DealSettings settings, SourceText? text)
    {
        var guess = SourceRoles.Of(file.Name, text);
        if (settings.RoleOf(file) is { } said)
        {
            guess = new RoleGuess(said, said == guess.Role ? guess.Kind : null, $"{FolderListing.SettingsFile} says so");
        }

        var signing = guess.Role == SourceRole.Sow && text is not null ? Signatures.In(text) : null;
        return source with
        {
            Role = guess.Role,
            Kind = guess.Kind,
            RoleReason = guess.Reason,
            Date = text is null ? null : DocumentDates.Of(file.Name, guess.Role, text) ?? signing?.On,
            Signed = signing?.Signed,
            SignedOn = signing?.On,
            SignedReason = signing?.Reason,
        };
    }

    private static string? Title(SourceText text) =>
        text.Blocks.FirstOrDefault(b => b.State == BlockState.Normal) is { Kind: BlockKind.Heading } heading ? text.Text[heading.Start..heading.End] : null;

    /// <param name="Within">The document that encloses it; null where it was dropped by itself.</param>
    private sealed record Arrival(DroppedFile File, SourceId? Within, int Depth, Budget Budget);

    private sealed class Budget
    {
        public int Left { get; set; } = MostEnclosed;
    }
}
