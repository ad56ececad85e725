using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Tests.Store;

public sealed class FileDealStoreConformanceTests : DealStoreConformance, IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public FileDealStoreConformanceTests() => Store = _workspace.Store();

    protected override IDealStore Store { get; }

    public void Dispose() => _workspace.Dispose();
}
