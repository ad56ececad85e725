using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

internal static class FieldMerge
{
    /// <summary>An answer is a value or the reason why there is none; what a person answered stays whatever a new draft finds.</summary>
    public static Field Of(ItemMerge<Field> item)
    {
        var (value, notApplicable) = item.Keep("value", Answer, Shown.Answer);
        var side = item.SideOf(Answer, (value, notApplicable));
        return item.Theirs with
        {
            Section = item.Follow(f => f.Section, Side.Theirs),
            Value = value,
            NotApplicable = notApplicable,
            Origin = item.Follow(f => f.Origin, side),
            Evidence = item.Follow(f => f.Evidence, side),
        };
    }

    private static (string? Value, string? NotApplicable) Answer(Field field) => (field.Value, field.NotApplicable);
}
