using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Diff;

internal static class PromiseProperties
{
    public static IEnumerable<Property> Of(Promise promise) =>
    [
        Property.Of("text", promise.Text),
        Property.Of("explicit", promise.Explicit ? "true" : "false"),
        Property.Of("certainty", Words.Of(promise.Certainty)),
        Property.Of("category", Words.Of(promise.Category)),
        Property.Of("made-by", promise.MadeBy),
        Property.List("heard-by", promise.HeardBy),
        Property.Of("said-on", promise.SaidOn),
        Property.Of("due", promise.Due),
        Property.Of("origin", Words.Of(promise.Origin)),
        Property.Of("evidence", promise.Evidence),
        Property.Of("retraction", promise.Retraction),
        Property.Of("drift", promise.Drift),
        .. Of(promise.Support),
        .. Of(promise.Decision),
        .. Of(promise.Told),
        .. Of(promise.Fulfilment),
        .. Property.Of(promise.Review),
        .. Property.Of(promise.Removed),
    ];

    private static IEnumerable<Property> Of(Support support) =>
    [
        Property.Of("support.status", Words.Of(support.Status)),
        Property.Of("support.evidence", support.Evidence),
        Property.Of("support.searched", support.Searched),
        Property.Of("support.differs", support.Differs),
        Property.Of("support.reason", support.Reason),
        Property.Flag("support.provisional", support.Provisional),
    ];

    private static IEnumerable<Property> Of(Decision decision) =>
    [
        Property.Of("decision.state", Words.Of(decision.State)),
        Property.List("decision.approvals", decision.Approvals.Select(a => $"{Words.Of(a.Role)} {a.By} {Property.Time(a.At)}")),
        Property.Of("decision.by", decision.By),
        Property.Of("decision.at", decision.At is { } at ? Property.Time(at) : null),
        Property.Of("decision.reason", decision.Reason),
        Property.Of("decision.text", decision.Text),
        Property.Of("decision.owner", decision.Owner),
        Property.Of("decision.due", decision.Due),
    ];

    private static IEnumerable<Property> Of(Told? told) => told is null
        ? []
        : [Property.Of("told.who", told.Who), Property.Of("told.by", told.By), Property.Of("told.when", told.When)];

    private static IEnumerable<Property> Of(Fulfilment? fulfilment) => fulfilment is null
        ? []
        :
        [
            Property.Of("fulfilment.state", Words.Of(fulfilment.State)),
            Property.Of("fulfilment.on", fulfilment.On),
            Property.Of("fulfilment.note", fulfilment.Note),
        ];
}
