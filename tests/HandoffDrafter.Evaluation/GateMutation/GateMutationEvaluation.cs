using System.Diagnostics;
using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Evaluation.GateMutation;

/// <summary>
/// Plants defects, one at a time, into packets in which everything is in order, and counts which of them the gate tells. Seeded, so that the
/// same build gives the same table.
/// </summary>
internal static class GateMutationEvaluation
{
    public const int PlantsOfAClass = 40;

    public static async Task<Report> RunAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var deals = await CleanDeals.OfAsync(folder, cancellationToken);
        var clean = deals.Select(deal => deal.Check()).ToList();
        var (errors, warnings) = (clean.Sum(f => Count(f, Severity.Error)), clean.Sum(f => Count(f, Severity.Warning)));
        foreach (var (deal, findings) in deals.Zip(clean))
        {
            output.WriteLine($"clean {deal.Name,-40} {findings.Count(f => !f.Waived)} findings {string.Join("; ", findings.Where(f => !f.Waived).Select(f => $"{f.Rule} {f.Target} {f.Message}"))}");
        }

        output.WriteLine($"{"defect",-42} {"planted",7} {"caught",7}   by");
        var shares = new List<double>();
        var (planted, caught) = (0, 0);
        foreach (var (plant, (sown, hits, by, missed)) in Plants.All.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(plant => (plant, Try(plant, deals, clean))))
        {
            missed.ForEach(output.WriteLine);
            shares.Add(sown == 0 ? 0 : (double)hits / sown);
            (planted, caught) = (planted + sown, caught + hits);
            output.WriteLine($"{plant.Name,-42} {sown,7} {hits,7}   {string.Join(", ", by.OrderByDescending(b => b.Value).ThenBy(b => b.Key).Select(b => $"{b.Key} {b.Value}"))}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Plants.All.Count} classes, {caught} of {planted} caught, {deals.Count} clean packets with {errors} errors and {warnings} warnings, {watch.Elapsed.TotalSeconds:0.0} s"));
        return new Report("gate-mutation",
        [
            ("caught", planted == 0 ? null : (double)caught / planted), ("caught in the worst class", shares.Min()), ("classes", Plants.All.Count),
            ("clean packets without an error", (double)clean.Count(f => Count(f, Severity.Error) == 0) / clean.Count),
            ("clean packets with one warning at most", (double)clean.Count(f => Count(f, Severity.Warning) <= 1) / clean.Count),
        ]);
    }

    private static (int Sown, int Hits, SortedDictionary<RuleId, int> By, List<string> Missed) Try(Plant plant, List<MutationDeal> deals, List<ValueList<Finding>> clean)
    {
        var by = new SortedDictionary<RuleId, int>();
        var missed = new List<string>();
        var (sown, hits) = (0, 0);
        for (var n = 0; sown < PlantsOfAClass && n < PlantsOfAClass * 20; n++)
        {
            // A seed of its own for each plant: a class that is added changes no other.
            var random = new Random((StableHash(plant.Name) * 1000) + n);
            var which = n % deals.Count;
            if (plant.Sow(deals[which], random) is not { } sick)
            {
                continue;
            }

            sown++;
            var after = sick.Check(deals[which].Packet);
            if (plant.CaughtBy(clean[which], after) is { } rule)
            {
                hits++;
                by[rule] = by.GetValueOrDefault(rule) + 1;
            }
            else if (missed.Count < 3)
            {
                missed.Add($"  missed in {deals[which].Name}: {Difference(deals[which].Packet, sick)}");
            }
        }

        return (sown, hits, by, missed);
    }

    private static int Count(ValueList<Finding> findings, Severity severity) => findings.Count(f => f.Severity == severity && !f.Waived);

    private static int StableHash(string name)
    {
        var hash = 17;
        foreach (var c in name)
        {
            hash = ((hash * 31) + c) % 100_003;
        }

        return hash;
    }

    private static string Difference(Packet before, MutationDeal sick)
    {
        var claim = sick.Packet.Claims.FirstOrDefault(c => !before.Claims.Contains(c));
        var promise = sick.Packet.Promises.FirstOrDefault(p => !before.Promises.Contains(p));
        var field = sick.Packet.Fields.FirstOrDefault(f => !before.Fields.Contains(f));
        return claim is not null ? $"{claim.Id} {claim.Section} \"{claim.Text}\" of \"{string.Join(" | ", claim.Evidence.Select(e => e.Quote))}\""
            : promise is not null ? $"{promise.Id} \"{promise.Text}\" by {promise.MadeBy} of \"{string.Join(" | ", promise.Evidence.Select(e => e.Quote))}\" {promise.Support.Status} {promise.Decision.State}"
            : field is not null ? $"{field.Id} \"{field.Value}\" of \"{string.Join(" | ", field.Evidence.Select(e => e.Quote))}\""
            : string.Join(" / ", sick.Texts.TakeLast(1).Select(t => t.Text[..Math.Min(400, t.Text.Length)].ReplaceLineEndings(" ")));
    }
}
