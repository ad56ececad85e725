using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.PacketFiles.Json;

namespace HandoffDrafter.Core.Export;

/// <summary>Turns a packet into the files that delivery, the CRM and the customer get.</summary>
public static class Exporting
{
    public const string ManifestSchema = "handoff-manifest/1";

    private const string PacketSuffix = "handoff-packet";

    /// <param name="packet">Checked by the gate just now: what a packet says of its own findings is not trusted here.</param>
    /// <param name="profile">Names the outputs and their files.</param>
    /// <param name="people">For the names of those who signed and decided.</param>
    /// <param name="provisional">Always allowed; marked as such, with what blocks on top, and without anything for the customer.</param>
    /// <param name="mark">Goes into every file's name, where files of the same names are there already and must stay.</param>
    public static ExportSet Of(Packet packet, Profile profile, People people, bool provisional, string mark = "")
    {
        var blockers = provisional ? [] : Blockers(packet);
        if (blockers.Count > 0)
        {
            return new ExportSet([], blockers);
        }

        var context = new ExportContext(packet, profile, people, provisional);
        var stem = Stem(context) + mark + (provisional ? "-provisional" : "");
        var files = new List<ExportFile> { Internal($"{stem}-{PacketSuffix}.md", FinalPacket.Write(context)) };
        foreach (var output in profile.Outputs.Distinct())
        {
            files.AddRange(Output(output, stem, context));
        }

        if (!provisional)
        {
            files.Add(new ExportFile($"{stem}-customer-introduction.md", Readership.Customer, CustomerIntroduction.Write(context)));
        }

        files.Add(Internal($"{stem}-crm-update.json", DealData.CrmUpdate(context, files[0].Name)));
        if (!HoldsConfidences(packet))
        {
            files.Add(Internal($"{stem}-packet.json", PacketJson.Write(packet)));
        }

        files.Add(Internal($"{stem}-manifest.json", Manifest(packet, provisional, files)));
        return new ExportSet(files.ToValueList(), []);
    }

    private static ValueList<string> Blockers(Packet packet)
    {
        var blockers = new List<string>();
        if (packet.Deal.State is not (DealState.Accepted or DealState.Exported))
        {
            blockers.Add($"the deal is {Words.Of(packet.Deal.State)}; a final export needs both signatures ('handoff sign', then 'handoff accept'), a provisional one does not ('--provisional')");
        }

        blockers.AddRange(packet.Findings.Where(f => f.Severity == Severity.Error && !f.Waived).Select(f => $"{f.Rule}: {f.Message}; {f.Fix}"));
        return blockers.ToValueList();
    }

    private static IEnumerable<ExportFile> Output(ProfileOutput output, string stem, ExportContext context)
    {
        switch (output)
        {
            case ProfileOutput.Packet:
                break;
            case ProfileOutput.Report:
                yield return Internal($"{stem}-handoff-report.md", Report.Write(context));
                break;
            case ProfileOutput.OpenQuestionList:
                yield return Internal($"{stem}-open-questions.md", QuestionList.Markdown(context));
                yield return Internal($"{stem}-open-questions.csv", QuestionList.Csv(context));
                break;
            case ProfileOutput.MeasurementEvent:
                yield return Internal($"{stem}-measurement.json", DealData.MeasurementEvent(context));
                break;
            default:
                var companion = Array.Find(Companion.All, c => c.Output == output) ?? throw new InvalidOperationException($"Nothing writes the output {Words.Of(output)}.");
                yield return Internal($"{stem}-{companion.Suffix}.md", companion.Write(context));
                break;
        }
    }

    /// <summary>
    /// Then the packet as data stays at home: it holds every quote, and a copy with some left out would not be what was signed.
    /// </summary>
    private static bool HoldsConfidences(Packet packet) => packet.Sources.Any(s => s.Restricted) || packet.Claims.Any(c => c.Restricted);

    private static ExportFile Internal(string name, byte[] content) => new(name, Readership.Internal, content);

    private static byte[] Manifest(Packet packet, bool provisional, List<ExportFile> files)
    {
        var json = new JsonOut(indented: true);
        json.Object();
        json.Text("schema", ManifestSchema);
        json.Text("deal", packet.Deal.Id.ToString());
        json.Number("revision", packet.Revision);
        json.Flag("provisional", provisional);
        json.Text("packet", PacketDigest.Of(packet).ToString());
        json.List("files", files.ToValueList(), static (list, file) =>
        {
            list.Object();
            list.Text("name", file.Name);
            list.Word("readership", file.Readership);
            list.Text("sha256", file.Digest.ToString());
            list.EndObject();
        });
        json.EndObject();
        return json.ToFile();
    }

    /// <summary>The profile's file name without the packet's own ending, so that the files of a deal stand together.</summary>
    private static string Stem(ExportContext context)
    {
        var name = new StringBuilder();
        var pattern = context.Profile.FileName;
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '{' && pattern.IndexOf('}', at) is var end and > 0)
            {
                var of = pattern[(at + 1)..end];
                name.Append(of == "deal" ? context.Packet.Deal.Id.ToString() : context.Packet.Field(of)?.Value ?? context.Packet.Deal.Id.ToString());
                at = end;
            }
            else
            {
                name.Append(pattern[at]);
            }
        }

        var stem = FileName(name.ToString());
        return stem == PacketSuffix ? "deal"
            : stem.EndsWith("-" + PacketSuffix, StringComparison.Ordinal) ? stem[..^(PacketSuffix.Length + 1)]
            : stem;
    }

    /// <summary>What every system takes as the name of a file: letters, digits, points and hyphens, not too many of them.</summary>
    private static string FileName(string text)
    {
        const int Longest = 100;
        var name = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (name.Length >= Longest)
            {
                break;
            }

            if (Rune.IsLetterOrDigit(rune) || (rune.Value is '.' or '_' && name.Length > 0))
            {
                name.Append(rune.ToString());
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        var clean = name.ToString().Trim('-', '.');
        return clean.Length == 0 ? "deal" : clean;
    }
}
