using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>What can be wrong with a saved packet.md. None of these loses a word: what was not taken as a value stands as a note.</summary>
public static class MarkdownRules
{
    public static readonly RuleDescriptor FrontMatter = Define(10, "The head of packet.md cannot be read", RuleLevel.Error,
        "The lines between --- at the top name the revision that the file was written from, which every change is compared with.");

    public static readonly RuleDescriptor FrontMatterChanged = Define(11, "A value at the head of packet.md is not changed here", RuleLevel.Warning,
        "Only reviewer: is filled in by hand; deal, state, gate and the rest are written from the record.");

    public static readonly RuleDescriptor DecisionWord = Define(12, "The decision is none of the known ones", RuleLevel.Error,
        "A decision that has to be guessed could approve what nobody approved.");

    public static readonly RuleDescriptor DecisionText = Define(13, "The decision lacks what it is about", RuleLevel.Error,
        "An edited promise says what will be done instead; without that there is nothing to do.");

    public static readonly RuleDescriptor Date = Define(14, "The date can be read in two ways or in none", RuleLevel.Error,
        "03/04/2026 is March for one reader and April for another; a due date must be one day.");

    public static readonly RuleDescriptor UnknownId = Define(15, "No item has this id", RuleLevel.Warning,
        "Ids are given by the packet and never reused; an id from elsewhere names nothing here.");

    public static readonly RuleDescriptor SameId = Define(16, "Two blocks have the same id", RuleLevel.Warning,
        "The first is the item; a copy of it cannot be the same item again.");

    public static readonly RuleDescriptor OwnWords = Define(17, "Words that are cut or computed were changed", RuleLevel.Warning,
        "Quotes, places, verdicts and counts come from the sources and the gate, so that a reader can trust them; they come back.");

    public static readonly RuleDescriptor NotHere = Define(18, "Signing, accepting and waiving are not done in packet.md", RuleLevel.Error,
        "Each needs a named person with the role for it, and an event of its own in the history.");

    public static readonly RuleDescriptor UnknownHeading = Define(19, "The heading is none of this packet's sections", RuleLevel.Warning,
        "What stands under a heading belongs to its section; an unknown heading has none.");

    public static readonly RuleDescriptor NoEnd = Define(20, "The end of the packet is missing", RuleLevel.Warning,
        "A file that was saved half-way looks like one with the rest removed, so nothing is taken as removed.");

    public static readonly RuleDescriptor NoItem = Define(21, "The line belongs to no item", RuleLevel.Warning,
        "A Decision: or an Owner: is about the item above it, and there is none here that takes it.");

    public static readonly RuleDescriptor FieldValue = Define(22, "The field cannot be left like this", RuleLevel.Warning,
        "A field is filled, missing, or not applicable for a reason; it cannot be removed, and it does not become inapplicable without one.");

    public static readonly RuleDescriptor Reopened = Define(23, "The promise's words changed after it was decided", RuleLevel.Warning,
        "A decision is about the words that were read; other words need another look.");

    public static readonly RuleDescriptor OddWords = Define(24, "Some words belong to no part of the line", RuleLevel.Warning,
        "Words behind a quote's place or a label's value are nobody's value; they are kept beside the item.");

    public static readonly RuleDescriptor OtherRevision = Define(25, "The file was written from another revision", RuleLevel.Warning,
        "An edit is the difference from what the person saw; compared with another revision it may say what nobody meant.");

    /// <summary>In the order of their numbers.</summary>
    public static ValueList<RuleDescriptor> All { get; } =
    [
        FrontMatter, FrontMatterChanged, DecisionWord, DecisionText, Date, UnknownId, SameId, OwnWords, NotHere, UnknownHeading, NoEnd, NoItem, FieldValue, Reopened,
        OddWords, OtherRevision,
    ];

    private static RuleDescriptor Define(int number, string title, RuleLevel level, string why) => new(new RuleId(number), title, level, why, Waivable: false);
}
