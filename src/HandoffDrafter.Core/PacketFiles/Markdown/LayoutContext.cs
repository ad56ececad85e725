using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>What the lines of one packet are written with, looked up once.</summary>
internal sealed class LayoutContext
{
    private const int BucketBits = 9;

    private readonly Dictionary<Target, List<Finding>> _findings = [];
    private readonly Dictionary<(SourceId, int), List<(SourceSpan Span, PromiseId Promise)>> _against = [];
    private readonly HashSet<SourceId> _restricted;

    public LayoutContext(Packet packet, Profile profile)
    {
        (Packet, Profile) = (packet, profile);
        Labels = Labels.Of(packet);
        Titles = SectionTitles.Of(profile);
        _restricted = packet.Sources.Where(s => s.Restricted).Select(s => s.Id).ToHashSet();
        ReviewSections = profile.ReviewSections.ToHashSet(StringComparer.Ordinal);
        foreach (var finding in packet.Findings)
        {
            if (!_findings.TryGetValue(finding.Target, out var list))
            {
                _findings.Add(finding.Target, list = []);
            }

            list.Add(finding);
        }

        foreach (var promise in packet.Promises)
        {
            if (promise.Removed is null && promise.Support.Status is SupportStatus.Excluded or SupportStatus.Contradicted)
            {
                foreach (var evidence in promise.Support.Evidence)
                {
                    foreach (var bucket in Buckets(evidence))
                    {
                        if (!_against.TryGetValue(bucket, out var spans))
                        {
                            _against.Add(bucket, spans = []);
                        }

                        spans.Add((evidence.Span, promise.Id));
                    }
                }
            }
        }
    }

    public Packet Packet { get; }

    public Profile Profile { get; }

    public Labels Labels { get; }

    public SectionTitles Titles { get; }

    public IReadOnlySet<string> ReviewSections { get; }

    public IReadOnlyList<Finding> Findings(Target target) => _findings.TryGetValue(target, out var list) ? list : [];

    public bool IsRestricted(Evidence evidence) => _restricted.Contains(evidence.Source);

    /// <summary>Promises that the clause behind <paramref name="claim"/> speaks against.</summary>
    public List<PromiseId> ToldOpposite(Claim claim)
    {
        var told = new SortedSet<PromiseId>();
        foreach (var evidence in claim.Evidence)
        {
            foreach (var bucket in Buckets(evidence))
            {
                if (_against.TryGetValue(bucket, out var spans))
                {
                    told.UnionWith(spans.Where(s => s.Span.Overlaps(evidence.Span)).Select(s => s.Promise));
                }
            }
        }

        return [.. told];
    }

    /// <summary>Two spans that overlap share a bucket, so that not every pair has to be compared.</summary>
    private static IEnumerable<(SourceId, int)> Buckets(Evidence evidence)
    {
        for (var bucket = evidence.Span.Start >> BucketBits; bucket <= (evidence.Span.End - 1) >> BucketBits; bucket++)
        {
            yield return (evidence.Source, bucket);
        }
    }
}
