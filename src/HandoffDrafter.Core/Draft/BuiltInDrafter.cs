using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Claims;
using HandoffDrafter.Core.Draft.Fields;
using HandoffDrafter.Core.Draft.Promises;

namespace HandoffDrafter.Core.Draft;

/// <summary>
/// Drafts by rules alone: the same sources always give the same packet, and every line is cut from one of them. It writes what a
/// document states in so many words and leaves the rest missing.
/// </summary>
public sealed class BuiltInDrafter : Drafter
{
    public override string Name => "built-in";

    public override int Version => 2;

    public override Task<Packet> DraftAsync(DraftingMatter matter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Draft(matter));
    }

    public static Packet Draft(DraftingMatter matter)
    {
        var dossier = new Dossier(matter);
        var sides = new DealSides(dossier);
        var remarks = Remarks.Of(dossier, sides);
        var lines = ScopeLines.In(dossier, sides)
            .Concat(SpokenLines.In(dossier, remarks))
            .Concat(QuestionLines.In(dossier, sides, remarks))
            .Concat(DependencyLines.In(dossier, sides))
            .Concat(MilestoneLines.In(dossier))
            .Concat(StakeholderLines.In(sides))
            .Concat(RelationshipLines.In(remarks));
        return new Packet(matter.Deal)
        {
            Sources = matter.Sources,
            Fields = new FieldDrafter(dossier, sides).Draft(matter.Profile),
            Claims = Numbered(lines),
            Promises = new PromiseDrafter(dossier, sides).Draft(),
        };
    }

    private static ValueList<Claim> Numbered(IEnumerable<DraftLine> lines)
    {
        var claims = new List<Claim>();
        var (claim, question) = (0, 0);
        foreach (var line in lines)
        {
            var asks = line.Section == "open-questions";
            claims.Add(new Claim(new ClaimId(asks, asks ? ++question : ++claim), line.Section, line.Text)
            {
                Origin = Origin.BuiltIn,
                Owner = line.Owner,
                Due = line.Due,
                Details = line.Details,
                Evidence = [line.Evidence],
            });
        }

        return claims.ToValueList();
    }
}
