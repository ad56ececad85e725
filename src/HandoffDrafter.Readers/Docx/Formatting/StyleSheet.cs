using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Formatting;

/// <summary>The document's styles, each with what it takes over from those it is based on.</summary>
internal sealed class StyleSheet
{
    /// <summary>Styles that are based on each other in a circle end here.</summary>
    private const int LongestChain = 32;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Resolved> _resolved = new(StringComparer.Ordinal);
    private RunFormat _defaults;
    private string? _defaultParagraph;

    public void Read(PartReader xml)
    {
        for (var root = xml.Open(); xml.Next(root);)
        {
            if (xml.IsWord("style"))
            {
                ReadStyle(xml);
            }
            else if (xml.IsWord("docDefaults"))
            {
                for (var defaults = xml.Open(); xml.NextWord(defaults, "rPrDefault");)
                {
                    for (var run = xml.Open(); xml.NextWord(run, "rPr");)
                    {
                        _defaults = RunFormat.Read(xml, out _);
                    }
                }
            }
        }
    }

    public ParagraphFormat Paragraph(string? id) => Resolve(id ?? _defaultParagraph).Paragraph;

    /// <summary>How text looks in a paragraph of this style before a run says otherwise.</summary>
    public RunFormat TextOf(string? paragraphStyle) => Resolve(paragraphStyle ?? _defaultParagraph).Run.Over(_defaults);

    public RunFormat Run(string? id) => id is null ? default : Resolve(id).Run;

    /// <summary>The table style colours cells, all or some of them.</summary>
    public bool ColoursCells(string? id) => Resolve(id).ColoursCells;

    /// <summary>1 for the highest heading, null for what is none.</summary>
    public int? HeadingLevel(ParagraphFormat paragraph)
    {
        var style = Resolve(paragraph.StyleId ?? _defaultParagraph);
        var level = paragraph.OutlineLevel ?? style.Paragraph.OutlineLevel ?? style.HeadingLevel - 1;
        return level is >= 0 and < 9 ? level + 1 : null;
    }

    private void ReadStyle(PartReader xml)
    {
        if (xml.Own("styleId") is not { } id)
        {
            return;
        }

        if (xml.Own("type") == "paragraph" && xml.Own("default") is "1" or "true" or "on")
        {
            _defaultParagraph = id;
        }

        var style = new Style(string.Empty, null, default, default, false);
        var isTable = xml.Own("type") == "table";
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            style = xml.Name switch
            {
                "name" => style with { Name = xml.Value ?? string.Empty },
                "basedOn" => style with { BasedOn = xml.Value },
                "pPr" => style with { Paragraph = ParagraphFormat.Read(xml) },
                "rPr" => style with { Run = RunFormat.Read(xml, out _) },
                "tcPr" or "tblStylePr" or "tblPr" when isTable => style with { ColoursCells = style.ColoursCells | Colours(xml) },
                _ => style,
            };
        }

        _styles[id] = style;
    }

    private static bool Colours(PartReader xml)
    {
        var colours = false;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            colours |= xml.IsWord("shd") ? RunFormat.IsShading(xml) : (xml.IsWord("tcPr") || xml.IsWord("tblPr")) && Colours(xml);
        }

        return colours;
    }

    private Resolved Resolve(string? id)
    {
        if (id is null || !_styles.TryGetValue(id, out var style))
        {
            return Resolved.Nothing;
        }

        if (_resolved.TryGetValue(id, out var known))
        {
            return known;
        }

        // A subtitle is often based on the title, and is no second one.
        var subtitle = style.Name.Equals("subtitle", StringComparison.OrdinalIgnoreCase);
        var resolved = Resolved.Nothing;
        for (var i = 0; i < LongestChain && style is not null; i++)
        {
            resolved = resolved with
            {
                Paragraph = resolved.Paragraph.Over(style.Paragraph),
                Run = resolved.Run.Over(style.Run),
                ColoursCells = resolved.ColoursCells || style.ColoursCells,
                HeadingLevel = resolved.HeadingLevel ?? (subtitle ? null : LevelIn(style.Name)),
            };
            style = style.BasedOn is { } next ? _styles.GetValueOrDefault(next) : null;
        }

        return _resolved[id] = resolved;
    }

    private static int? LevelIn(string name) =>
        name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 1
        : name.Length == 9 && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name[8] is >= '1' and <= '9' ? name[8] - '0'
        : null;

    private sealed record Style(string Name, string? BasedOn, ParagraphFormat Paragraph, RunFormat Run, bool ColoursCells);

    private sealed record Resolved(ParagraphFormat Paragraph, RunFormat Run, bool ColoursCells, int? HeadingLevel)
    {
        public static readonly Resolved Nothing = new(default, default, false, null);
    }
}
