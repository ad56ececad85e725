using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>Everything in a packet that a finding or a waiver may speak of.</summary>
internal sealed class PacketTargets
{
    private readonly Dictionary<Target, object?> _targets = new() { [Target.Packet] = null };

    public PacketTargets(GateContext context)
    {
        var packet = context.Packet;
        foreach (var promise in packet.Promises)
        {
            _targets.TryAdd(Target.Of(promise.Id), promise);
        }

        foreach (var claim in packet.Claims)
        {
            _targets.TryAdd(Target.Of(claim.Id), claim);
            _targets.TryAdd(Target.OfSection(claim.Section), null);
        }

        foreach (var field in packet.Fields)
        {
            _targets.TryAdd(Target.OfField(field.Id), field);
        }

        foreach (var source in packet.Sources)
        {
            _targets.TryAdd(Target.Of(source.Id), source);
        }

        foreach (var note in packet.Notes)
        {
            _targets.TryAdd(Target.Of(note.Id), note);
        }

        // A field or section that the profile asks for and the packet lacks is what a finding about it is for.
        foreach (var field in context.Profile.Fields)
        {
            _targets.TryAdd(Target.OfField(field.Id), null);
        }

        foreach (var section in context.Profile.Sections)
        {
            _targets.TryAdd(Target.OfSection(section.Id), null);
        }
    }

    public bool Contains(Target target) => _targets.ContainsKey(target);

    /// <summary>The promise, claim, field, source or note; null for what has no record of its own.</summary>
    public object? Item(Target target) => _targets.GetValueOrDefault(target);
}
