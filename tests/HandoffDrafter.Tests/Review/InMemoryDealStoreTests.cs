using HandoffDrafter.Core.Review;
using HandoffDrafter.Tests.Store;

namespace HandoffDrafter.Tests.Review;

public sealed class InMemoryDealStoreTests : DealStoreConformance
{
    protected override IDealStore Store { get; } = new InMemoryDealStore();
}
