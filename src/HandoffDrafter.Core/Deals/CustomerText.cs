namespace HandoffDrafter.Core.Deals;

/// <summary>A text that an export is about to give to the customer.</summary>
/// <param name="Name">What the reader of a finding calls it: <c>welcome mail</c>, <c>kickoff deck</c>.</param>
/// <param name="Holds">The items of the packet that it words.</param>
/// <param name="Words">The whole of it.</param>
public sealed record CustomerText(string Name, ValueList<Target> Holds, string Words);
