using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>
/// How a deal's agreements stand to each other, worked out over all its documents at once: a document that comes or goes may settle what
/// another one names.
/// </summary>
public static class AgreementStack
{
    private const int MostEvidence = 12;

    /// <summary>The sources with their relations and status in place of those that they had.</summary>
    public static ValueList<SourceDocument> Settle(ValueList<SourceDocument> sources, SourceTexts texts, CancellationToken cancellationToken)
    {
        var papers = sources.Where(s => !s.Gone).Select(s => new Paper(s, texts.Of(s))).ToList();
        var agreements = papers.FindAll(p => p.Source.Role == SourceRole.Sow);
        var replaced = Versions.Of(agreements);
        var relations = agreements.ToDictionary(p => p.Source.Id, p => Relations(p, papers, replaced, cancellationToken));
        foreach (var (older, (by, _, reason)) in replaced)
        {
            var known = relations[by.Source.Id];
            if (!known.Exists(r => r.Kind == RelationKind.Supersedes && r.To == older.Source.Id.ToString()))
            {
                known.Add(new SourceRelation(RelationKind.Supersedes, older.Source.Id.ToString()) { Reason = reason });
            }
        }

        return sources.Select(source => source.Gone ? source : Settled(source, papers.Find(p => p.Source == source)!, relations, replaced)).ToValueList();
    }

    private static SourceDocument Settled(
        SourceDocument source, Paper paper, Dictionary<SourceId, List<SourceRelation>> relations, Dictionary<Paper, (Paper By, AgreementStatus Status, string Reason)> replaced)
    {
        if (!relations.TryGetValue(source.Id, out var own))
        {
            return source with { Relations = [], Status = null, StatusReason = null };
        }

        var (status, reason) = replaced.TryGetValue(paper, out var version) ? (version.Status, version.Reason)
            : source.Signed != true && DraftMarks.In(paper) is { } mark ? (AgreementStatus.Draft, mark)
            : relations.FirstOrDefault(r => r.Value.Exists(s => s.Kind == RelationKind.Supersedes && s.To == source.Id.ToString())) is { Value: not null } by ? (AgreementStatus.Superseded, $"{by.Key} says that it replaces it")
            : (AgreementStatus.Governing, (string?)null);
        return source with { Relations = own.ToValueList(), Status = status, StatusReason = reason };
    }

    private static List<SourceRelation> Relations(
        Paper paper, List<Paper> papers, Dictionary<Paper, (Paper By, AgreementStatus Status, string Reason)> replaced, CancellationToken cancellationToken)
    {
        var relations = new List<SourceRelation>();
        var held = paper.Text is { } text ? Exhibits.Held(text) : [];
        foreach (var found in RelationFinder.In(paper, cancellationToken).OrderBy(f => f.Kind switch { RelationKind.Amends => 0, RelationKind.Under => 1, RelationKind.Supersedes => 2, _ => 3 }))
        {
            var to = found.Exhibit is { } label ? Exhibit(label, paper, papers, relations, held) : Named(found, paper, papers, replaced);
            if (to is null || relations.Exists(r => r.To == to && r.Kind != found.Kind))
            {
                continue;
            }

            var at = relations.FindIndex(r => r.To == to);
            if (at < 0)
            {
                relations.Add(new SourceRelation(found.Kind, to) { Clauses = found.Clauses.ToValueList(), Reason = found.Reason, Evidence = [Cut(paper, found)] });
            }
            else if (found.Clauses.Count > 0 || relations[at].Evidence.Count == 0)
            {
                relations[at] = relations[at] with
                {
                    Clauses = relations[at].Clauses.Union(found.Clauses).ToValueList(),
                    Reason = found.Clauses.Count > 0 ? found.Reason : relations[at].Reason,
                    Evidence = relations[at].Evidence.Append(Cut(paper, found)).Distinct().Take(MostEvidence).ToValueList(),
                };
            }
        }

        return relations;
    }

    private static Evidence Cut(Paper paper, FoundRelation found) => new(paper.Source, paper.Text!.Span(found.Where.Start, found.Where.End));

    /// <summary>Null where the exhibit stands in the document itself, or in the one that it changes.</summary>
    private static string? Exhibit(string label, Paper paper, List<Paper> papers, List<SourceRelation> relations, HashSet<string> held)
    {
        if (held.Contains(label))
        {
            return null;
        }

        var amended = relations.FindAll(r => r.Kind == RelationKind.Amends);
        if (amended.Exists(r => r.Clauses.Contains(label)))
        {
            return null;
        }

        var changed = amended.Select(r => papers.Find(p => p.Source.Id.ToString() == r.To)?.Text).OfType<SourceText>();
        if (changed.Any(text => Exhibits.Held(text).Contains(label)))
        {
            return null;
        }

        var plain = Language.Phrases.Plain(label);
        var alone = papers.FindAll(p => p != paper && (Language.Phrases.Contains(p.Title, plain) || Language.Phrases.Contains(Language.Phrases.Plain(p.Stem), plain)));
        return alone.Count == 1 ? alone[0].Source.Id.ToString() : label;
    }

    /// <summary>The one document that fits best; the name of the paper where none or several do.</summary>
    private static string? Named(FoundRelation found, Paper paper, List<Paper> papers, Dictionary<Paper, (Paper By, AgreementStatus Status, string Reason)> replaced)
    {
        var to = found.To!;
        var fitting = papers
            .Where(p => p != paper && (found.Kind == RelationKind.Incorporates || p.Source.Role == SourceRole.Sow))
            .Select(p => (Paper: p, Score: p.Fits(to)))
            .Where(p => p.Score is not null)
            .OrderByDescending(p => found.Kind == RelationKind.Supersedes || !replaced.ContainsKey(p.Paper))
            .ThenByDescending(p => p.Score).ToList();
        if (paper.Fits(to) is not null && to.Kind == paper.Kind && fitting.Count == 0)
        {
            return null;
        }

        return fitting.Count == 1 || (fitting.Count > 1 && (fitting[0].Score > fitting[1].Score || replaced.ContainsKey(fitting[0].Paper) != replaced.ContainsKey(fitting[1].Paper)))
            ? fitting[0].Paper.Source.Id.ToString()
            : to.Shown;
    }
}
