using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>
/// How grave a risk of this kind usually is and what is usually done about it. The words said are the evidence; severity and mitigation are
/// ours, and say so.
/// </summary>
internal static class RiskAdvice
{
    private static readonly Lexicon Kinds = Lexicon.Load("risk-advice");

    public static ValueMap<string> Of(string plain)
    {
        var (severity, mitigation) = Kinds.NameIn(plain) switch
        {
            "person-leaves" => ("high", "have them hand over what they know, in writing, before they go"),
            "absent" => ("medium", "agree at kickoff who stands in, and plan around the absence"),
            "not-owned" => ("high", "have the customer name an owner at kickoff"),
            "unwilling" => ("medium", "let the sponsor speak to them before the first milestone, and show them something early"),
            "supplier" => ("medium", "have the customer's sponsor ask the third party for a date in writing"),
            "data" => ("medium", "look at a sample before the load is planned"),
            "system" => ("high", "test it in the first week, with a fallback agreed"),
            "date" => ("high", "tell them at kickoff which date the agreement gives, before anybody repeats another"),
            _ => ("medium", null),
        };
        var details = ValueMap<string>.Empty.With("severity", severity);
        return mitigation is null ? details : details.With("mitigation", "suggested: " + mitigation);
    }
}
