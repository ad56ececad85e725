using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles;

/// <summary>What can be wrong with packet.json and the other files of data. Each refuses the whole file.</summary>
public static class JsonRules
{
    public static readonly RuleDescriptor Unreadable = Define(1, "The file of data cannot be read", "What is not wholly understood is not taken at all; half a packet is another packet.");

    public static readonly RuleDescriptor Invalid = Define(2, "A member is unknown, missing or of another type", "A value that is passed over without a word is a value that is lost.");

    public static readonly RuleDescriptor NotInSource = Define(3, "A quote is not so in its source", "Quotes are cut from the documents; one that differs was written by somebody else.");

    public static readonly RuleDescriptor Twice = Define(4, "A member or an id stands twice", "Of two values with one name nobody can tell which was meant.");

    public static readonly RuleDescriptor Newer = Define(5, "The file was written by a newer version", "What a later version added would be lost by writing the file again.");

    /// <summary>In the order of their numbers.</summary>
    public static ValueList<RuleDescriptor> All { get; } = [Unreadable, Invalid, NotInSource, Twice, Newer];

    private static RuleDescriptor Define(int number, string title, string why) => new(new RuleId(number), title, RuleLevel.Error, why, Waivable: false);
}
