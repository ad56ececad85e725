using System.Text.RegularExpressions;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Evaluation;

/// <summary>Scores one packet against one deal's labels.</summary>
internal sealed partial class DealScorer(GoldDeal gold, Packet packet)
{
    public static readonly (string Labels, string Section)[] Claims =
    [
        ("sold", "sold-scope"), ("notSold", "not-sold"), ("buyerIntent", "buyer-intent"), ("successCriteria", "success-criteria"),
        ("dependencies", "dependencies"), ("risks", "risks"), ("openQuestions", "open-questions"),
    ];

    private static readonly string[] Core =
    [
        "company-name", "contract-number", "effective-date", "signed-date", "end-date", "total-price", "payment-terms", "customer-champion",
        "executive-sponsor", "technical-contact", "sales-owner", "implementation-owner",
    ];

    private readonly Tally _tally = new();

    public Tally Score()
    {
        Roles();
        Fields();
        Promises();
        Sections();
        Findings();
        return _tally;
    }

    private void Roles()
    {
        var predicted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in packet.Sources)
        {
            predicted[new Quoted(source.File, "").Base] = Words.Of(source.Role);
        }

        foreach (var (file, role) in gold.Roles)
        {
            var accepted = gold.RoleAlternatives(file) is { Count: > 0 } others ? others : [role];
            _tally.Add("role_n");
            _tally.Add("role_ok", predicted.TryGetValue(new Quoted(file, "").Base, out var said) && accepted.Contains(said));
        }
    }

    private void Fields()
    {
        foreach (var (field, value) in gold.Facts)
        {
            var kind = Core.Contains(field) ? "field" : "xfield";
            _tally.Add(kind + "_n");
            _tally.Add(kind + "_ok", FieldMatch.Same(field, packet.Field(field)?.Value, gold.FactAlternatives(field).Prepend(value)));
        }

        foreach (var field in gold.Missing)
        {
            _tally.Add("missing_n");
            _tally.Add("missing_ok", packet.Findings.Any(f => Names(f, field)));
            _tally.Add("missing_filled", !string.IsNullOrWhiteSpace(packet.Field(field)?.Value));
        }
    }

    private void Promises()
    {
        var golds = gold.Promises;
        var found = packet.Promises.Select(p => Quotes(p.Evidence)).ToList();
        var hits = golds.Select(g => found.Select(e => Hit([g.Quote, .. g.Alternatives], e, strict: true)).ToArray()).ToList();
        for (var i = 0; i < golds.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                hits[i][j] += hits[i][j] > 0 ? 0.2 * Tokens.Closeness(golds[i].Quote.Words, packet.Promises[j].Text) : 0;
            }
        }

        _tally.Add("gold", golds.Count);
        _tally.Add("pred", found.Count);
        _tally.Add("pred_ok", Enumerable.Range(0, found.Count).Count(j => hits.Exists(h => h[j] > 0)));
        foreach (var hard in gold.Quotes("nonPromises"))
        {
            _tally.Add("hard_n");
            _tally.Add("hard_taken", Enumerable.Range(0, found.Count).Any(j => Hit([hard], found[j], strict: true) > 0 && !hits.Exists(h => h[j] > 0)));
        }

        for (var i = 0; i < golds.Count; i++)
        {
            var best = found.Count == 0 ? -1 : Array.IndexOf(hits[i], hits[i].Max());
            Found(golds[i], best >= 0 && hits[i][best] > 0 ? packet.Promises[best] : null);
        }
    }

    private void Found(GoldPromise label, Promise? promise)
    {
        var kind = label.Explicit ? "exp" : "imp";
        _tally.Add(kind + "_n");
        if (promise is null)
        {
            return;
        }

        var status = Words.Of(promise.Support.Status);
        _tally.Add("found");
        _tally.Add(kind + "_ok");
        _tally.Add("sup_ok", status == label.Support);
        _tally.Add("expl_n");
        _tally.Add("expl_ok", promise.Explicit == label.Explicit);
        if (label.Support != "supported")
        {
            _tally.Add("danger_n");
            _tally.Add("danger", status == "supported");
            return;
        }

        _tally.Add("calm_n");
        _tally.Add("calm_bad", status != "supported");
        if (status == "supported" && label.Clause is { } clause)
        {
            _tally.Add("clause_n");
            _tally.Add("clause_ok", Hit([clause], Quotes(promise.Support.Evidence), strict: false) > 0);
        }
    }

    private void Sections()
    {
        foreach (var (labels, section) in Claims)
        {
            var quotes = packet.Claims.Where(c => c.Section == section).SelectMany(c => Quotes(c.Evidence)).ToList();
            foreach (var label in gold.Quotes(labels))
            {
                _tally.Add(labels + "_n");
                _tally.Add(labels + "_ok", Hit([label], quotes, strict: false) > 0);
            }
        }
    }

    private void Findings()
    {
        foreach (var flag in gold.Flags)
        {
            _tally.Add("flag_n");
            _tally.Add("flag_ok", packet.Findings.Any(f => FlagWords(flag).IsMatch($"{f.Rule} {f.Message}".ToLowerInvariant())));
        }

        foreach (var conflict in gold.Conflicts)
        {
            _tally.Add("conf_n");
            _tally.Add("conf_ok", packet.Findings.Any(f => Tells(f, conflict)) || packet.Promises.Any(p => Sides(p, conflict)));
        }
    }

    private static bool Tells(Finding finding, GoldConflict conflict)
    {
        var words = $"{finding.Rule} {finding.Message}".ToLowerInvariant();
        if (!Conflict().IsMatch(words))
        {
            return false;
        }

        if (conflict.Field is { } field && Names(finding, field) && FieldConflict().IsMatch(words))
        {
            return true;
        }

        var said = $"{finding.Message} {finding.Target}";
        if (IsIn(conflict.A) && IsIn(conflict.B))
        {
            return true;
        }

        var (a, b, m) = (Figures(conflict.A.Words), Figures(conflict.B.Words), Figures(said));
        return a.Except(b).Any(m.Contains) && b.Except(a).Any(m.Contains);

        bool IsIn(Quoted quote) => Tokens.Overlap(quote.Words, said) >= Tokens.Alike && Tokens.Of(quote.Words).Count <= Tokens.Of(said).Count + 4;
    }

    private static bool Sides(Promise promise, GoldConflict conflict)
    {
        if (promise.Support.Status is not (SupportStatus.Contradicted or SupportStatus.Excluded))
        {
            return false;
        }

        var (said, clauses) = (Quotes(promise.Evidence), Quotes(promise.Support.Evidence));
        return (said.Exists(e => Match(conflict.A, e)) && clauses.Exists(e => Match(conflict.B, e)))
            || (said.Exists(e => Match(conflict.B, e)) && clauses.Exists(e => Match(conflict.A, e)));
    }

    private static List<Quoted> Quotes(ValueList<Core.Deals.Evidence> evidence) => [.. evidence.Select(e => new Quoted(e.File, e.Quote))];

    private static double Hit(IReadOnlyList<Quoted> golds, List<Quoted> evidence, bool strict)
    {
        var best = 0.0;
        foreach (var label in golds)
        {
            foreach (var quote in evidence.Where(e => Match(label, e, strict)))
            {
                best = Math.Max(best, 0.001 + Tokens.Closeness(label.Words, quote.Words));
            }
        }

        return best;
    }

    private static bool Match(Quoted a, Quoted b, bool strict = false)
    {
        if (a.Base != b.Base || Tokens.Overlap(a.Words, b.Words) < Tokens.Alike)
        {
            return false;
        }

        if (!strict)
        {
            return true;
        }

        var (x, y) = (Tokens.Of(a.Words), Tokens.Of(b.Words));
        var (shorter, longer) = x.Count <= y.Count ? (x, y) : (y, x);
        return shorter.Count >= 4 || shorter.SequenceEqual(longer) || (shorter.Count == 3 && longer.Count <= 8 && Tokens.LongestRun(shorter, longer) == 3);
    }

    private static bool Names(Finding finding, string field) => $" {Spaced(finding.Target.ToString())} ".Contains($" {Spaced(field)} ", StringComparison.Ordinal);

    private static string Spaced(string text) => Runs().Replace(text.ToLowerInvariant(), " ").Trim();

    private static HashSet<string> Figures(string text) => [.. Figure().Matches(text).Select(m => m.Value)];

    private static Regex FlagWords(string flag) => flag switch
    {
        "missing-sow" => MissingSow(),
        "unsigned" => Unsigned(),
        "injection" => Injection(),
        "credentials" => Credentials(),
        "no-text-page" => NoText(),
        "placeholder-contact" => Placeholder(),
        "total-mismatch" => Total(),
        "entity-mismatch" => Entity(),
        "stale" => Stale(),
        _ => throw new InvalidDataException($"The labels name a flag '{flag}' that is not known."),
    };

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Runs();

    [GeneratedRegex(@"\d[\d,.]*\d|\d")]
    private static partial Regex Figure();

    [GeneratedRegex(@"conflict|mismatch|contradict|differ|disagree|inconsisten|add up|sum|total|entity|versus|\bvs\b|exclu")]
    private static partial Regex Conflict();

    [GeneratedRegex(@"conflict|mismatch|contradict|differ|disagree|inconsisten|add up|sum|total|entity|versus|\bvs\b")]
    private static partial Regex FieldConflict();

    [GeneratedRegex("(missing|no)[ -](signed )?(sow|agreement|contract)|sow.*(missing|absent|not found)")]
    private static partial Regex MissingSow();

    [GeneratedRegex("unsigned|not signed|no signature|signature.*(blank|missing|empty)")]
    private static partial Regex Unsigned();

    [GeneratedRegex("inject|instruction")]
    private static partial Regex Injection();

    [GeneratedRegex("credential|password|secret")]
    private static partial Regex Credentials();

    [GeneratedRegex("no[ -]text|scan|ocr|image")]
    private static partial Regex NoText();

    [GeneratedRegex("placeholder")]
    private static partial Regex Placeholder();

    [GeneratedRegex("total|add up|sum")]
    private static partial Regex Total();

    [GeneratedRegex("entity|legal name|company[ -]name")]
    private static partial Regex Entity();

    [GeneratedRegex("stale|expired|supersed|lapsed|older|draft")]
    private static partial Regex Stale();
}
