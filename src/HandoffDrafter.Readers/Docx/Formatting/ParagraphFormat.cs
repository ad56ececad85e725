using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Formatting;

/// <summary>What of <c>w:pPr</c> gives a paragraph its place. Levels are counted from 0; outline level 9 is body text.</summary>
internal readonly record struct ParagraphFormat(string? StyleId, int? OutlineLevel, int? ListId, int? ListLevel, bool? Shaded, bool MarkDeleted)
{
    public ParagraphFormat Over(ParagraphFormat under) =>
        this with { OutlineLevel = OutlineLevel ?? under.OutlineLevel, ListId = ListId ?? under.ListId, ListLevel = ListLevel ?? under.ListLevel, Shaded = Shaded ?? under.Shaded };

    public static ParagraphFormat Read(PartReader xml)
    {
        var format = default(ParagraphFormat);
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.Vocabulary != Vocabulary.Word)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "pStyle":
                    format = format with { StyleId = xml.Value };
                    break;
                case "outlineLvl":
                    format = format with { OutlineLevel = xml.Number("val") };
                    break;
                case "shd":
                    format = format with { Shaded = RunFormat.IsShading(xml) };
                    break;
                case "numPr":
                    for (var list = xml.Open(); xml.Next(list);)
                    {
                        format = xml.Name == "numId" ? format with { ListId = xml.Number("val") } : xml.Name == "ilvl" ? format with { ListLevel = xml.Number("val") } : format;
                    }

                    break;
                case "rPr":
                    for (var mark = xml.Open(); xml.Next(mark);)
                    {
                        format = xml.IsWord("del") || xml.IsWord("moveFrom") ? format with { MarkDeleted = true } : format;
                    }

                    break;
            }
        }

        return format;
    }
}
