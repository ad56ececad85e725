using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Terms;

/// <summary>What an agreement calls itself: by its first sentence (<c>This Hosting Agreement (the "Agreement")</c>), else by its title.</summary>
internal static class AgreementTitle
{
    private const int FirstPassages = 25;
    private const int Longest = 120;
    private const int Reach = 250;
    private const int MostBefore = 1_500;
    private const string This = "this ";

    private static readonly Lexicon Titles = Lexicon.Load("agreement-titles");

    public static Evidence? In(Document document, Preamble? preamble) => InPreamble(document, preamble) ?? OnTop(document);

    private static Evidence? InPreamble(Document document, Preamble? preamble)
    {
        if (preamble is null)
        {
            return null;
        }

        var text = document.Text.Text;
        for (var at = preamble.Start; at >= 0 && at < Math.Min(preamble.End, preamble.Start + Reach);)
        {
            if (Named(text.AsSpan(at, Math.Min(Longest, preamble.End - at))) is { } length)
            {
                return document.Cut(at + This.Length, at + This.Length + length);
            }

            at = text.IndexOf(This, at + 1, preamble.End - at - 1, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    /// <summary>How long the title behind "this" is; "this Agreement" alone is none.</summary>
    private static int? Named(ReadOnlySpan<char> words)
    {
        if (!words.StartsWith(This, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = words.IndexOfAny("(,\"“");
        end = end < 0 ? words.Length : end;
        foreach (var stop in (ReadOnlySpan<string>)[" is ", " made ", " dated ", " entered ", " between ", " by ", " shall ", " effective ", " executed ", " constitutes ", " and the "])
        {
            var at = words[..end].IndexOf(stop, StringComparison.OrdinalIgnoreCase);
            end = at > 0 ? at : end;
        }

        var title = end > This.Length ? words[This.Length..end].TrimEnd() : [];
        return title.Contains(' ') && Titles.AnyIn(Phrases.Plain(title)) ? title.Length : null;
    }

    /// <summary>The first heading or line that is no more than a title; in a text without lines, its first capitals.</summary>
    private static Evidence? OnTop(Document document)
    {
        var text = document.Text.Text;
        foreach (var passage in document.Passages.Take(FirstPassages))
        {
            if (passage.Block.Kind is BlockKind.Header or BlockKind.Footer or BlockKind.TableRow || !Titles.AnyIn(passage.Plain))
            {
                continue;
            }

            if (InCapitals(text, passage.Block.Start + SkipLabel(passage.Words), Math.Min(passage.Block.End, passage.Block.Start + MostBefore)) is var (start, end))
            {
                return document.Cut(start, end);
            }
        }

        return null;
    }

    /// <summary>"Exhibit 10.4 HOSTING AGREEMENT" is filed as an exhibit and called a hosting agreement.</summary>
    private static int SkipLabel(string words)
    {
        if (!words.StartsWith("exhibit ", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var label = "exhibit ".Length;
        while (label < words.Length && !char.IsWhiteSpace(words[label]))
        {
            label++;
        }

        while (label < words.Length && char.IsWhiteSpace(words[label]))
        {
            label++;
        }

        return label < words.Length ? label : 0;
    }

    /// <summary>
    /// The first run of capitalised words that comes to the word of a title, up to it. A text whose lines were lost has its title in
    /// front of its first sentence.
    /// </summary>
    private static (int Start, int End)? InCapitals(string text, int from, int to)
    {
        var (start, words) = (-1, 0);
        for (var i = from; i < to;)
        {
            var stop = i;
            while (stop < to && !char.IsWhiteSpace(text[stop]))
            {
                stop++;
            }

            var word = text.AsSpan(i, stop - i);
            if (word.Length == 0)
            {
                i = stop + 1;
                continue;
            }

            var bare = word.TrimStart('(').TrimEnd(".,:;)");
            if (bare.Length > 0 && (char.IsUpper(bare[0]) || (words > 0 && (char.IsAsciiDigit(bare[0]) || bare is "and" or "of" or "for" or "the" or "&" or "/" or "-" or "to" or "on" or "with"))))
            {
                (start, words) = (words == 0 ? i : start, words + 1);
                if (words >= 2 && IsTitle(text, start, i + bare.Length + (word[0] == '(' ? 1 : 0)))
                {
                    return (start, EndOfTitle(text, stop, to, i + bare.Length));
                }
            }
            else
            {
                words = 0;
            }

            // A full stop or a comma ends whatever run this was.
            words = word[^1] is '.' or ',' or ';' && words > 0 && word.Length > 3 ? 0 : words;
            i = stop + 1;
        }

        return null;
    }

    /// <summary>"This Agreement" is no title, and "Contract No. 12" a number.</summary>
    private static bool IsTitle(string text, int start, int end)
    {
        var plain = Phrases.Plain(text.AsSpan(start, end - start));
        return Titles.Of(string.Empty).Any(title => plain.EndsWith(title, StringComparison.Ordinal) && plain.Length > title.Length || plain == title && title.Contains(' ', StringComparison.Ordinal))
            && !plain.StartsWith("this ", StringComparison.Ordinal) && !text.AsSpan(end).TrimStart().StartsWith("no", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"… Agreement (2014 Amendment)" and "… Agreement for Annuities" go on to the end of their short line.</summary>
    private static int EndOfTitle(string text, int stop, int to, int end) => to - stop <= Longest / 2 && text.IndexOf('.', stop, to - stop) < 0 ? to : end;
}
