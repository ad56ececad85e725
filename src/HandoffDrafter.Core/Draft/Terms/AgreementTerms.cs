using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Terms;

/// <summary>A day with the words that state it.</summary>
internal sealed record StatedDay(DateOnly Day, Evidence Evidence);

/// <summary>
/// What one agreement says of itself: its title, the day it was made, when it takes effect, how long it runs, whether it renews, and by
/// which law it is read. Each is the agreement's own words, or null where it does not say.
/// </summary>
internal sealed record AgreementTerms(Document Document)
{
    public static AgreementTerms Of(Document document)
    {
        var preamble = Preamble.In(document);
        var order = DateOrders.Of(document.Text.Text).Order;
        var clauses = new TermClauses(document);
        return new AgreementTerms(document)
        {
            Order = order,
            Title = AgreementTitle.In(document, preamble),
            MadeOn = AgreementDates.MadeOn(document, preamble, order),
            EffectiveOn = AgreementDates.EffectiveOn(document, preamble, order),
            Term = clauses.Term,
            Renewal = clauses.Renewal,
            GoverningLaw = clauses.GoverningLaw,
        };
    }

    /// <summary>How it writes dates in figures.</summary>
    public DateOrder Order { get; private init; }

    public Evidence? Title { get; private init; }

    public StatedDay? MadeOn { get; private init; }

    public StatedDay? EffectiveOn { get; private init; }

    public Evidence? Term { get; private init; }

    public Evidence? Renewal { get; private init; }

    public Evidence? GoverningLaw { get; private init; }
}
