using System.Text;
using System.Text.Json;

namespace HandoffDrafter.EndToEnd.Tests;

/// <summary>A deal whose agreement came only as an attachment, from the dropped mail to the lines that cite it.</summary>
public sealed class AttachmentFlowTests : IDisposable
{
    private const string Agreement = """
        # Statement of Work SOW-007

        This Statement of Work is between Brindle Cranes Ltd ("Supplier") and Oakhurst Quays plc (the "Customer"). It takes effect on 4 May 2026.

        1.1 Supplier will inspect the two cranes of berth 4.

        2. Not included

        2.1 Repair of the cranes is not included in this Statement of Work.

        3.1 The Customer shall pay £4,200 within thirty (30) days.

        | By: /s/ Ann Lee | By: /s/ Bo Ek |

        | Date: 2 May 2026 | Date: 3 May 2026 |
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_attached_agreement_is_stored_judged_and_cited()
    {
        _folder.Write("quays/RE_ cranes.eml", string.Join("\r\n",
            "From: Ann Lee <ann@brindle.example>", "To: Bo Ek <bo@oakhurst.example>", "Date: Mon, 4 May 2026 09:00:00 +0100", "Subject: Cranes", "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; charset=utf-8", "",
            "Bo, the signed agreement is attached.", "We will also repair the cranes for you at no charge.", "",
            "--b", "Content-Type: text/markdown; name=\"SOW-007.md\"", "Content-Disposition: attachment; filename=\"SOW-007.md\"", "Content-Transfer-Encoding: base64", "",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Agreement), Base64FormattingOptions.InsertLineBreaks), "--b--", ""));
        var deal = _folder.Combine("deal");

        var draft = await HandoffProcess.RunAsync(_folder.Path, "draft", _folder.Combine("quays"), "--out", deal, "--as-of", "2026-05-06");
        Assert.Equal(0, draft.ExitCode);

        using var packet = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(deal, "packet.json")));
        var attached = packet.RootElement.GetProperty("sources").EnumerateArray().Single(s => s.GetProperty("file").GetString() == "RE_ cranes.eml/SOW-007.md");
        Assert.Equal(("sow", "S1", "2026-05-03"), (attached.GetProperty("role").GetString(), attached.GetProperty("enclosedIn")[0].GetString(), attached.GetProperty("signedOn").GetString()));
        Assert.True(attached.GetProperty("signed").GetBoolean());
        Assert.Equal(Agreement, File.ReadAllText(Path.Combine(deal, "sources", attached.GetProperty("sha256").GetString() + ".md")));

        var text = File.ReadAllText(Path.Combine(deal, "packet.md"));
        Assert.Contains($"[{attached.GetProperty("id").GetString()} ", text, StringComparison.Ordinal);
        Assert.Contains("Repair of the cranes is not included", text, StringComparison.Ordinal);

        var verify = await HandoffProcess.RunAsync(_folder.Path, "verify", deal);
        Assert.Equal(0, verify.ExitCode);
        var again = await HandoffProcess.RunAsync(_folder.Path, "draft", _folder.Combine("quays"), "--out", deal, "--as-of", "2026-05-06");
        Assert.Equal(0, again.ExitCode);
        Assert.DoesNotContain("\"gone\": true", File.ReadAllText(Path.Combine(deal, "packet.json")), StringComparison.Ordinal);
    }
}
