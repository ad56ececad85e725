using System.Text;

namespace HandoffDrafter.Readers.Crm;

/// <summary>
/// Values separated by commas, semicolons or tabs, in quotes where they hold one (RFC 4180). Rows without any value are left out.
/// <see cref="OpenQuote"/> is the line of a quote that nothing closes.
/// </summary>
internal sealed record CsvTable(List<List<string>> Rows, int? OpenQuote)
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public static CsvTable Read(string source)
    {
        var (separator, start) = Separator(source);
        var rows = new List<List<string>>();
        var row = new List<string>();
        var value = new StringBuilder();
        var (quoted, line, opened) = (false, 1, 0);
        for (var i = start; i < source.Length; i++)
        {
            var c = source[i];
            line += c == '\n' ? 1 : 0;
            if (quoted)
            {
                if (c != '"')
                {
                    value.Append(c);
                }
                else if (i + 1 < source.Length && source[i + 1] == '"')
                {
                    value.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && IsBlank(value))
            {
                value.Clear();
                (quoted, opened) = (true, line);
            }
            else if (c == separator)
            {
                EndValue();
            }
            else if (c == '\n')
            {
                EndRow();
            }
            else
            {
                value.Append(c);
            }
        }

        EndRow();
        return new CsvTable(rows, quoted ? opened : null);

        void EndValue()
        {
            row.Add(value.ToString().Trim());
            value.Clear();
        }

        void EndRow()
        {
            EndValue();
            if (row.Exists(v => v.Length > 0))
            {
                rows.Add(row);
            }

            row = [];
        }
    }

    private static bool IsBlank(StringBuilder value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != ' ')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As the file's first line says (<c>sep=;</c>), else the one that stands most often in the first row outside quotes.</summary>
    private static (char Separator, int Start) Separator(string source)
    {
        if (source.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && source.Length > 5 && source[5] == '\n')
        {
            return (source[4], 6);
        }

        Span<int> counts = stackalloc int[Separators.Length];
        var (quoted, any) = (false, false);
        foreach (var c in source)
        {
            quoted ^= c == '"';
            if (c == '\n' && !quoted && any)
            {
                break;
            }

            any |= !char.IsWhiteSpace(c);
            if (!quoted && Array.IndexOf(Separators, c) is >= 0 and var which)
            {
                counts[which]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return (Separators[best], 0);
    }
}
