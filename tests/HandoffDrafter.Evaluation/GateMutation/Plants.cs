namespace HandoffDrafter.Evaluation.GateMutation;

/// <summary>Every class of defect, in the order of the table.</summary>
internal static class Plants
{
    public static IReadOnlyList<Plant> All { get; } = [.. WordPlants.All, .. PacketPlants.All, .. SourcePlants.All];
}
