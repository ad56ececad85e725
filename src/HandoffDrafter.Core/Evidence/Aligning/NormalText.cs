using System.Text;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// A text without the differences that copying makes: white space, quotes, dashes, ligatures, hyphens at line ends, invisible characters and
/// case. Every character knows where it came from, so that what is found here is cut from the text itself.
/// </summary>
internal sealed class NormalText
{
    private readonly List<int> _from;

    private NormalText(string text, List<int> from)
    {
        Text = text;
        _from = from;
    }

    public string Text { get; }

    /// <param name="text">As it was read, or as somebody copied it.</param>
    /// <param name="keepHyphens">Whether a hyphen at the end of a line belongs to its word: "go-" and "live" do, "imple-" and "ment" do not.</param>
    public static NormalText Of(string text, bool keepHyphens)
    {
        var (normal, from) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHyphen(text[i]) && AfterLineBreak(text, i) is { } next)
            {
                if (keepHyphens)
                {
                    Add('-', i);
                }

                i = next - 1;
                continue;
            }

            switch (text[i])
            {
                case '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff':
                    break;
                case '\ufb00':
                    Add('f', i);
                    Add('f', i);
                    break;
                case '\ufb01':
                    Add('f', i);
                    Add('i', i);
                    break;
                case '\ufb02':
                    Add('f', i);
                    Add('l', i);
                    break;
                case '\ufb03':
                    Add('f', i);
                    Add('f', i);
                    Add('i', i);
                    break;
                case '\ufb04':
                    Add('f', i);
                    Add('f', i);
                    Add('l', i);
                    break;
                case '\u2026':
                    Add('.', i);
                    Add('.', i);
                    Add('.', i);
                    break;
                case '\u2018' or '\u2019' or '\u02bc' or '\u2032' or '`' or '\u201b':
                    Add('\'', i);
                    break;
                case '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u00ab' or '\u00bb' or '\u2033':
                    Add('"', i);
                    break;
                case var dash when IsHyphen(dash) || dash is '\u2014' or '\u2015' or '\u2212':
                    Add('-', i);
                    break;
                case var space when char.IsWhiteSpace(space):
                    if (normal.Length > 0 && normal[^1] != ' ')
                    {
                        Add(' ', i);
                    }

                    break;
                default:
                    Add(char.ToLowerInvariant(text[i]), i);
                    break;
            }
        }

        while (normal.Length > 0 && normal[^1] == ' ')
        {
            normal.Length--;
            from.RemoveAt(from.Count - 1);
        }

        return new NormalText(normal.ToString(), from);

        void Add(char c, int at)
        {
            normal.Append(c);
            from.Add(at);
        }
    }

    /// <summary>Where the characters from <paramref name="start"/> up to <paramref name="end"/> lie in the text that this was made of.</summary>
    public (int Start, int End) Origin(int start, int end) => (_from[start], _from[end - 1] + 1);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u00ad';

    /// <summary>Where the word goes on, if this hyphen ends a line and a letter stands before it and behind the break.</summary>
    private static int? AfterLineBreak(string text, int hyphen)
    {
        if (hyphen == 0 || !char.IsLetter(text[hyphen - 1]))
        {
            return null;
        }

        var i = hyphen + 1;
        while (i < text.Length && text[i] is ' ' or '\t')
        {
            i++;
        }

        if (i >= text.Length || text[i] is not ('\n' or '\r' or '\f'))
        {
            return null;
        }

        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i < text.Length && char.IsLower(text[i]) ? i : null;
    }
}
