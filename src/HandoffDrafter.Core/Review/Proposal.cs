using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Core.Review;

/// <summary>What a command would make of a deal, before it is checked and recorded.</summary>
internal abstract record Proposal
{
    private Proposal()
    {
    }

    /// <param name="Command">The word and arguments that the event will hold.</param>
    public sealed record Change(Packet Packet, string Command, ValueMap<string> Arguments) : Proposal
    {
        public ValueList<FileProblem> Problems { get; init; } = [];

        public ValueMap<string> Renamed { get; init; } = ValueMap<string>.Empty;

        /// <summary>What the drafters wrote, where the command is a draft.</summary>
        public Packet? MachineDraft { get; init; }

        public ValueList<SourceText> Texts { get; init; } = [];

        public PendingEdit? Import { get; init; }

        public bool KeepPacketFile { get; init; }

        /// <summary>It is recorded although the packet says the same afterwards.</summary>
        public bool IsNews { get; init; }

        /// <summary>The person whom packet.md names as its reviewer; null where it names nobody who is known.</summary>
        public Person? Reviewer { get; init; }
    }

    /// <summary>Nothing to record, and what the caller is told.</summary>
    public sealed record Turned(ReviewOutcome Outcome) : Proposal;
}
