using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class LeftOutPromise : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(406), "A promise that was found has been left out without a reason", RuleLevel.Error,
        "Taking a promise out of a packet does not take it out of the customer's memory.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Packet.Promises)
        {
            if (promise.Removed is { } removed && Placeholder.In(removed.Reason) is not null)
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)}: {Wording.Said(context, promise)}, but {Wording.OneLine(removed.By, 60)} removed it without a reason",
                    Fix, promise.Evidence);
            }
        }

        if (context.MachineDraft is not { } draft)
        {
            yield break;
        }

        var held = new HeldWords(context.Packet.Promises);
        foreach (var promise in draft.Promises.Where(promise => promise.Removed is null && !held.Hold(promise)))
        {
            yield return Report(
                Target.Packet,
                $"the documents show {Wording.Said(context, promise)}, but no promise of the packet rests on these words",
                Fix, promise.Evidence);
        }
    }

    private const string Fix = "the sales owner restores it, or marks it as not a promise and says why";

    /// <summary>
    /// The words that a packet's promises rest on. A re-draft numbers promises anew and people reword them; the words of the source stay.
    /// </summary>
    private sealed class HeldWords
    {
        private readonly Dictionary<(Digest Text, int Start), List<Evidence>> _byPage = [];
        private readonly HashSet<(PromiseId Id, string Text)> _unsourced = [];

        public HeldWords(IEnumerable<Promise> promises)
        {
            foreach (var promise in promises)
            {
                foreach (var evidence in Words(promise))
                {
                    foreach (var page in Pages(evidence))
                    {
                        if (!_byPage.TryGetValue(page, out var there))
                        {
                            _byPage.Add(page, there = new List<Evidence>(1));
                        }

                        there.Add(evidence);
                    }
                }

                _unsourced.Add((promise.Id, promise.Text));
            }
        }

        public bool Hold(Promise promise) =>
            promise.Evidence.Count == 0
                ? _unsourced.Contains((promise.Id, promise.Text))
                : promise.Evidence.Any(evidence => Pages(evidence).Any(page =>
                    _byPage.TryGetValue(page, out var there) && there.Exists(other => other.Span.Overlaps(evidence.Span))));

        private static IEnumerable<Evidence> Words(Promise promise) => promise.Evidence.Concat(promise.Drift).Concat(promise.Retraction);

        /// <summary>Short stretches of a text, so that looking for an overlap need not look at the whole of it.</summary>
        private static IEnumerable<(Digest Text, int Start)> Pages(Evidence evidence)
        {
            const int Length = 512;
            for (var page = evidence.Span.Start / Length; page <= (evidence.Span.End - 1) / Length; page++)
            {
                yield return (evidence.Span.Source.Digest, page);
            }
        }
    }
}
