using HandoffDrafter.Core.Deals;
using HandoffDrafter.Store;

namespace HandoffDrafter.Commands;

/// <summary>Where a deal is kept: in a workspace, or in a folder that stands alone (<paramref name="Workspace"/> is null).</summary>
internal sealed record DealPlace(DealFolder Folder, DealFolders Folders, Workspace? Workspace)
{
    public DealId Id => Folder.Id;

    public static DealPlace In(Workspace workspace, DealId id) => new(workspace.Of(id), workspace, workspace);

    public static DealPlace Alone(DealId id, string path) => new(DealFolder.Alone(id, path), DealFolders.Alone(id, path), null);
}
