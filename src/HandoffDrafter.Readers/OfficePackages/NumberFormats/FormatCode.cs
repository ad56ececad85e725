using System.Globalization;

namespace HandoffDrafter.Readers.OfficePackages.NumberFormats;

/// <summary>
/// A number format such as <c>#,##0.00;[Red]-#,##0.00</c>: turns the number that a cell holds into what its reader sees. Widths and
/// colours are left out, and dates of digits alone become <c>2026-03-09</c>, which means the same to every reader.
/// </summary>
internal sealed class FormatCode
{
    public static readonly FormatCode General = new([new FormatSection([new FormatToken(TokenKind.General, "General")], null)]);

    private readonly List<FormatSection> _sections;

    private FormatCode(List<FormatSection> sections) => _sections = sections;

    /// <summary>Never fails: what is no format is shown as Excel shows it, as literal text.</summary>
    public static FormatCode Parse(string code)
    {
        const int Longest = 512;
        if (code.Length is 0 or > Longest)
        {
            return General;
        }

        var sections = new List<FormatSection>();
        foreach (var part in Sections(code))
        {
            var tokens = FormatToken.Split(part, out var condition);
            sections.Add(new FormatSection(tokens, condition));
        }

        return new FormatCode(sections);
    }

    /// <summary>Empty where the format shows nothing of the number.</summary>
    public string Write(double value, bool from1904)
    {
        if (!double.IsFinite(value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        var (section, signed) = Choose(value);
        if (section.IsDate)
        {
            return SerialDate.At(value, from1904) is { } time ? DateWriter.Write(section.Tokens, time, value) : NumberWriter.General(value);
        }

        return NumberWriter.Write(section, signed ? value : Math.Abs(value));
    }

    /// <summary>Empty where the format shows nothing of the text.</summary>
    public string Write(string text)
    {
        var section = _sections.Count > 3 ? _sections[3] : _sections.Find(s => s.Tokens.Exists(t => t.Kind == TokenKind.Text));
        return section is null ? text : string.Concat(section.Tokens.Select(t => t.Kind == TokenKind.Text ? text : t.Kind == TokenKind.Literal ? t.Text : string.Empty)).Trim();
    }

    /// <summary>The section for a number, and whether the minus sign is still to be written.</summary>
    private (FormatSection Section, bool Signed) Choose(double value)
    {
        var numeric = Math.Min(_sections.Count, 3);
        if (!_sections.Exists(s => s.Condition is not null))
        {
            return numeric == 1 || value > 0 || (value == 0 && numeric == 2) ? (_sections[0], true)
                : value < 0 ? (_sections[1], false)
                : (_sections[2], true);
        }

        for (var i = 0; i < numeric; i++)
        {
            if (_sections[i].Holds(value, isLast: i == numeric - 1))
            {
                return (_sections[i], i == 0 || _sections[i].Condition is not null);
            }
        }

        return (General._sections[0], true);
    }

    private static List<string> Sections(string code)
    {
        var sections = new List<string>();
        var start = 0;
        for (var i = 0; i <= code.Length; i++)
        {
            if (i == code.Length || code[i] == ';')
            {
                sections.Add(code[start..i]);
                start = i + 1;
                continue;
            }

            i = code[i] switch
            {
                '"' => code.IndexOf('"', i + 1) is >= 0 and var end ? end : code.Length - 1,
                '\\' or '_' or '*' => Math.Min(i + 1, code.Length - 1),
                '[' => code.IndexOf(']', i + 1) is >= 0 and var end ? end : i,
                _ => i,
            };
        }

        return sections;
    }
}
