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
