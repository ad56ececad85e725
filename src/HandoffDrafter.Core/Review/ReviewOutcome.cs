using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Core.Review;

/// <summary>What became of a <see cref="ReviewCommand"/>.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>What a person should know, in the order of the file: what was set aside, and how to have it taken.</summary>
    public ValueList<FileProblem> Problems { get; init; } = [];

    /// <summary>One event was recorded, and <paramref name="Deal"/> is the deal after it.</summary>
    public sealed record Applied(StoredDeal Deal, DealEvent Event) : ReviewOutcome
    {
        /// <summary>Items that the command brought under an id taken meanwhile, each with the id that it has now.</summary>
        public ValueMap<string> Renamed { get; init; } = ValueMap<string>.Empty;
    }

    /// <summary>The packet already says all of it; nothing was recorded.</summary>
    public sealed record Unchanged(StoredDeal Deal) : ReviewOutcome;

    /// <summary>So much at once looks like an accident. Nothing was recorded; the same command confirmed goes through.</summary>
    public sealed record Held(string Reason, int Removed, int Approved) : ReviewOutcome;

    /// <summary>Nothing was recorded; the problems say why, and what to do.</summary>
    public sealed record Refused : ReviewOutcome;

    /// <summary>Somebody else changed the deal since the revision that the command was made for. Nothing was recorded.</summary>
    public sealed record Stale(int Current) : ReviewOutcome;
}

/// <summary>That a deal has a new revision.</summary>
public sealed record DealChanged(DealId Deal, int Revision, string Command, Actor Actor);
