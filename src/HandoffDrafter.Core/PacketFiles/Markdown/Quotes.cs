using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>How a source's words and their places are shown: <c>[S1 §6.1]: "…"</c>. packet.json keeps both whole.</summary>
internal static class Quotes
{
    private const int MostWords = 260;
    private const int Head = 160;
    private const int Tail = 70;
    private const int MostLocator = 60;

    // A day follows, and what stands behind it is a path.
    private const string Entry = "entry of ";

    /// <summary>The quote on one line; a long one with its middle left out, cut between sentences where one ends near enough.</summary>
    public static string Shorten(string quote)
    {
        var line = OneLine(quote);
        if (line.Length <= MostWords)
        {
            return line;
        }

        var head = Cut(line, Head, Head + 60);
        var tail = line.Length - Tail;
        var space = line.IndexOf(' ', tail);
        tail = space < 0 || space > line.Length - 20 ? tail : space + 1;
        tail += char.IsLowSurrogate(line[tail]) ? 1 : 0;
        return string.Concat(line.AsSpan(0, head).TrimEnd(), " … ", line.AsSpan(tail));
    }

    /// <summary>Names the sources, each with its places: <c>S1 §2.1, §3; S3 00:05:05</c>, escaped.</summary>
    public static void AppendPlaces(StringBuilder to, ValueList<Evidence> evidence, Labels labels)
    {
        to.Append('[');
        for (var i = 0; i < evidence.Count; i++)
        {
            var (source, place) = (evidence[i].Source, Place(evidence[i].Locator));
            if (Repeats(evidence, i))
            {
                continue;
            }

            var same = i > 0 && evidence[i - 1].Source == source;
            to.Append(i == 0 ? "" : same ? ", " : "; ");
            if (!same)
            {
                to.Append(source.ToString());
                to.Append(place.Length == 0 ? "" : " ");
            }

            MarkdownText.Append(to, place, labels);
        }

        to.Append(']');
    }

    private static bool Repeats(ValueList<Evidence> evidence, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (evidence[i].Source == evidence[index].Source && evidence[i].Locator == evidence[index].Locator)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of a path of headings only the last, which holds the clause number, behind the page or day.</summary>
    private static string Place(string locator)
    {
        var last = locator.LastIndexOf('›');
        if (last >= 0)
        {
            var kept = locator.StartsWith("p. ", StringComparison.Ordinal) ? locator.IndexOf(' ', 3) : locator.StartsWith(Entry, StringComparison.Ordinal) ? Entry.Length + 10 : 0;
            locator = string.Concat(locator.AsSpan(0, Math.Max(kept, 0)), locator.AsSpan(last + 1)).Trim();
        }

        return locator.Length <= MostLocator ? locator : string.Concat(locator.AsSpan(0, Cut(locator, MostLocator - 10, MostLocator)).TrimEnd(), "…");
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    private static int Cut(string line, int least, int most)
    {
        most = Math.Min(most, line.Length);
        var end = line.AsSpan(least, most - least).IndexOf(". ");
        var cut = end >= 0 ? least + end + 1 : line.LastIndexOf(' ', most - 1, most - least);
        cut = cut < least ? most : cut;
        return cut < line.Length && char.IsLowSurrogate(line[cut]) ? cut - 1 : cut;
    }
}
