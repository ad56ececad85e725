using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>
/// The verdict and the next moves, computed from the packet. A line with nothing to say is left out, and what was told in confidence is not
/// drawn on.
/// </summary>
internal sealed class ReadThisFirst(LayoutContext context, IReadOnlyList<Promise> urgent)
{
    private const int MostNext = 3;
    private const int MostTargets = 4;
    private const int MostWords = 150;

    private readonly Packet _packet = context.Packet;
    private readonly Dictionary<string, Field> _fields = context.Packet.Fields.GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    private readonly ILookup<string, Claim> _claims = context.Packet.Claims.Where(c => c is { Removed: null, Restricted: false }).ToLookup(c => c.Section);

    public IEnumerable<LayoutLine> Lines()
    {
        yield return new LayoutLine(LineKind.Paragraph, Verdict());
        var bullets = new[]
        {
            ("Most urgent", MostUrgent()), ("Bought", Bought()), ("Why now", Said("buyer-intent", 2)), ("Success, in their words", Said("success-criteria", 2)),
            ("Dates", Dates()), ("People", People()),
        };
        foreach (var (lead, words) in bullets)
        {
            if (words.Length > 0)
            {
                yield return new LayoutLine(LineKind.Bullet, $"**{lead}:** {words}");
            }
        }

        foreach (var next in Next())
        {
            yield return new LayoutLine(LineKind.Bullet, $"**Next:** {next}");
        }
    }

    private string Verdict()
    {
        var counts = new FindingCounts(_packet);
        var line = new StringBuilder(counts.Errors > 0 ? $"**Not ready for kickoff: {counts.Verdict["blocked: ".Length..]}.**" : counts.Checked ? "**Nothing blocks.**" : "**Not checked yet.**");
        line.Append(Value("kickoff-date") is { } kickoff ? $" Kickoff: {kickoff}." : "");
        if (urgent.Count > 0)
        {
            var told = new[]
            {
                (SupportStatus.Contradicted, "it contradicts"), (SupportStatus.Excluded, "it excludes"), (SupportStatus.Ambiguous, "it leaves unclear"),
                (SupportStatus.Unsupported, "it does not mention"), (SupportStatus.Supported, "it gives, though they were taken back"),
            };
            var parts = told.Select(t => (Count: urgent.Count(p => p.Support.Status == t.Item1), Words: t.Item2)).Where(t => t.Count > 0);
            line.Append(CultureInfo.InvariantCulture, $" The customer was told {FindingCounts.Count(urgent.Count, "thing")} that the agreement does not give as told: ");
            line.AppendJoin(", ", parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count} {p.Words}")));
            var decided = urgent.Count(p => p.Decision.State != DecisionState.Pending);
            line.Append(decided == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $"; {decided} decided."));
        }

        foreach (var id in new[] { "sales-owner", "implementation-owner" })
        {
            line.Append(Shown(id) && Value(id) is null ? $" Nobody is named as {Label(id)}." : "");
        }

        var absent = _packet.Sources.SelectMany(s => s.Relations).Where(r => r.Kind == RelationKind.Incorporates && !SourceId.TryParse(r.To, out _)).Select(r => r.To).Distinct().ToList();
        if (absent.Count > 0)
        {
            line.Append(" Not in the folder, yet part of the agreement: ").AppendJoin(", ", absent.Take(3).Select(Words)).Append('.');
        }

        line.Append(_packet.Score is { } score ? string.Create(CultureInfo.InvariantCulture, $" Handoff score {score.Total} of 100, {score.Threshold} needed.") : "");
        return line.ToString();
    }

    private string MostUrgent()
    {
        if (urgent.FirstOrDefault(p => p.Decision.State == DecisionState.Pending) is not { } promise)
        {
            return string.Empty;
        }

        var heard = promise.HeardBy.Count > 0 ? $", heard by {string.Join(", ", promise.HeardBy.Take(3).Select(Words))}" : "";
        return $"{Words(promise.Text)}: {PromiseLines.Verdict(promise)}{heard} ({promise.Id})";
    }

    private string Bought()
    {
        var parts = _claims["sold-scope"].Take(4).Select(c => Words(c.Text)).ToList();
        var money = new[] { Value("total-price"), Value("payment-terms") }.OfType<string>().ToList();
        if (money.Count > 0)
        {
            parts.Add(string.Join(", ", money));
        }

        if (Value("end-date") is { } end)
        {
            parts.Add(Value("effective-date") is { } start ? $"{start} to {end}" : $"until {end}");
        }

        return string.Join("; ", parts);
    }

    private string Said(string section, int most) => string.Join("; ", _claims[section].Take(most).Select(c => $"{Words(c.Text)} ({c.Id})"));

    private string Dates()
    {
        var parts = new List<string>();
        parts.AddRange(new[] { ("kickoff-date", "kickoff"), ("end-date", "end") }.Where(f => Value(f.Item1) is not null).Select(f => $"{f.Item2} {Value(f.Item1)}"));
        parts.AddRange(_claims["milestones"].Where(c => c.Due is not null || c.Details.ContainsKey("date")).Take(3)
            .Select(c => Dated(c.Text, c.Due is { } due ? FrontMatter.Iso(due) : Words(c.Details["date"]), c.Due?.Year)));
        parts.AddRange(_claims["dependencies"].Where(c => c.Due is not null).OrderBy(c => c.Due).Take(2).Select(c => $"{Dated(c.Text, $"due {FrontMatter.Iso(c.Due!.Value)}", c.Due!.Value.Year)} ({c.Id})"));
        return string.Join("; ", parts);
    }

    /// <summary>The words and the day, once: a table's row often brings its date along.</summary>
    private string Dated(string text, string day, int? year) =>
        year is { } y && text.Contains(y.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? Words(text) : $"{Words(text)} {day}";

    private string People()
    {
        var theirs = Named(("executive-sponsor", "sponsor"), ("customer-champion", "champion"), ("technical-contact", "technical contact"), ("scheduling-contact", "scheduling"));
        var ours = Named(("sales-owner", Label("sales-owner")), ("implementation-owner", Label("implementation-owner")));
        return theirs.Length == 0 ? ours.Length == 0 ? "" : $"ours: {ours}" : ours.Length == 0 ? theirs : $"{theirs}. Ours: {ours}";
    }

    private string Named(params (string Field, string As)[] people) =>
        string.Join("; ", people.Where(p => Shown(p.Field)).Select(p => $"{Person(p.Field) ?? ItemLines.Missing}, {p.As}"));

    private IEnumerable<string> Next()
    {
        var pending = urgent.Count(p => p.Decision.State == DecisionState.Pending);
        if (pending > 0)
        {
            var owners = string.Join(" and ", new[] { Person("sales-owner") ?? $"the {Label("sales-owner")}", Person("implementation-owner") ?? $"the {Label("implementation-owner")}" });
            yield return $"{owners} decide the {(pending == 1 ? "promise" : FindingCounts.Count(pending, "promise"))} below.";
        }

        var untold = urgent.Count(p => p.Told is null && p.Decision.State is not (DecisionState.Pending or DecisionState.NotAPromise));
        if (untold > 0)
        {
            yield return $"{Person("sales-owner") ?? $"the {Label("sales-owner")}"} tells the customer of {FindingCounts.Count(untold, "decision")}.";
        }

        var blockers = _packet.Findings
            .Where(f => f is { Waived: false, Severity: Severity.Error } && f.Target.Kind != "promise" && f.Fix.Length > 0 && !IsRestricted(f.Target))
            .GroupBy(f => (f.Rule, f.Fix));
        foreach (var same in blockers.Take(MostNext))
        {
            yield return $"{Words(same.Key.Fix)} ({Targets([.. same.Select(f => f.Target)])}, {same.Key.Rule})";
        }

        var bare = _claims["dependencies"].Count(c => c.Owner is null || c.Due is null);
        if (bare > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"owners and dates for {bare} {(bare == 1 ? "dependency" : "dependencies")}.");
        }
    }

    /// <summary>As the profile calls the field, within a sentence.</summary>
    private string Label(string field) =>
        context.Titles.Label(field) is [var first, var second, .. var rest] && char.IsLower(second) ? MarkdownText.Escape($"{char.ToLowerInvariant(first)}{second}{rest}", context.Labels) : MarkdownText.Escape(context.Titles.Label(field), context.Labels);

    private string Targets(List<Target> targets)
    {
        var names = targets.Take(MostTargets).Select(t => t.Kind switch
        {
            "field" => MarkdownText.Escape(context.Titles.Label(t.Name), context.Labels),
            "section" => MarkdownText.Escape(context.Titles.Heading(t.Name), context.Labels),
            "packet" => "the packet",
            _ => t.Name,
        });
        var more = targets.Count - MostTargets;
        return string.Join(", ", names) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "");
    }

    private bool IsRestricted(Target target) => ClaimId.TryParse(target.Name, out var id) && _packet.Claim(id) is { Restricted: true };

    private bool Shown(string field) => _fields.TryGetValue(field, out var f) ? f.NotApplicable is null : context.Profile.Field(field) is not null;

    private string? Value(string field) =>
        _fields.TryGetValue(field, out var f) && !string.IsNullOrWhiteSpace(f.Value) && !f.Evidence.Any(context.IsRestricted) ? Words(f.Value) : null;

    /// <summary>The name alone; title, mail and telephone stand with the field.</summary>
    private string? Person(string field) => Value(field) is { } value ? value.Split(',')[0] : null;

    private string Words(string text)
    {
        var line = Quotes.Shorten(text);
        if (line.Length > MostWords)
        {
            var end = line.LastIndexOf(' ', MostWords, MostWords / 2);
            end = end < 0 ? MostWords : end;
            line = string.Concat(line.AsSpan(0, char.IsLowSurrogate(line[end]) ? end - 1 : end), " …");
        }

        return MarkdownText.Escape(line.TrimEnd('.'), context.Labels);
    }
}
