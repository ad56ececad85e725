using System.Text;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Crm;

namespace HandoffDrafter.Tests.Readers.Crm;

public class JsonExportConformanceTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new CrmReader();

    protected override byte[] Document { get; } = Encoding.UTF8.GetBytes(
        """{"opportunity":{"name":"Berths","contacts":[{"name":"Ann Lee","role":"Champion"},{"name":"Bo Ek","role":"User"}],"notes":["""
        + string.Join(',', Enumerable.Range(1, 30).Select(i => $$"""{"at":"2026-04-{{i:00}}","by":"Ann Lee","text":"Told Bo that berth {{i}} is his."}""")) + "]}}");
}

public class CsvExportConformanceTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new CrmReader();

    protected override string Extension => ".csv";

    protected override byte[] Document { get; } = Encoding.UTF8.GetBytes(
        "Deal ID,Deal,Stage,Notes\r\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"D-{i},Berth {i},Won,\"Told Bo, berth {i} is his.\"\r\n")));
}
