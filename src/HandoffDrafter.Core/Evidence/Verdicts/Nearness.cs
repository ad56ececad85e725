namespace HandoffDrafter.Core.Assessing;

/// <summary>How much of a promise a clause speaks of, and how much of the clause speaks of the promise.</summary>
internal sealed class Nearness
{
    /// <summary>A word of the heading or the sentence before counts, but not as if the clause said it.</summary>
    private const double WeightOfContext = 0.6;

    /// <summary>A name that many clauses use is what the whole deal is about.</summary>
    private const double WeightOfProduct = 0.25;

    private const double WeightOfCount = 0.8;

    public Nearness(Saying said, Clause clause, Agreements agreements)
    {
        Clause = clause;
        double all = 0, own = 0, context = 0;
        foreach (var term in said.Terms)
        {
            var weight = agreements.Weight(term);
            weight *= said.Names.Contains(term) && !agreements.IsRare(term) ? WeightOfProduct : 1;
            all += weight;
            if (clause.Saying.Terms.Contains(term) || (said.Run.Acronyms.Contains(term) && clause.Saying.Run.HasInitials(term)))
            {
                own += weight;
                SharedAtAll++;
                if (said.HasOnlyWeakTerms || !Terms.IsWeak(term))
                {
                    Shared.Add(term);
                    HasRare |= agreements.IsRare(term);
                }
            }
            else if (clause.Context.Contains(term))
            {
                context += weight;
                if (said.HasOnlyWeakTerms || !Terms.IsWeak(term))
                {
                    SharedByContext.Add(term);
                }
            }
            else if (!Terms.IsWeak(term))
            {
                Uncovered.Add(term);
            }
        }

        double matter = 0, met = 0;
        foreach (var term in clause.Saying.Terms)
        {
            matter += agreements.Weight(term);
            met += said.Terms.Contains(term) ? agreements.Weight(term) : 0;
        }

        SharesCount = said.Measures.Exists(m => m.Kind == MeasureKind.Count && m.Value > 1 && m.Things.Count > 0
            && clause.Saying.Measures.Exists(c => c.Kind == MeasureKind.Count && c.Value == m.Value && c.Things.Any(t => m.Things.Contains(t) && !Terms.IsWeak(t))));
        HasOtherActor = clause.Actor == Actor.Customer ? said.Actor != Actor.Customer : clause.Actor == Actor.Vendor && said.Actor == Actor.Customer;
        Share = all == 0 ? 0 : (own + (WeightOfContext * context)) / all;
        ShareOfClause = matter == 0 ? 0 : met / matter;
        Weight = own + (WeightOfContext * context) + (SharesCount ? WeightOfCount : 0);
    }

    public Clause Clause { get; }

    /// <summary>Terms that tell something and that the clause says itself.</summary>
    public List<string> Shared { get; } = [];

    /// <summary>How many terms the clause says itself, those that tell little among them.</summary>
    public int SharedAtAll { get; }

    public List<string> SharedByContext { get; } = [];

    /// <summary>Terms of the promise that tell something and that neither the clause nor what stands over it says.</summary>
    public List<string> Uncovered { get; } = [];

    /// <summary>The clause has the other side do it.</summary>
    public bool HasOtherActor { get; }

    public bool HasRare { get; }

    public double Share { get; }

    public double ShareOfClause { get; }

    public double Weight { get; }

    /// <summary>Both speak of one thing, so that facts which differ cannot both hold.</summary>
    /// <summary>Both speak of so many of one thing: "all four boards" and "the four standard boards".</summary>
    public bool SharesCount { get; }

    public bool IsSameThing =>
        SharesCount ||
        (Shared.Count >= 2 && (HasRare || Share >= 0.35))
        || (Shared.Count >= 1 && SharedByContext.Count >= 1 && (HasRare || Share >= 0.4))
        || (Shared.Count >= 1 && HasRare && Share >= 0.35)
        || (Shared.Count >= 1 && (ShareOfClause >= 0.5 || Share >= 0.6) && Share >= 0.25);

    /// <summary>Enough to hold figures of one kind against each other, which are themselves a sign of one thing.</summary>
    public bool IsSameForFigures => IsSameThing || (Shared.Count >= 1 && (HasRare || Share >= 0.3 || SharedByContext.Count >= 1));

    public bool IsRelated => (Shared.Count >= 2 && Share >= 0.3) || (Shared.Count >= 1 && HasRare && Share >= 0.3) || (Shared.Count >= 1 && Share >= 0.45);
}
