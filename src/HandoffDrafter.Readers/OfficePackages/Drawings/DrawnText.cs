using System.Globalization;
using System.Text;

namespace HandoffDrafter.Readers.OfficePackages.Drawings;

/// <summary>A paragraph of a shape.</summary>
/// <param name="Text">What is seen of it.</param>
/// <param name="Unseen">Words of it that are too small to be seen, or without colour.</param>
/// <param name="Level">How deep it stands in its list, from 0.</param>
/// <param name="Bullet">Null where the shape's own style decides.</param>
/// <param name="Counting">How a counted paragraph is numbered (<c>arabicPeriod</c>); null for others.</param>
internal sealed record DrawnParagraph(string Text, string Unseen, int Level, bool? Bullet, string? Counting, int StartsAt);

/// <summary>Reads the text that shapes, table cells, charts and diagrams hold in all programs.</summary>
internal sealed class DrawnText(PartReader xml, OfficeBudget budget)
{
    /// <summary>In hundredths of a point.</summary>
    private const int LargestUnseen = 100;

    private static readonly DrawnParagraph Nothing = new(string.Empty, string.Empty, 0, null, null, 1);

    private readonly StringBuilder _seen = new();
    private readonly StringBuilder _unseen = new();

    /// <summary>Reads the paragraphs of the element at hand.</summary>
    /// <param name="bulleted">What its own style says of bullets; null where it says nothing.</param>
    public List<DrawnParagraph> Paragraphs(out bool? bulleted)
    {
        var paragraphs = new List<DrawnParagraph>();
        bulleted = null;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.Is(Vocabulary.Drawing, "p"))
            {
                budget.Piece();
                paragraphs.Add(Paragraph());
            }
            else if (xml.Is(Vocabulary.Drawing, "lstStyle"))
            {
                for (var levels = xml.Open(); xml.Next(levels, Vocabulary.Drawing, "lvl1pPr");)
                {
                    bulleted = Style(Nothing).Bullet;
                }
            }
        }

        return paragraphs;
    }

    /// <summary>The words of all paragraphs of the element at hand that are seen, one a line.</summary>
    public string Words() => string.Join('\n', Paragraphs(out _).Select(p => p.Text.Trim()).Where(t => t.Length > 0));

    private DrawnParagraph Paragraph()
    {
        _seen.Clear();
        _unseen.Clear();
        var paragraph = Nothing;
        Contents(ref paragraph);
        return paragraph with { Text = _seen.ToString(), Unseen = _unseen.ToString() };
    }

    private void Contents(ref DrawnParagraph paragraph)
    {
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            switch (xml.Vocabulary, xml.Name)
            {
                case (Vocabulary.Drawing, "pPr"):
                    paragraph = Style(paragraph);
                    break;
                case (Vocabulary.Drawing, "r" or "fld"):
                    Run();
                    break;
                case (Vocabulary.Drawing, "br"):
                    _seen.Append('\n');
                    break;
                case (Vocabulary.Math, _):
                    Formula();
                    break;
                case (Vocabulary.Compatibility, "AlternateContent"):
                    var before = _seen.Length;
                    for (var alternatives = xml.Open(); xml.Next(alternatives);)
                    {
                        if (_seen.Length == before)
                        {
                            Contents(ref paragraph);
                        }
                    }

                    break;
                case (Vocabulary.Other, "m"):
                    // A formula's wrapping in a shape.
                    Contents(ref paragraph);
                    break;
            }
        }
    }

    private DrawnParagraph Style(DrawnParagraph paragraph)
    {
        paragraph = paragraph with { Level = Math.Clamp(xml.PlainNumber("lvl") ?? 0, 0, 8) };
        for (var style = xml.Open(); xml.Next(style);)
        {
            paragraph = xml.Name switch
            {
                "buNone" => paragraph with { Bullet = false },
                "buChar" or "buBlip" => paragraph with { Bullet = true },
                "buAutoNum" => paragraph with { Bullet = true, Counting = xml.Plain("type"), StartsAt = xml.PlainNumber("startAt") ?? 1 },
                _ => paragraph,
            };
        }

        return paragraph;
    }

    private void Run()
    {
        var unseen = false;
        for (var run = xml.Open(); xml.Next(run);)
        {
            if (xml.Is(Vocabulary.Drawing, "rPr"))
            {
                unseen = xml.PlainNumber("sz") is <= LargestUnseen || HasNoColour();
            }
            else if (xml.Is(Vocabulary.Drawing, "t"))
            {
                (unseen ? _unseen : _seen).Append(xml.Text());
            }
        }
    }

    /// <summary>Filled with nothing, or with a colour that is wholly transparent.</summary>
    private bool HasNoColour()
    {
        var none = false;
        for (var look = xml.Open(); xml.Next(look);)
        {
            if (xml.Is(Vocabulary.Drawing, "noFill"))
            {
                none = true;
            }
            else if (xml.Is(Vocabulary.Drawing, "solidFill"))
            {
                for (var fill = xml.Open(); xml.Next(fill);)
                {
                    for (var colour = xml.Open(); xml.Next(colour);)
                    {
                        none |= xml.Name == "alpha" && xml.Plain("val") is "0" or "0%";
                    }
                }
            }
        }

        return none;
    }

    private void Formula()
    {
        switch (xml.Name)
        {
            case "t":
                _seen.Append(xml.Text());
                return;
            case "den":
                _seen.Append('/');
                break;
            case "sup":
                _seen.Append('^');
                break;
            case "sub":
                _seen.Append('_');
                break;
        }

        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.Vocabulary == Vocabulary.Math)
            {
                Formula();
            }
        }
    }

    /// <summary>The label of a counted paragraph, such as <c>2.</c> or <c>(b)</c>.</summary>
    public static string Label(string counting, int number)
    {
        var written = counting.StartsWith("alphaLc", StringComparison.Ordinal) ? CountedNumber.Write(number, "lowerLetter")
            : counting.StartsWith("alphaUc", StringComparison.Ordinal) ? CountedNumber.Write(number, "upperLetter")
            : counting.StartsWith("romanLc", StringComparison.Ordinal) ? CountedNumber.Write(number, "lowerRoman")
            : counting.StartsWith("romanUc", StringComparison.Ordinal) ? CountedNumber.Write(number, "upperRoman")
            : number.ToString(CultureInfo.InvariantCulture);
        return counting.EndsWith("ParenBoth", StringComparison.Ordinal) ? $"({written})"
            : counting.EndsWith("ParenR", StringComparison.Ordinal) ? written + ")"
            : counting.EndsWith("Plain", StringComparison.Ordinal) ? written
            : written + ".";
    }
}
