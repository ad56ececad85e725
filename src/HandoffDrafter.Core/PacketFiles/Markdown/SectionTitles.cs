using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>The headings and field labels of packet.md, and what each of them names.</summary>
internal sealed class SectionTitles
{
    public const string ReadThisFirst = "Read this first";
    public const string Decide = "Decide";
    public const string Supported = "Supported promises";
    public const string Findings = "Other findings";
    public const string Sources = "Sources";
    public const string Signatures = "Signatures";

    /// <summary>These come first and say in their heading what they are for; the part behind a colon does not name them.</summary>
    private static readonly (string Id, string Heading)[] Leading =
    [
        ("not-sold", "Not sold, and what the customer was told"),
        ("dependencies", "Dependencies: no owner or date first"),
        ("open-questions", "Open questions"),
    ];

    private static readonly string[] Fixed = [ReadThisFirst, Decide, Supported, Findings, Sources, Signatures];

    private readonly Dictionary<string, string> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    private SectionTitles()
    {
    }

    public static IEnumerable<string> LeadingSections => Leading.Select(s => s.Id);

    public static SectionTitles Of(Profile? profile)
    {
        var titles = new SectionTitles();
        foreach (var (id, heading) in Leading)
        {
            titles.AddSection(id, heading);
        }

        foreach (var section in profile?.Sections ?? [])
        {
            titles.AddSection(section.Id, section.Title);
        }

        foreach (var field in profile?.Fields ?? [])
        {
            titles.AddField(field.Id, field.Title);
        }

        return titles;
    }

    /// <summary>Two sections never share a heading: the later one has its id behind it.</summary>
    public string Heading(string section)
    {
        AddSection(section, Humanise(section));
        return _headings[section];
    }

    public string Label(string field)
    {
        AddField(field, Humanise(field));
        return _labels[field];
    }

    /// <param name="title">A heading up to its colon.</param>
    public string? Section(string title) =>
        _sections.TryGetValue(title, out var id) ? id
        : Array.Exists(Fixed, f => f.Equals(title, StringComparison.OrdinalIgnoreCase)) ? null
        : AsId(title);

    public string? Field(string label) => _fields.TryGetValue(label, out var id) ? id : AsId(label);

    public static string Humanise(string id) =>
        id.Length == 0 ? id : string.Concat(id[..1].ToUpperInvariant(), id[1..].Replace('-', ' '));

    private void AddSection(string id, string heading)
    {
        if (_headings.ContainsKey(id))
        {
            return;
        }

        var title = Unique(_sections, heading, id);
        _headings.Add(id, title == Named(heading) ? heading : title);
        _sections.Add(title, id);
    }

    private void AddField(string id, string label)
    {
        if (_labels.ContainsKey(id))
        {
            return;
        }

        var title = Unique(_fields, label, id);
        _labels.Add(id, title);
        _fields.Add(title, id);
    }

    private static string Unique(Dictionary<string, string> taken, string title, string id)
    {
        var named = Named(title);
        while (named.Length == 0 || taken.ContainsKey(named) || Array.Exists(Fixed, f => f.Equals(named, StringComparison.OrdinalIgnoreCase)))
        {
            named = $"{named} ({id})".TrimStart();
        }

        return named;
    }

    private static string Named(string title)
    {
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        return string.Join(' ', (colon < 0 ? title : title[..colon]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? AsId(string title)
    {
        var id = title.Trim().ToLowerInvariant().Replace(' ', '-');
        return Slug.IsValid(id) ? id : null;
    }
}
