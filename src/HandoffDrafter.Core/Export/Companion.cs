using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Core.Export;

/// <summary>A page beside the packet that gathers what one reader needs of it: fields, then sections, in the order in which they are read.</summary>
/// <param name="Output">What a profile calls it.</param>
/// <param name="Suffix">The end of its file's name.</param>
/// <param name="Title">Its heading, before the customer's name.</param>
/// <param name="Purpose">Whom it is for and what it holds, as its first paragraph.</param>
/// <param name="Promises">The decisions whose promises it lists.</param>
internal sealed record Companion(
    ProfileOutput Output, string Suffix, string Title, string Purpose, string[] Fields, string[] Sections, DecisionState[] Promises)
{
    private static readonly DecisionState[] Standing = [DecisionState.Approved, DecisionState.Edited];
    private static readonly DecisionState[] NotAsSaid = [DecisionState.Edited, DecisionState.Rejected, DecisionState.ChangeOrder, DecisionState.AskCustomer];
    private static readonly DecisionState[] Every =
        [DecisionState.Approved, DecisionState.Edited, DecisionState.ChangeOrder, DecisionState.AskCustomer, DecisionState.Rejected, DecisionState.Pending];

    public static readonly Companion[] All =
    [
        new(ProfileOutput.RiskAndExpectationNote, "risk-and-expectation-note", "Risks and expectations",
            "For whoever leads the delivery: what can go wrong, what the customer expects, and where they will not get what they were told.",
            [], ["risks", "expectations", "ambiguous-scope"], NotAsSaid),
        new(ProfileOutput.FirstMilestonePlan, "first-milestone-plan", "First milestone",
            "For the kickoff: what is to be reached first, how that is known, and what has to be there for it.",
            ["kickoff-date", "scheduling-contact", "technical-contact"], ["milestones", "success-criteria", "dependencies", "access", "actions"], []),
        new(ProfileOutput.CommitmentsRegister, "commitments-register", "Commitments",
            "Everything that the customer was told outside the agreement, and what was decided of it.", [], [], Every),
        new(ProfileOutput.ImplementationPlan, "implementation-plan", "Implementation",
            "For the delivery team: what was sold, what was not, and the way there.",
            ["kickoff-date", "environment", "integrations", "data-migration"], ["sold-scope", "not-sold", "milestones", "dependencies", "access", "technical", "actions"], Standing),
        new(ProfileOutput.RiskAssessment, "risk-assessment", "Risk assessment",
            "For both owners: risks with their mitigation, and what the delivery waits for.", [], ["risks", "dependencies", "open-questions"], []),
        new(ProfileOutput.TeamBriefing, "team-briefing", "Team briefing",
            "For everybody who meets the customer: why they bought, who they are, what they were promised and what not.",
            ["why-they-bought", "customer-champion", "executive-sponsor"], ["buyer-intent", "stakeholders", "expectations", "not-sold"], Standing),
        new(ProfileOutput.ContinuityPlan, "continuity-and-communication-plan", "Continuity and communication",
            "For both owners: who keeps up which contact, and what is still to be said.",
            ["customer-champion", "scheduling-contact", "sales-owner", "implementation-owner", "customer-communication-status"], ["stakeholders", "actions", "open-questions"], [DecisionState.AskCustomer, DecisionState.ChangeOrder]),
        new(ProfileOutput.SuccessMetrics, "success-metrics-plan", "Success metrics",
            "For whoever reports to the customer: what was agreed to be measured, and against what.", [], ["success-criteria", "milestones"], []),
        new(ProfileOutput.RelationshipNotes, "relationship-notes", "Relationship notes",
            "For the people who hold the relationship: concerns, preferences, competitors and decisions.", ["account-history", "competitors"], ["relationship", "stakeholders"], []),
        new(ProfileOutput.MonitoringPlan, "90-day-monitoring-plan", "First ninety days",
            "For whoever watches the account: what should show by when, and what would be a warning.", ["effective-date", "end-date"], ["success-criteria", "milestones", "risks", "actions"], Standing),
        new(ProfileOutput.FeedbackPlan, "feedback-and-lessons-learned-plan", "Feedback and lessons",
            "For the review of this handoff: what was unclear, returned or decided late.", [], ["open-questions", "ambiguous-scope", "expectations"], NotAsSaid),
    ];

    public byte[] Write(ExportContext context)
    {
        var page = new MarkdownPage(context).Title($"{Title}: {context.Company}");
        page.Paragraph($"Internal, not for the customer{(context.Provisional ? "; PROVISIONAL, nobody has accepted the packet yet" : "")}. {Purpose}");
        foreach (var field in Fields.Where(f => context.Packet.Field(f) is not null || context.Profile.Field(f) is not null))
        {
            page.Bullet($"{context.Titles.Label(field)}: {context.Value(field)}");
        }

        foreach (var section in Sections)
        {
            page.Section(context.Profile.Section(section)?.Title ?? SectionTitles.Humanise(section));
            var claims = context.ClaimsOf(section).ToList();
            claims.ForEach(claim => page.BulletOf(Lines.Of(claim, context)));
            if (claims.Count == 0)
            {
                page.Bullet("nothing is recorded");
            }
        }

        if (Promises.Length > 0)
        {
            page.Section("Promises");
            var promises = context.Promises.Where(p => Promises.Contains(p.Decision.State) && !context.OnlyInConfidence(p.Evidence))
                .OrderBy(p => Array.IndexOf(Promises, p.Decision.State)).ToList();
            promises.ForEach(p => page.BulletOf($"{SectionTitles.Humanise(Words.Of(p.Decision.State))}: {Lines.Of(p, context)}"));
            if (promises.Count == 0)
            {
                page.Bullet("none");
            }
        }

        if (Output == ProfileOutput.FeedbackPlan)
        {
            Returns(page, context);
        }

        return page.ToBytes();
    }

    internal static void Returns(MarkdownPage page, ExportContext context)
    {
        page.Section("Returned");
        foreach (var returned in context.Packet.Returns)
        {
            foreach (var reason in returned.Reasons)
            {
                page.Bullet($"{Lines.Day(returned.At)}, {context.Name(returned.By)}: {Words.Of(reason.Code)}{(reason.Field is { } field ? $" ({context.Titles.Label(field)})" : "")}{(reason.Note is { } note ? $": {note}" : "")}{(reason.Material ? "" : " (not material)")}");
            }
        }

        if (context.Packet.Returns.Count == 0)
        {
            page.Bullet("never");
        }
    }
}
