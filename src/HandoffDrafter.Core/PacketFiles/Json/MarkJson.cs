using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>What a person leaves on an item: that it was removed, that it was reviewed.</summary>
internal static class MarkJson
{
    private static readonly string[] RemovalNames = ["by", "at", "reason"];
    private static readonly string[] ReviewNames = ["by", "at"];

    public static void Write(JsonOut json, Removal? removed)
    {
        if (removed is null)
        {
            return;
        }

        json.Object("removed");
        json.Text("by", removed.By);
        json.Time("at", removed.At);
        json.Text("reason", removed.Reason);
        json.EndObject();
    }

    public static void Write(JsonOut json, Reviewed? review)
    {
        if (review is null)
        {
            return;
        }

        json.Object("review");
        json.Text("by", review.By);
        json.Time("at", review.At);
        json.EndObject();
    }

    public static Removal? Removed(JsonMembers item)
    {
        if (item.Optional("removed") is not { } cursor)
        {
            return null;
        }

        var removed = cursor.Members(RemovalNames);
        return new Removal(removed.Text("by"), removed.Time("at"), removed.Text("reason"));
    }

    public static Reviewed? Review(JsonMembers item)
    {
        if (item.Optional("review") is not { } cursor)
        {
            return null;
        }

        var review = cursor.Members(ReviewNames);
        return new Reviewed(review.Text("by"), review.Time("at"));
    }
}
