using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Diff;

/// <summary>
/// What changed between two packets, for a person to read. It is empty exactly when both say the same; the revision number, findings and
/// score, which follow from the rest, are not compared.
/// </summary>
public static class PacketDiff
{
    /// <summary>
    /// Deal, sources, fields, claims, promises, notes, waivers, signatures and returns, each list in the order of <paramref name="after"/> with what
    /// is only in <paramref name="before"/> behind; the properties of an item in the order in which the schema lists them.
    /// </summary>
    public static ValueList<Change> Between(Packet before, Packet after)
    {
        var changes = new List<Change>();
        Compare("deal", DealProperties.Of(before.Deal), DealProperties.Of(after.Deal), changes);
        Items("sources", before.Sources, after.Sources, s => s.Id.ToString(), SourceProperties.Of, changes);
        Items("fields", before.Fields, after.Fields, f => $"field:{f.Id}", FieldProperties.Of, changes);
        Items("claims", before.Claims, after.Claims, c => c.Id.ToString(), ClaimProperties.Of, changes);
        Items("promises", before.Promises, after.Promises, p => p.Id.ToString(), PromiseProperties.Of, changes);
        Items("notes", before.Notes, after.Notes, n => n.Id.ToString(), NoteProperties.Of, changes);
        Lines("waivers", before.Waivers, after.Waivers, SignOffProperties.Of, changes);
        Lines("signatures", before.Signatures, after.Signatures, SignOffProperties.Of, changes);
        Lines("returns", before.Returns, after.Returns, SignOffProperties.Of, changes);
        return changes.ToValueList();
    }

    private static void Items<T>(
        string list, ValueList<T> before, ValueList<T> after, Func<T, string> id, Func<T, IEnumerable<Property>> properties, List<Change> changes)
        where T : class
    {
        if (before.Equals(after))
        {
            return;
        }

        var old = before.ToDictionary(id);
        var now = after.ToDictionary(id);
        foreach (var (name, item) in now)
        {
            var was = old.GetValueOrDefault(name);
            if (was is null || !was.Equals(item))
            {
                Compare(name, was is null ? [] : properties(was), properties(item), changes);
            }
        }

        foreach (var (name, item) in old.Where(o => !now.ContainsKey(o.Key)))
        {
            Compare(name, properties(item), [], changes);
        }

        var (from, to) = (before.Select(id).Where(now.ContainsKey).ToList(), after.Select(id).Where(old.ContainsKey).ToList());
        if (!from.SequenceEqual(to))
        {
            changes.Add(new Change(list, "order", string.Join(' ', from), string.Join(' ', to)));
        }
    }

    /// <summary>Waivers, signatures and returns have no ids: each is one line that is there or not.</summary>
    private static void Lines<T>(string list, ValueList<T> before, ValueList<T> after, Func<T, string> line, List<Change> changes)
    {
        if (before.Equals(after))
        {
            return;
        }

        var (old, now) = (before.Select(line).ToList(), after.Select(line).ToList());
        var count = changes.Count;
        changes.AddRange(old.Except(now, StringComparer.Ordinal).Select(gone => new Change(list, "entry", gone, null)));
        changes.AddRange(now.Except(old, StringComparer.Ordinal).Select(come => new Change(list, "entry", null, come)));
        if (changes.Count == count)
        {
            changes.Add(new Change(list, "order", string.Join('\n', old), string.Join('\n', now)));
        }
    }

    private static void Compare(string target, IEnumerable<Property> before, IEnumerable<Property> after, List<Change> changes)
    {
        var old = before.Where(p => p.Value is not null).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var (name, value) in after.Where(p => p.Value is not null))
        {
            old.Remove(name, out var was);
            if (was != value)
            {
                changes.Add(new Change(target, name, was, value));
            }
        }

        changes.AddRange(old.Select(gone => new Change(target, gone.Key, gone.Value, null)));
    }
}
