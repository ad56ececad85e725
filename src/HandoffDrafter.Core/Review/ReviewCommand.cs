using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review;

/// <summary>Something that somebody does to a deal. Each is recorded whole, as one event.</summary>
public abstract record ReviewCommand
{
    private ReviewCommand()
    {
    }

    /// <summary>The drafters have read the sources; <see cref="Packet"/> is merged with what people wrote since the last one.</summary>
    /// <param name="Drafter">Its name and version, such as <c>built-in/3</c>.</param>
    public sealed record Draft(Packet Packet, string Drafter) : ReviewCommand
    {
        /// <summary>What the sources were read as, now or before; those that the store does not have yet are kept with the draft.</summary>
        public ValueList<SourceText> Texts { get; init; } = [];
    }

    /// <summary>
    /// Somebody saved packet.md. <see cref="Text"/> is the whole file; what it changed against the revision it names is recorded.
    /// </summary>
    /// <param name="Text">The saved file.</param>
    /// <param name="Confirmed">A save that removes or approves much was looked at again and meant.</param>
    public sealed record Import(string Text, bool Confirmed) : ReviewCommand
    {
        /// <summary>The save as the store keeps it until it is recorded; null where the text comes from elsewhere.</summary>
        public PendingEdit? Edit { get; init; }
    }

    /// <summary>Something removed comes back as it was.</summary>
    public sealed record Restore(Target Item) : ReviewCommand;

    /// <summary>What becomes of a promise. The same decision by another owner is that owner's key.</summary>
    public sealed record Decide(PromiseId Promise, DecisionState State) : ReviewCommand
    {
        public string? Reason { get; init; }

        /// <summary>What will be done instead, for an edited promise.</summary>
        public string? Text { get; init; }

        public string? Owner { get; init; }

        public DateOnly? Due { get; init; }
    }

    /// <summary>The customer was told what was decided of a promise.</summary>
    /// <param name="Who">Whom, at the customer.</param>
    public sealed record Tell(PromiseId Promise, string Who, DateOnly When) : ReviewCommand;

    /// <summary>A person read a claim, a promise or all of a section, and stands by it.</summary>
    public sealed record Review(Target Item) : ReviewCommand;

    /// <summary>A finding may stand until a day.</summary>
    public sealed record Waive(RuleId Rule, Target Target, string Reason, DateOnly Until) : ReviewCommand;

    /// <summary>The sales owner signs, which submits the packet.</summary>
    /// <param name="AsOf">The day that the gate counts from: what was not late when the packet was drafted may be now.</param>
    public sealed record Sign(DateOnly AsOf) : ReviewCommand;

    /// <summary>The implementation owner takes the packet over.</summary>
    /// <param name="AsOf">As of <see cref="Sign"/>.</param>
    public sealed record Accept(DateOnly AsOf) : ReviewCommand;

    /// <summary>The implementation owner gives the packet back.</summary>
    public sealed record Return(ValueList<ReturnReason> Reasons) : ReviewCommand;

    /// <summary>The packet was written out, as its history shall show.</summary>
    /// <param name="Manifest">The digest of the list of all files.</param>
    /// <param name="Files">How many they are.</param>
    public sealed record Export(bool Provisional, Digest Manifest, int Files) : ReviewCommand;

    /// <summary>Something that happened after the packet was accepted.</summary>
    public sealed record Log(LogKind Kind, DateOnly On) : ReviewCommand
    {
        public string? Note { get; init; }

        /// <summary>The promise that was kept, renegotiated or broken.</summary>
        public PromiseId? Promise { get; init; }
    }
}

/// <summary>What can come of a handoff. The measures of a team are counted from these.</summary>
public enum LogKind
{
    Rework,
    Clarification,
    ExpectationGap,
    FirstMilestoneReady,
    PromiseKept,
    PromiseRenegotiated,
    PromiseBroken,
}

/// <summary>Which door a command came in by.</summary>
public enum CommandSource
{
    CommandLine,
    Editor,
    Desk,
    Watch,
}

/// <summary>Who acts: a person of people.yaml, or the program itself where no person is needed (<c>handoff</c>).</summary>
public sealed record Actor(string Id, CommandSource Via, string? OsUser)
{
    /// <summary>The id under which the program itself acts and writes; nobody in people.yaml may have it.</summary>
    public const string Program = "handoff";
}
