using HandoffDrafter.Readers.OfficePackages;
using HandoffDrafter.Readers.OfficePackages.Drawings;

namespace HandoffDrafter.Readers.Pptx;

/// <summary>What a slide takes over from its layout, and a layout from its master: where its placeholders lie, and text that is on every slide.</summary>
/// <param name="part">Its name in the archive.</param>
/// <param name="showsMaster">What stands on the master stands on its slides too.</param>
internal sealed class SlideLayout(string part, List<DrawnShape> shapes, bool showsMaster, SlideLayout? master)
{
    public static readonly SlideLayout None = new(string.Empty, [], false, null);

    private readonly Dictionary<string, DrawnShape> _byIndex = ByKey(shapes, p => p.Index == "0" ? null : p.Index);
    private readonly Dictionary<string, DrawnShape> _byType = ByKey(shapes, p => p.Type);

    public string Part => part;

    public bool ShowsMaster => showsMaster;

    public SlideLayout? Master => master;

    /// <summary>Text of its own on every slide; prompts such as "Click to add title" stand in placeholders, and are on none.</summary>
    public IEnumerable<string> Words() => Words(shapes);

    public Box? PlaceOf(Placeholder placeholder) => Meant(placeholder)?.Place ?? Master?.PlaceOf(InMaster(placeholder));

    /// <summary>Whether paragraphs in this place have bullets unless they say otherwise.</summary>
    public bool HasBullets(Placeholder placeholder) =>
        (Meant(placeholder) as TextShape)?.Bulleted ?? Master?.HasBullets(InMaster(placeholder)) ?? placeholder.Type is "body" or "obj";

    public static SlideLayout Read(PartReader xml, OfficeBudget budget, string part, SlideLayout? master)
    {
        var showsMaster = xml.PlainSwitch("showMasterSp") ?? true;
        return new SlideLayout(part, Slide.Shapes(xml, budget), showsMaster, master);
    }

    private DrawnShape? Meant(Placeholder placeholder) => _byIndex.GetValueOrDefault(placeholder.Index) ?? _byType.GetValueOrDefault(placeholder.Type);

    private static Dictionary<string, DrawnShape> ByKey(List<DrawnShape> shapes, Func<Placeholder, string?> key)
    {
        var found = new Dictionary<string, DrawnShape>(StringComparer.Ordinal);
        foreach (var shape in shapes)
        {
            if (shape.Placeholder is { } placeholder && key(placeholder) is { } name)
            {
                found.TryAdd(name, shape);
            }
        }

        return found;
    }

    /// <summary>A master has one place for all titles and one for all bodies.</summary>
    private static Placeholder InMaster(Placeholder placeholder) =>
        new(placeholder.Type switch { "ctrTitle" => "title", "dt" or "ftr" or "sldNum" or "title" => placeholder.Type, _ => "body" }, "0");

    private static IEnumerable<string> Words(List<DrawnShape> shapes)
    {
        foreach (var shape in shapes)
        {
            if (shape.Placeholder is not null || shape.IsHidden)
            {
                continue;
            }

            var words = shape switch
            {
                TextShape text => [text.Words],
                GroupShape group => Words(group.Shapes),
                _ => Enumerable.Empty<string>(),
            };
            foreach (var word in words)
            {
                yield return word;
            }
        }
    }
}
