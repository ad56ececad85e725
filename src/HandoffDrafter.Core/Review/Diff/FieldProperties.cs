using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Diff;

internal static class FieldProperties
{
    public static IEnumerable<Property> Of(Field field) =>
    [
        Property.Of("section", field.Section),
        Property.Of("value", field.Value),
        Property.Of("not-applicable", field.NotApplicable),
        Property.Of("origin", Words.Of(field.Origin)),
        Property.Of("evidence", field.Evidence),
    ];
}
