using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// What the agreements say to a promise, by its words and figures alone. The verdicts are tried in order, the first that holds stands:
/// taken out, another figure, refused, the opposite, given, unclear, silent. Careful by design: calling an unsupported promise supported
/// is the error that hurts, so that whatever a clause leaves open is doubt.
/// </summary>
public sealed class SupportJudge(Agreements agreements)
{
    private const int MostSearched = 3;

    public Support Of(string said)
    {
        if (!agreements.Any)
        {
            return new Support(SupportStatus.Unsupported) { Reason = "no agreement is among the documents" };
        }

        if (agreements.Count == 0)
        {
            return new Support(SupportStatus.Ambiguous) { Reason = "the agreement could not be read", Provisional = true };
        }

        var promise = Saying.OfTalk(said);
        var near = agreements.Saying(promise.Terms)
            .Select(clause => new Nearness(promise, clause, agreements))
            .Where(n => n.Shared.Count > 0 && !Figures.AreOfOtherThings(promise, n.Clause.Saying))
            .OrderByDescending(n => n.Weight).ThenByDescending(n => n.ShareOfClause)
            .ToList();
        var verdict = Exclusions.Listed(promise, near, agreements) ?? Differences.Of(promise, near) ?? Exclusions.Said(promise, near, agreements)
            ?? Oppositions.Of(promise, near) ?? Coverage.Of(promise, near) ?? Silent(near);
        return verdict with { Provisional = agreements.Incomplete };
    }

    private static Support Silent(List<Nearness> near) => new(SupportStatus.Unsupported)
    {
        Searched = near.Take(MostSearched).Select(n => n.Clause.Cut()).ToValueList(),
        Reason = near.Count == 0 ? "no clause speaks of it" : "no clause speaks of it; the nearest are about something else",
    };
}
