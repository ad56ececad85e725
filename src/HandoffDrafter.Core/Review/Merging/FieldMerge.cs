using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

internal static class FieldMerge
{
    /// <summary>An answer is a value or the reason why there is none; what a person answered stays whatever a new draft finds.</summary>
    public static Field Of(ItemMerge<Field> item)
    {
        var (value, notApplicable) = item.Keep("value", Answer, Shown.Answer);
        var answering = Answer(item.Theirs) == (value, notApplicable) ? item.Theirs : item.Ours;
        var sameAnswer = Answer(item.Theirs) == Answer(item.Ours);
        return item.Theirs with
        {
            Section = item.Follow(f => f.Section, Side.Theirs),
            Value = value,
            NotApplicable = notApplicable,
            // What the other side found speaks for its own answer, not for this one.
            Origin = sameAnswer ? item.Follow(f => f.Origin, Side.Theirs) : answering.Origin,
            Evidence = sameAnswer ? item.Computed(f => f.Evidence) : answering.Evidence,
        };
    }

    private static (string? Value, string? NotApplicable) Answer(Field field) => (field.Value, field.NotApplicable);
}
