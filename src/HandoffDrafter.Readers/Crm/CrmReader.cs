using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Crm;

/// <summary>What CRM systems export of a deal, JSON and tables in text: a line for each field, and what people logged as their words.</summary>
public sealed class CrmReader : DocumentReader
{
    public override string Name => "crm";

    public override int Version => 1;

    public override IReadOnlyList<string> MediaTypes { get; } = ["application/json", "text/csv", "text/tab-separated-values"];

    public override IReadOnlyList<string> Extensions { get; } = [".json", ".csv", ".tsv"];

    public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var (source, refusal) = await TextDecoding.ReadAsync(content, name, limits, cancellationToken);
        if (source is null)
        {
            return new ReadingResult.Refused(refusal!);
        }

        var text = new CrmText(limits, cancellationToken);
        refusal = name.Extension == ".json" ? JsonExport.Write(source, text, limits) : CsvExport.Write(source, text);
        if (refusal is not null || text.IsFull)
        {
            return new ReadingResult.Refused(refusal ?? Refusals.TooMuchText(limits));
        }

        var built = text.Build(Name, Version);
        return built.Blocks.Count == 0 ? new ReadingResult.Refused(Refusals.Empty) : new ReadingResult.Read(built);
    }
}
