using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>A line and a column of a file, both counted from 1, in UTF-16 units.</summary>
public readonly record struct FilePlace(int Line, int Column);

/// <summary>
/// Where in packet.md each item stands, so that a finding can name its line. The file is only scanned, not understood: where an id stands
/// twice, the first place counts.
/// </summary>
public sealed class PacketPlaces
{
    private readonly Dictionary<Target, FilePlace> _places;

    private PacketPlaces(Dictionary<Target, FilePlace> places) => _places = places;

    /// <summary>Null where the file does not show the target.</summary>
    public FilePlace? Find(Target target) => _places.TryGetValue(target, out var place) ? place : null;

    /// <param name="profile">Names the fields and sections by the titles they have in the file; without it a title is taken for its id.</param>
    public static PacketPlaces Of(string markdown, Profile? profile = null)
    {
        var titles = SectionTitles.Of(profile);
        var places = new Dictionary<Target, FilePlace> { [Target.Packet] = new(1, 1) };
        var number = 0;
        foreach (var range in markdown.AsSpan().Split('\n'))
        {
            number++;
            var line = markdown.AsSpan()[range];
            var start = 0;
            while (start < line.Length && line[start] is ' ' or '\t' or '\uFEFF')
            {
                start++;
            }

            var rest = line[start..].TrimEnd();
            var heading = rest.TrimStart('#');
            var mark = rest.Length - heading.Length;
            var bullet = mark == 0 && rest.Length > 1 && rest[0] is '-' or '*' or '+' && rest[1] is ' ' or '\t';
            if (mark == 0 && !bullet)
            {
                continue;
            }

            var content = (bullet ? rest[1..] : heading).TrimStart();
            if (TargetOf(content, mark, titles) is { } target)
            {
                places.TryAdd(target, new FilePlace(number, start + rest.Length - content.Length + 1));
            }
        }

        return new PacketPlaces(places);
    }

    private static Target? TargetOf(ReadOnlySpan<char> content, int mark, SectionTitles titles)
    {
        var space = content.IndexOf(' ');
        var word = space < 0 ? content : content[..space];
        if (word.Length is >= 2 and <= 14 && char.IsAsciiDigit(word[^1]))
        {
            var id = word.ToString();
            return PromiseId.TryParse(id, out var promise) ? Target.Of(promise)
                : ClaimId.TryParse(id, out var claim) ? Target.Of(claim)
                : NoteId.TryParse(id, out var note) ? Target.Of(note)
                : SourceId.TryParse(id, out var source) ? Target.Of(source)
                : null;
        }

        var colon = content.IndexOf(':');
        var title = (colon < 0 ? content : content[..colon]).Trim().ToString();
        return mark == 2 ? titles.Section(title) is { } section ? Target.OfSection(section) : null
            : mark == 0 && colon > 0 && titles.Field(title) is { } field ? Target.OfField(field)
            : null;
    }
}
