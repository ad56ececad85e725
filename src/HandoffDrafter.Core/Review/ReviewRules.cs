using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review;

/// <summary>What can keep a command from being taken, or a part of it. None of these loses a word: the file stays, or the words become a note.</summary>
public static class ReviewRules
{
    public static readonly RuleDescriptor NotTaken = Define(30, "The decision or mark was not taken", RuleLevel.Error,
        "Decisions commit the company to a customer, so each is made by a person of people.yaml who has the role for it.");

    public static readonly RuleDescriptor Held = Define(31, "The save changes much at once", RuleLevel.Error,
        "A slip of the keyboard can take out or approve a whole packet; somebody looks again before it counts.");

    public static readonly RuleDescriptor NoSuchRevision = Define(32, "The file names no revision of this deal", RuleLevel.Error,
        "An edit is the difference from what the person saw; without that nobody can tell what was changed.");

    public static readonly RuleDescriptor OtherDeal = Define(33, "The file is of another deal", RuleLevel.Error,
        "One customer's words must never end in another's packet.");

    public static readonly RuleDescriptor NotThere = Define(34, "There is nothing of that name to act on", RuleLevel.Error,
        "Acting on something else than was meant would be worse than not acting.");

    public static readonly RuleDescriptor NoProfile = Define(35, "The deal's profile cannot be used", RuleLevel.Error,
        "The profile says what a packet must hold; checked by another one it could pass where it should not.");

    public static readonly RuleDescriptor NotNow = Define(36, "The deal is not at the point for it", RuleLevel.Error,
        "A packet is signed, accepted and returned in one order, each by the person whose move it is; out of order it would mean nothing.");

    public static readonly RuleDescriptor Blocked = Define(37, "The gate blocks it", RuleLevel.Error,
        "Whoever signs stands by what the customer was promised; what the gate blocks is not settled yet.");

    /// <summary>In the order of their numbers.</summary>
    public static ValueList<RuleDescriptor> All { get; } = [NotTaken, Held, NoSuchRevision, OtherDeal, NotThere, NoProfile, NotNow, Blocked];

    private static RuleDescriptor Define(int number, string title, RuleLevel level, string why) => new(new RuleId(number), title, level, why, Waivable: false);
}
