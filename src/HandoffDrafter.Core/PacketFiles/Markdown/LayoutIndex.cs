using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>The lines of the base, to be found by what an edited line says.</summary>
internal sealed class LayoutIndex
{
    private readonly Dictionary<Target, LayoutLine> _items = [];
    private readonly Dictionary<(Target, LabelKind), LayoutLine> _parts = [];
    private readonly HashSet<string> _ownRaw = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LayoutLine> _leads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LayoutLine> _headings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _labels = new(StringComparer.OrdinalIgnoreCase);

    public LayoutIndex(PacketLayout layout)
    {
        Layout = layout;
        Target? promise = null;
        foreach (var line in layout.Lines)
        {
            promise = line.Kind switch
            {
                LineKind.Promise => line.Target,
                LineKind.Section => null,
                _ => promise,
            };
            if (line.Kind == LineKind.Section)
            {
                _headings.TryAdd(HeadingName(Plain.Of(line.Markdown)), line);
            }
            else if (line is { Target: { } target, Part: { } part })
            {
                _parts.TryAdd((target, part), line);
            }
            else if (line.Target is { } item)
            {
                _items.TryAdd(item, line);
                if (item.Kind == "field")
                {
                    _labels.TryAdd(layout.Context.Titles.Label(item.Name), item.Name);
                }
            }
            else
            {
                var plain = Plain.Of(line.Markdown);
                _ownRaw.Add(line.Markdown);
                _own.Add(WordDifference.Fold(plain.Text));
                _leads.TryAdd(Lead(promise, line.Section, plain), line);
            }
        }

        foreach (var field in layout.Context.Profile.Fields)
        {
            _labels.TryAdd(layout.Context.Titles.Label(field.Id), field.Id);
        }
    }

    public PacketLayout Layout { get; }

    public LayoutLine? Item(Target target) => _items.GetValueOrDefault(target);

    public LayoutLine? Part(Target promise, LabelKind part) => _parts.GetValueOrDefault((promise, part));

    public LayoutLine? Heading(Plain title) => _headings.GetValueOrDefault(HeadingName(title));

    /// <summary>The line is one of ours, word for word.</summary>
    public bool IsOwn(Piece piece) => _ownRaw.Contains(piece.Raw) || _own.Contains(WordDifference.Fold(piece.Plain.Text));

    /// <summary>The line of ours that begins like this one: what it was before somebody changed it.</summary>
    public LayoutLine? Like(Target? promise, string? section, Plain line) => _leads.GetValueOrDefault(Lead(promise, section, line));

    /// <summary>The field that a line begins with the label of.</summary>
    public string? Field(Plain line, out int end)
    {
        end = line.Shape.IndexOf(':', StringComparison.Ordinal);
        return end > 0 ? _labels.GetValueOrDefault(line.Text[..end].Trim(' ', '*', '_')) : null;
    }

    public static string HeadingName(Plain title)
    {
        var colon = title.Shape.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? title.Text : title.Text[..colon]).Trim(' ', '*', '_');
    }

    /// <summary>Up to the first colon or bracket, and never more than a few words.</summary>
    private static string Lead(Target? promise, string? section, Plain line)
    {
        var end = line.Shape.AsSpan().IndexOfAny(':', '[', ',');
        end = end is > 0 and <= 30 ? end : Math.Min(12, line.Length);
        return $"{promise?.ToString() ?? section}|{line.Text[..end].Trim(' ', '*', '_')}";
    }
}
