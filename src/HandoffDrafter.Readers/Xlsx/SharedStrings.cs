using System.Text;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Xlsx;

/// <summary>The texts that cells refer to by number, so that each is stored once.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _strings = [];

    public string? Find(int index) => index >= 0 && index < _strings.Count ? _strings[index] : null;

    public void Read(PartReader xml, OfficeBudget budget)
    {
        for (var root = xml.Open(); xml.Next(root, Vocabulary.Sheets, "si");)
        {
            budget.Piece();
            _strings.Add(Words(xml));
        }
    }

    /// <summary>The words of the element at hand: plain, or run by run. Reading aids for Japanese are none of them.</summary>
    public static string Words(PartReader xml)
    {
        var text = string.Empty;
        StringBuilder? runs = null;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.Name == "t")
            {
                text = xml.Text(keepLines: true);
            }
            else if (xml.Name == "r")
            {
                for (var run = xml.Open(); xml.Next(run);)
                {
                    if (xml.Name == "t")
                    {
                        (runs ??= new StringBuilder()).Append(xml.Text(keepLines: true));
                    }
                }
            }
        }

        return Unescaped(runs is null ? text : runs.Append(text).ToString());
    }

    /// <summary>Characters that XML cannot hold are written as <c>_x000D_</c>.</summary>
    private static string Unescaped(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_' && IsHexadecimal(text.AsSpan(i + 2, 4)))
            {
                var code = (char)Convert.ToInt32(text.Substring(i + 2, 4), 16);
                plain.Append(code == '\r' ? string.Empty : code is < ' ' and not '\n' ? " " : code.ToString());
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
