using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Xlsx;

/// <summary>Reads workbooks: the rows of each sheet as they are shown, and apart from them comments and what is hidden.</summary>
public sealed class XlsxReader : OfficeReader
{
    public override string Name => "xlsx";

    public override int Version => 1;

    public override IReadOnlyList<string> MediaTypes { get; } =
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel.sheet.macroEnabled.12"];

    public override IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm"];

    public override IReadOnlyList<string> OlderExtensions { get; } = [".xls", ".xlt"];

    private protected override OfficeProgram Program => OfficeProgram.Excel;

    private protected override SourceText Read(OfficePackage package, OfficeBudget budget, CancellationToken cancellationToken) =>
        new WorkbookParts(package, budget, cancellationToken).Read(Name, Version);
}
