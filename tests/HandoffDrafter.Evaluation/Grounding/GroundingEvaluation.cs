using System.Globalization;

namespace HandoffDrafter.Evaluation.Grounding;

/// <summary>How many turned sentences the aligner refuses, and how many faithful quotes it takes, by what was changed.</summary>
internal static class GroundingEvaluation
{
    public static Report Run(TextWriter output)
    {
        var cases = GroundingSet.Of(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Grounding", "sentences.txt")));
        var tally = new Tally();
        foreach (var kind in cases.GroupBy(c => (c.IsFaithful, c.Kind)).OrderBy(g => g.Key.IsFaithful).ThenBy(g => g.Key.Kind, StringComparer.Ordinal))
        {
            var taken = kind.Where(GroundingSet.IsTaken).ToList();
            var right = kind.Key.IsFaithful ? taken.Count : kind.Count() - taken.Count;
            tally.Add(kind.Key.IsFaithful ? "faithful" : "turned", kind.Count());
            tally.Add(kind.Key.IsFaithful ? "accepted" : "refused", right);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(kind.Key.IsFaithful ? "accepted" : "refused"),-9} {kind.Key.Kind,-20} {right,4} of {kind.Count(),4}"));
            foreach (var wrong in kind.Where(c => taken.Contains(c) != c.IsFaithful))
            {
                output.WriteLine($"    {wrong.Stands} || {wrong.Quoted.ReplaceLineEndings("\\n")}");
            }
        }

        return new Report("grounding", [("refused", tally.Share("refused", "turned")), ("accepted", tally.Share("accepted", "faithful")), ("pairs", cases.Count)]);
    }
}
