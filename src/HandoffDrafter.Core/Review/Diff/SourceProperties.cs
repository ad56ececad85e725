using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Diff;

internal static class SourceProperties
{
    public static IEnumerable<Property> Of(SourceDocument source) =>
    [
        Property.Of("file", source.File),
        Property.List("names", source.Names),
        Property.Of("role", Words.Of(source.Role)),
        Property.Of("kind", source.Kind),
        Property.Of("role-reason", source.RoleReason),
        Property.Of("sha256", source.Sha256.ToString()),
        Property.Of("text", source.Text?.ToString()),
        Property.List("earlier-texts", source.EarlierTexts.Select(t => t.ToString())),
        Property.Of("title", source.Title),
        Property.Of("date", source.Date),
        Property.Of("signed", source.Signed switch { true => "true", false => "false", null => null }),
        Property.Of("signed-on", source.SignedOn),
        Property.Of("signed-reason", source.SignedReason),
        Property.Of("pages", source.Pages?.ToString(CultureInfo.InvariantCulture)),
        Property.Flag("gone", source.Gone),
        Property.Flag("restricted", source.Restricted),
        Property.List("enclosed-in", source.EnclosedIn.Select(id => id.ToString())),
        Property.Of("status", source.Status is { } status ? Words.Of(status) : null),
        Property.Of("status-reason", source.StatusReason),
        Property.List("relations", source.Relations.Select(r => string.Join(" §", [$"{Words.Of(r.Kind)} {r.To}", .. r.Clauses]))),
        Property.List("problems", source.Problems),
    ];
}
