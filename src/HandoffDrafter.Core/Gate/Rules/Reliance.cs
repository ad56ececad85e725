using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

/// <summary>What of a packet has no other leg to stand on than certain sources.</summary>
internal static class Reliance
{
    /// <summary>Names of the claims, promises and fields all of whose evidence is from these sources; nothing of what a person wrote.</summary>
    public static List<string> OnlyOn(GateContext context, ValueList<SourceId> sources)
    {
        var items = new List<string>();
        foreach (var promise in context.Promises.Where(p => p.Origin != Origin.Human && Only(p.Evidence, sources)))
        {
            items.Add(promise.Id.ToString());
        }

        foreach (var claim in context.Claims.Where(c => c.Status != Grounding.Human && Only(c.Evidence, sources)))
        {
            items.Add(claim.Id.ToString());
        }

        foreach (var field in context.Packet.Fields.OrderBy(f => f.Id, StringComparer.Ordinal).Where(f => f.Origin != Origin.Human && Only(f.Evidence, sources)))
        {
            items.Add(field.Id);
        }

        return items;
    }

    private static bool Only(ValueList<Evidence> evidence, ValueList<SourceId> sources)
    {
        foreach (var item in evidence)
        {
            if (!sources.Contains(item.Source))
            {
                return false;
            }
        }

        return evidence.Count > 0;
    }
}
