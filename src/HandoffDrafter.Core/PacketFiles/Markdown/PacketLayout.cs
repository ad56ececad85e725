using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>
/// The lines of packet.md in their order. Writing prints them; reading compares a saved file with those of the packet it was written from.
/// </summary>
internal sealed class PacketLayout
{
    public const string EndMark = "<!-- end of packet -->";
    public const string DecideSection = "decide";
    public const string SupportedSection = "supported-promises";
    public const string FindingsSection = "other-findings";
    public const string SourcesSection = "sources";
    public const string SignaturesSection = "signatures";

    private readonly List<LayoutLine> _lines = [];
    private readonly Dictionary<string, List<Note>> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Claim>> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Id, Field? Field)>> _fields = new(StringComparer.Ordinal);
    private string? _section;

    private PacketLayout(LayoutContext context) => Context = context;

    public LayoutContext Context { get; }

    public IReadOnlyList<LayoutLine> Lines => _lines;

    /// <summary>Where each note stands in the file. It differs from <see cref="Note.After"/> where that item is not shown.</summary>
    public Dictionary<NoteId, string?> Anchors { get; } = [];

    /// <summary>Claims, promises and notes that are shown.</summary>
    public int Items => _lines.Count(l => l is { Part: null, Target: { } target } && target.Kind is "claim" or "promise" or "note");

    /// <summary>The order of these claims is computed, and their order in a file says nothing.</summary>
    public static bool IsSorted(string section) => section == "dependencies";

    public static PacketLayout Of(Packet packet, Profile profile)
    {
        var layout = new PacketLayout(new LayoutContext(packet, profile));
        layout.Gather();
        layout.Build();
        return layout;
    }

    public void Print(StringBuilder to)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var (line, kind) = (_lines[i], _lines[i].Kind);
            var afterBullet = i > 0 && _lines[i - 1].Kind == LineKind.Bullet;
            if (i > 0 && (kind is LineKind.Section or LineKind.Promise or LineKind.Intro || (kind == LineKind.Paragraph && afterBullet)
                || (kind == LineKind.Bullet && _lines[i - 1].Kind == LineKind.Intro)))
            {
                to.Append('\n');
            }

            to.Append(line.Prefix).Append(line.Markdown).Append('\n');
        }

        to.Append('\n').Append(EndMark).Append('\n');
    }

    private void Gather()
    {
        var packet = Context.Packet;
        foreach (var claim in packet.Claims)
        {
            if (claim.Removed is null)
            {
                In(_claims, claim.Section).Add(claim);
            }
        }

        var held = packet.Fields.GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var asked = Context.Profile.Fields.DistinctBy(f => f.Id).ToList();
        foreach (var field in asked)
        {
            In(_fields, field.Section).Add((field.Id, held.GetValueOrDefault(field.Id)));
        }

        var known = asked.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var field in held.Values)
        {
            if (!known.Contains(field.Id))
            {
                In(_fields, field.Section).Add((field.Id, field));
            }
        }

        var shown = packet.Claims.Where(c => c.Removed is null).Select(c => c.Id.ToString())
            .Concat(packet.Promises.Where(p => p.Removed is null).Select(p => p.Id.ToString()))
            .Concat(_fields.Values.SelectMany(f => f).Where(f => IsShown(f.Id, f.Field)).Select(f => $"field:{f.Id}")).ToHashSet(StringComparer.Ordinal);
        foreach (var note in packet.Notes)
        {
            if (note.Removed is null)
            {
                var isSection = note.After?.StartsWith("section:", StringComparison.Ordinal) == true && Slug.IsValid(note.After["section:".Length..]);
                var anchor = note.After is { } after && (isSection || shown.Contains(after)) ? after : null;
                Anchors.Add(note.Id, anchor);
                In(_notes, anchor ?? string.Empty).Add(note);
            }
        }
    }

    private void Build()
    {
        var packet = Context.Packet;
        var promises = packet.Promises.Where(p => p.Removed is null).ToList();
        var decide = Urgency.Order(promises.Where(PromiseLines.WantsDecision), packet);
        var name = packet.Fields.FirstOrDefault(f => f.Id == "company-name")?.Value ?? packet.Deal.Name;
        _lines.Add(new LayoutLine(LineKind.Title, $"Handoff: {MarkdownText.Escape(name, Context.Labels)}"));
        _lines.Add(new LayoutLine(LineKind.Intro, SummaryLines.Intro(Context)));
        Heading(null, SectionTitles.ReadThisFirst);
        _lines.AddRange(new ReadThisFirst(Context, decide).Lines());
        Notes(string.Empty);
        if (decide.Count > 0 || HasNotes(DecideSection))
        {
            Decide(decide);
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in SectionTitles.LeadingSections)
        {
            done.Add(section);
            ClaimsAndFields(section);
        }

        Supported([.. promises.Where(p => !PromiseLines.WantsDecision(p))]);
        var rest = Context.Profile.Sections.Select(s => s.Id).Concat(_fields.Keys).Concat(_claims.Keys.Order(StringComparer.Ordinal))
            .Concat(_notes.Keys.Where(k => k.StartsWith("section:", StringComparison.Ordinal)).Select(k => k["section:".Length..]).Order(StringComparer.Ordinal));
        foreach (var section in rest.ToList())
        {
            if (section is not ("promises" or DecideSection or SupportedSection or FindingsSection or SourcesSection or SignaturesSection) || _claims.ContainsKey(section))
            {
                if (done.Add(section))
                {
                    ClaimsAndFields(section);
                }
            }
        }

        Closing();
    }

    private void Decide(List<Promise> promises)
    {
        var pending = promises.Count(p => p.Decision.State == DecisionState.Pending);
        var decided = promises.Count - pending;
        var count = $"{SectionTitles.Decide}: {FindingCounts.Count(pending, "promise")}, most urgent first";
        Heading(DecideSection, decided == 0 ? count : string.Create(CultureInfo.InvariantCulture, $"{count}; {decided} decided, below them"));
        _lines.Add(new LayoutLine(LineKind.Paragraph, DecisionWords.Explanation) { Section = _section });
        Notes("section:decide");
        Promises(promises);
    }

    private void Supported(List<Promise> promises)
    {
        if (promises.Count > 0 || HasNotes(SupportedSection))
        {
            Heading(SupportedSection, string.Create(CultureInfo.InvariantCulture, $"{SectionTitles.Supported}: {promises.Count}"));
            Notes("section:supported-promises");
            Promises(promises);
        }
    }

    private void Promises(List<Promise> promises)
    {
        foreach (var promise in promises)
        {
            _lines.AddRange(PromiseLines.Of(promise, Context).Select(l => l with { Section = _section }));
            Notes(promise.Id.ToString());
        }
    }

    private void ClaimsAndFields(string section)
    {
        var fields = _fields.GetValueOrDefault(section, []);
        var claims = _claims.GetValueOrDefault(section, []);
        var guide = Context.Profile.Section(section);
        if (fields.Count == 0 && claims.Count == 0 && guide is not { Required: Requirement.Yes } && !HasNotes(section))
        {
            return;
        }

        Heading(section, Context.Titles.Heading(section));
        Notes($"section:{section}");
        foreach (var (id, field) in fields.Where(f => IsShown(f.Id, f.Field)))
        {
            _lines.Add(ItemLines.Field(id, field, Context) with { Section = section });
            Notes($"field:{id}");
        }

        var optional = fields.Where(f => !IsShown(f.Id, f.Field)).Select(f => MarkdownText.Escape(Context.Titles.Label(f.Id), Context.Labels)).ToList();
        if (optional.Count > 0)
        {
            _lines.Add(new LayoutLine(LineKind.Bullet, $"Optional, not filled: {string.Join(", ", optional)}") { Section = section });
        }

        foreach (var claim in IsSorted(section) ? claims.OrderBy(c => c.Owner is not null && c.Due is not null).ToList() : claims)
        {
            _lines.Add(ItemLines.Claim(claim, Context));
            Notes(claim.Id.ToString());
        }

        if (claims.Count == 0 && fields.Count == 0 && guide is { Required: Requirement.Yes })
        {
            var guidance = guide.Guidance is null ? "" : $" {MarkdownText.Escape(guide.Guidance, Context.Labels)}";
            _lines.Add(new LayoutLine(LineKind.Bullet, ItemLines.Missing + guidance) { Section = section });
        }
    }

    private void Closing()
    {
        var packet = Context.Packet;
        var shown = _lines.Where(l => l.Target is not null).Select(l => l.Target!.Value).ToHashSet();
        var other = packet.Findings.Where(f => !shown.Contains(f.Target)).ToList();
        Own(FindingsSection, SectionTitles.Findings, other.Select(f => SummaryLines.FindingWithTarget(f, Context)), null);
        Own(SourcesSection, SectionTitles.Sources, packet.Sources.Select(s => SummaryLines.Source(s, Context)), null);
        Own(SignaturesSection, SectionTitles.Signatures, packet.Signatures.Select(s => SummaryLines.Signature(s, Context)), "_none yet_");
    }

    private void Own(string section, string title, IEnumerable<string> lines, string? none)
    {
        var bullets = lines.ToList();
        if (bullets.Count > 0 || none is not null || HasNotes(section))
        {
            Heading(section, title);
            Notes($"section:{section}");
            foreach (var bullet in bullets.Count == 0 && none is not null ? [none] : bullets)
            {
                _lines.Add(new LayoutLine(LineKind.Bullet, bullet) { Section = section });
            }
        }
    }

    private void Heading(string? section, string title)
    {
        _section = section;
        var words = MarkdownText.Escape(title, Context.Labels);
        _lines.Add(new LayoutLine(LineKind.Section, words) { Section = section, Target = section is null ? null : Target.OfSection(section) });
    }

    private bool HasNotes(string section) => _notes.ContainsKey($"section:{section}");

    /// <summary>A note stands in one place, even where two headings go by the same section.</summary>
    private void Notes(string anchor)
    {
        if (_notes.Remove(anchor, out var notes))
        {
            _lines.AddRange(notes.Select(n => ItemLines.Note(n, Context) with { Section = _section }));
        }
    }

    private bool IsShown(string id, Field? field) =>
        field is { IsMissing: false } || (field is not null && Context.Profile.Field(id) is null) || Context.Profile.Field(id) is { Required: not Requirement.No };

    private static List<T> In<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
