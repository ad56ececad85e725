using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review;

/// <summary>
/// One property of one item that changed, for a person to read: <c>P-003</c>, <c>decision.state</c>, <c>pending</c>, <c>approved</c>.
/// Null stands for absence: an item that came, or a value that was missing.
/// </summary>
/// <param name="Target">An item's id (<c>C-012</c>, <c>S2</c>), <c>field:</c> and its id, <c>deal</c>, or what a list holds (<c>claims</c>).</param>
public sealed record Change(string Target, string Property, string? From, string? To);

/// <summary>
/// An entry of a deal's history. Its number is the revision of the packet that it led to.
/// </summary>
/// <param name="Command">The kind of command in one word, such as <c>draft</c> or <c>import</c>.</param>
/// <param name="Changes">The whole effect, item by item, as a person reads it. The packet itself is kept whole beside it.</param>
/// <param name="Packet">The canonical digest of the packet after the event.</param>
public sealed record DealEvent(
    int Number,
    DateTimeOffset At,
    Actor Actor,
    string Command,
    ValueMap<string> Arguments,
    ValueList<Change> Changes,
    Digest Packet);
