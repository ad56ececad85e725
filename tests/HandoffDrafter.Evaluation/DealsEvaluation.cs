using System.Globalization;
using HandoffDrafter.Core;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Evaluation;

/// <summary>Drafts every labelled deal without a model and compares the packets with the labels.</summary>
internal static class DealsEvaluation
{
    public static async Task<Report> RunAsync(string folder, string? outFolder, TextWriter output, CancellationToken cancellationToken)
    {
        var total = new Tally();
        output.WriteLine($"{"deal",-22} {"role",7} {"field",7} {"prom P",7} {"prom R",7} {"F1",7} {"hard",6} {"support",8} {"danger",7} {"notSold",8} {"sold",7} {"intent",7} {"succ",7} {"deps",7} {"missing",8} {"confl",6}");
        foreach (var path in Directory.GetFiles(folder, "gold.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var gold = GoldDeal.Read(path);
            var packet = await DraftAsync(Path.GetDirectoryName(path)!, gold, cancellationToken);
            if (outFolder is not null)
            {
                var file = Path.Combine(outFolder, gold.Deal, "packet.json");
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllBytesAsync(file, PacketJson.Write(packet), cancellationToken);
            }

            var tally = new DealScorer(gold, packet).Score();
            Row(output, gold.Deal, tally);
            total.Add(tally);
        }

        Row(output, "= all", total);
        return new Report("deals", [
            ("role", total.Share("role_ok", "role_n")), ("field", total.Share("field_ok", "field_n")), ("missing-flagged", total.Share("missing_ok", "missing_n")),
            ("promise-precision", total.Precision), ("promise-recall", total.Recall), ("promise-f1", total.F1),
            ("hard-refused", 1 - total.Share("hard_taken", "hard_n")), ("support", total.Share("sup_ok", "found")), ("not-dangerous", 1 - total.Share("danger", "danger_n")),
            .. DealScorer.Claims.Select(c => (c.Section, total.Share(c.Labels + "_ok", c.Labels + "_n"))),
            ("conflicts", total.Share("conf_ok", "conf_n")), ("flags", total.Share("flag_ok", "flag_n")),
        ]);
    }

    private static async Task<Packet> DraftAsync(string folder, GoldDeal gold, CancellationToken cancellationToken)
    {
        var catalogue = new ProfileCatalogue(null, null);
        var reading = catalogue.Find(catalogue.Ids.Contains(gold.Profile) ? gold.Profile : ProfileCatalogue.Default);
        var profile = reading.Profile ?? throw new InvalidDataException($"The profile {gold.Profile} does not read: {string.Join("; ", reading.Problems)}");
        var limits = new ReadingLimits();
        var pipeline = new HandoffPipeline(BuiltInReaders.Create(), new BuiltInDrafter(), limits, GateTerms.None);
        var deal = new Deal(DealId.FromFolderName(gold.Deal)!.Value, gold.Deal, profile.Id, gold.Today);
        var dropped = await DroppedFolder.ReadAsync(folder, limits, cancellationToken);
        return (await pipeline.RunAsync(deal, dropped, DealSettings.None, profile, cancellationToken)).Packet;
    }

    private static void Row(TextWriter output, string name, Tally t) => output.WriteLine(
        $"{name,-22} {Percent(t, "role"),7} {Percent(t, "field"),7} {Percent(t.Precision),7} {Percent(t.Recall),7} {Percent(t.F1),7} {t["hard_taken"] + "/" + t["hard_n"],6} "
        + $"{Percent(t.Share("sup_ok", "found")),8} {t["danger"] + "/" + t["danger_n"],7} {Percent(t, "notSold"),8} {Percent(t, "sold"),7} {Percent(t, "buyerIntent"),7} "
        + $"{Percent(t, "successCriteria"),7} {Percent(t, "dependencies"),7} {t["missing_ok"] + "/" + t["missing_n"],8} {t["conf_ok"] + "/" + t["conf_n"],6}");

    private static string Percent(Tally tally, string name) => Percent(tally.Share(name + "_ok", name + "_n"));

    private static string Percent(double? share) => share is { } s ? (100 * s).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "n/a";
}
