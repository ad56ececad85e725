using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Review;

/// <summary>A small deal to tell stories with: an order form and a call, two claims and a promise.</summary>
internal static class Sample
{
    public static readonly DealId Id = DealId.FromFolderName("acme-portal")!.Value;

    public static readonly DateTimeOffset Morning = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);

    public static readonly SourceText OrderForm = new("text", 1, "Up to 25 hours of remote consulting. Up to twelve months of invoice history are imported. No ERP connectors.", []);

    public static readonly SourceText Call = new("text", 1, "We'll load twenty-four months of history for you. Somebody will be on it in under an hour. We load thirty months, I think.", []);

    public static readonly SourceDocument S1 = Document(1, "order form.txt", OrderForm, SourceRole.Sow);

    public static readonly SourceDocument S2 = Document(2, "call.txt", Call, SourceRole.CallNotes);

    public static SourceTexts Texts => new([OrderForm, Call]);

    /// <summary>What the drafters write of the two documents.</summary>
    public static Packet Draft => new(new Deal(Id, "Acme portal", "small", new DateOnly(2026, 3, 9)))
    {
        Sources = [S1, S2],
        Fields = [new Field("implementation-owner", "people"), new Field("total-price", "deal") { Value = "$18,000" }],
        Claims =
        [
            new Claim(Hours, "sold-scope", "Up to 25 hours of consulting") { Evidence = [Quote(S1, OrderForm, "Up to 25 hours of remote consulting")] },
            new Claim(Erp, "not-sold", "ERP connectors") { Evidence = [Quote(S1, OrderForm, "No ERP connectors")] },
        ],
        Promises =
        [
            new Promise(History, "Load 24 months of history")
            {
                Category = PromiseCategory.Data,
                Support = new Support(SupportStatus.Contradicted) { Differs = "24 against 12 months" },
                Evidence = [Quote(S2, Call, "We'll load twenty-four months of history for you")],
            },
        ],
    };

    public static ClaimId Hours { get; } = new(false, 1);

    public static ClaimId Erp { get; } = new(false, 2);

    public static PromiseId History { get; } = new(1);

    public static SourceDocument Document(int number, string file, SourceText text, SourceRole role) =>
        new(new SourceId(number), file, role, Digest.Of("bytes of " + text.Text)) { Text = text.Digest };

    public static Evidence Quote(SourceDocument source, SourceText text, string words)
    {
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return new Evidence(source, text.Span(start, start + words.Length));
    }

    public static Packet With(this Packet packet, ClaimId id, Func<Claim, Claim> edit) =>
        packet with { Claims = packet.Claims.Select(c => c.Id == id ? edit(c) : c).ToValueList() };

    public static Packet With(this Packet packet, PromiseId id, Func<Promise, Promise> edit) =>
        packet with { Promises = packet.Promises.Select(p => p.Id == id ? edit(p) : p).ToValueList() };

    public static Packet With(this Packet packet, string field, Func<Field, Field> edit) =>
        packet with { Fields = packet.Fields.Select(f => f.Id == field ? edit(f) : f).ToValueList() };

    /// <summary>A line that somebody types into the file, under the next free number as the file's reader gives it.</summary>
    public static Packet Typed(this Packet packet, string text) => packet with
    {
        Claims =
        [
            .. packet.Claims,
            new Claim(new ClaimId(false, packet.Claims.Max(c => c.Id.Number) + 1), "risks", text) { Origin = Origin.Human, Status = Grounding.Human },
        ],
    };

    public static Decision Approved(string by, PersonRole role, string reason = "it was sold on it") => new(DecisionState.Approved)
    {
        Reason = reason,
        By = by,
        At = Morning,
        Approvals = [new Approval(role, by, Morning)],
    };
}
