using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>Everything in a packet that a finding or a waiver may speak of.</summary>
internal sealed class PacketTargets
{
    private readonly Dictionary<string, object?> _targets = new(StringComparer.Ordinal) { [Target.Packet.ToString()] = null };

    public PacketTargets(GateContext context)
    {
        var packet = context.Packet;
        foreach (var promise in packet.Promises)
        {
            Add(Target.Of(promise.Id), promise);
        }

        foreach (var claim in packet.Claims)
        {
            Add(Target.Of(claim.Id), claim);
            Add(Target.OfSection(claim.Section), null);
        }

        foreach (var field in packet.Fields)
        {
            Add(Target.OfField(field.Id), field);
        }

        foreach (var source in packet.Sources)
        {
            Add(Target.Of(source.Id), source);
        }

        foreach (var note in packet.Notes)
        {
            Add(Target.Of(note.Id), note);
        }

        // A field or section that the profile asks for and the packet lacks is what a finding about it is for.
        foreach (var field in context.Profile.Fields)
        {
            Add(Target.OfField(field.Id), null);
        }

        foreach (var section in context.Profile.Sections)
        {
            Add(Target.OfSection(section.Id), null);
        }
    }

    public bool Contains(Target target) => _targets.ContainsKey(target.ToString());

    /// <summary>The promise, claim, field, source or note; null for what has no record of its own.</summary>
    public object? Item(Target target) => _targets.GetValueOrDefault(target.ToString());

    private void Add(Target target, object? item) => _targets.TryAdd(target.ToString(), item);
}
