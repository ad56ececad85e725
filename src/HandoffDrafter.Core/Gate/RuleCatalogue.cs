using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Core.Gate;

/// <summary>
/// Every rule there is, in one list that is read here and nowhere else. A number is never given twice: what is dropped moves to
/// <see cref="Retired"/>.
/// </summary>
public static class RuleCatalogue
{
    /// <summary>What the gate runs, by number.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new NoAgreement(),
        new NoProposal(),
        new NoCallNotes(),
        new UnsignedAgreement(),
        new UncertainSignature(),
        new AbsentDocument(),
        new AgreementEnded(),
        new KickoffBeforeAgreement(),
        new DraftMark(),
        new UnreadableSource(),
        new UnsettledSource(),
        new SupersededSource(),
        new OpenChanges(),
        new PageWithoutText(),
        new HiddenText(),
        new OlderVersion(),
        new DuplicateDocument(),
        new SpeaksToModel(),
        new UncertainRole(),
        new TriggerNotMet(),
        new MissingField(),
        new UndecidedField(),
        new PlaceholderValue(),
        new MalformedValue(),
        new NoKickoffDate(),
        new EmptySection(),
        new LowScore(),
        new UnreviewedSection(),
        new ConditionalFieldMissing(),
        new OneContactForAll(),
        new MadeUpContact(),
        new UngroundedLine(),
        new PartlyGroundedLine(),
        new FactNotInSource(),
        new DenialOrDutyTurned(),
        new NameNotInSource(),
        new WrongKindOfSource(),
        new NotInBuyersWords(),
        new WrongSpeaker(),
        new StaleEvidence(),
        new SilentPromise(),
        new ContradictedPromise(),
        new ExcludedPromise(),
        new UnclearPromise(),
        new UnfinishedDecision(),
        new LeftOutPromise(),
        new CustomerNotTold(),
        new RetractionNotHeard(),
        new UnreviewedPromises(),
        new OpenFollowUp(),
        new StrongerThanSaid(),
        new UnusualSupport(),
        new OutcomeGuarantee(),
        new PriceNotInAgreement(),
        new FeasibilityFromSalesNotes(),
        new TighterTimeline(),
        new PromiseDrift(),
        new SoldElsewhere(),
        new PartyNamesDiffer(),
        new TotalsDiffer(),
        new SumDoesNotAddUp(),
        new PaymentTermsDiffer(),
        new DatesDiffer(),
        new TotalDoesNotAddUp(),
        new SoldAndNotSold(),
        new OutsideTerm(),
        new EndsBeforeItBegins(),
        new MixedCurrency(),
        new NotABusinessDay(),
        new WeekdayMismatch(),
        new TermDefinedTwice(),
        new NoOwner(),
        new OneOwnerForBoth(),
        new KickoffBeforeAcceptance(),
        new DependencyWithoutOwner(),
        new OpenEnd(),
        new UnsafeAccess(),
        new CriterionNotAgreed(),
        new PaymentNotConfirmed(),
        new Overdue(),
        new CriterionNotMeasurable(),
        new MissedClock(),
        new ReturnedTwice(),
        new NobodyCanAccept(),
        new NeededAfterKickoff(),
        new RiskWithoutMitigation(),
        new CredentialInText(),
        new PersonalDataInText(),
        new RegulatedWithoutAgreement(),
        new AccessSharedOpenly(),
        new ToldInConfidence(),
        new UnapprovedPromiseShown(),
        new InternalRemarkShown(),
        new MissingValueShown(),
    ];

    /// <summary>Why a number is no longer used.</summary>
    public static ValueMap<string> Retired { get; } = ValueMap<string>.Empty;

    /// <summary>Everything that a line of a check, an import or a packet file's reader can be named after, by number.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
    [
        .. JsonRules.All, .. MarkdownRules.All, .. ReviewRules.All, BrokenRule.Descriptor,
        .. Rules.Select(rule => rule.Descriptor).Append(Waivers.Descriptor).OrderBy(descriptor => descriptor.Id.Number),
    ];

    public static RuleDescriptor? Find(RuleId id) => Descriptors.FirstOrDefault(descriptor => descriptor.Id == id);

    /// <summary>What a person is told who named a rule that does not exist; null for one that does.</summary>
    public static string? Problem(string rule) =>
        RuleId.TryParse(rule, out var id) && Find(id) is not null ? null
        : Retired.TryGetValue(rule, out var why) ? $"{rule} is no longer used: {why}"
        : $"there is no rule '{rule}'; {Suggestion.For(rule, [.. Descriptors.Select(descriptor => descriptor.Id.ToString())])}";

    /// <summary>What is wrong with giving a rule that severity; null where nothing is.</summary>
    public static string? Problem(RuleId rule, RuleLevel level) =>
        Problem(rule.ToString())
        ?? (Rules.All(known => known.Descriptor.Id != rule) ? $"{rule} has no severity to set: it is not a rule of the gate, and what it reports is always told" : null)
        ?? (Weakens(Find(rule)!, level) ? $"{rule} cannot be set to {Words.Of(level)}: {Find(rule)!.Why}" : null);

    /// <summary>What nobody may waive, no setting may weaken either.</summary>
    internal static bool Weakens(RuleDescriptor rule, RuleLevel level) => !rule.Waivable && level > rule.Default;
}
