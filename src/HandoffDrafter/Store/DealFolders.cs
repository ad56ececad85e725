using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>Which deals a store keeps, and where: those of a workspace, or the one of a folder that stands alone.</summary>
internal abstract class DealFolders
{
    public abstract DealFolder Of(DealId id);

    /// <summary>Deals of which anything is kept, in ordinal order of their ids; damaged ones too.</summary>
    public abstract IReadOnlyList<DealId> List();

    /// <summary>The folder of a deal that stands alone; it knows no other.</summary>
    public static DealFolders Alone(DealId id, string path) => new One(DealFolder.Alone(id, path));

    protected static bool KeepsSomething(DealFolder folder) =>
        File.Exists(folder.History) || File.Exists(folder.Anchor) || File.Exists(folder.PacketData);

    private sealed class One(DealFolder folder) : DealFolders
    {
        public override DealFolder Of(DealId id) =>
            id == folder.Id ? folder : throw new ArgumentException($"{folder} is of deal '{folder.Id}', not of '{id}'.", nameof(id));

        public override IReadOnlyList<DealId> List() => KeepsSomething(folder) ? [folder.Id] : [];
    }
}
