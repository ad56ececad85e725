using System.Buffers;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.PlainText;

/// <summary>What the lines of a plain text are: headings, bullets, quoted mail, and paragraphs whose lines were broken by a margin.</summary>
internal static class PlainTextPieces
{
    private const int LongestHeading = 70;

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("-=_*~ ");

    public static List<Piece> Of(string text)
    {
        var lines = Lines.Of(text);
        var paged = lines.Count > 0 && lines[^1].Page > 1;
        var pieces = new List<Piece>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var words = line.In(text);
            int? page = paged ? line.Page : null;
            if (line.IsBlank || IsRule(words))
            {
                continue;
            }

            if (words[0] == '>')
            {
                var start = line.Start + words.Length - words.TrimStart("> \t").Length;
                if (start < line.End)
                {
                    pieces.Add(new Piece(Shape.Quoted, start, line.End, line.Number) { Page = page });
                }
            }
            else if (Bullet(words) is { } at)
            {
                var last = Continued(text, lines, i);
                pieces.Add(new Piece(Shape.Bullet, line.Start + at, lines[last].End, line.Number) { Page = page });
                i = last;
            }
            else if (HeadingLevel(text, lines, i) is { } level)
            {
                pieces.Add(new Piece(Shape.Heading, line.Start, line.End, line.Number) { Level = level, Page = page });
            }
            else
            {
                var last = Margin.LastLine(text, lines, i, line => line[0] == '>' || Bullet(line) is not null || (ClauseNumber.At(line) is var (number, _) && number.Contains('.', StringComparison.Ordinal)));
                pieces.Add(new Piece(Shape.Paragraph, line.Start, lines[last].End, line.Number) { Page = page });
                i = last;
            }
        }

        return pieces;
    }

    /// <summary>Where the words of a bullet start; null where the line is none.</summary>
    internal static int? Bullet(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '-' or '*' or '•' or '·' or '–' or '◦' or '▪' or '+' && line[1] is ' ' or '\t'
            ? line.Length - line[1..].TrimStart().Length
            : line[0] == '(' && ClauseNumber.At(line) is not null ? 0 : null;

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && !line.ContainsAnyExcept(RuleCharacters);

    /// <summary>The last line of a bullet: those indented deeper belong to it.</summary>
    private static int Continued(string text, List<Line> lines, int first)
    {
        var last = first;
        while (last + 1 < lines.Count && !lines[last + 1].IsBlank && lines[last + 1].Indent > lines[first].Indent
            && Bullet(lines[last + 1].In(text)) is null)
        {
            last++;
        }

        return last;
    }

    private static int? HeadingLevel(string text, List<Line> lines, int i)
    {
        var words = lines[i].In(text);
        if (i + 1 < lines.Count && !lines[i + 1].IsBlank && lines[i + 1].In(text) is var under && under.Length >= 3
            && (under.IndexOfAnyExcept('=') < 0 || under.IndexOfAnyExcept('-') < 0))
        {
            return under[0] == '=' ? 1 : 2;
        }

        var alone = (i == 0 || lines[i - 1].IsBlank) && words.Length <= LongestHeading && words[^1] is not ('.' or ',' or ';' or ':' or '?' or '!');
        if (!alone)
        {
            return null;
        }

        var number = ClauseNumber.At(words);
        var title = number is { } n ? words[n.WordsAt..] : words;
        var capitals = title.IndexOfAnyInRange('a', 'z') < 0 && title.IndexOfAnyInRange('A', 'Z') >= 0 && title.Length > 3;
        var numbered = number is not null && char.IsAsciiLetterUpper(title[0]) && title.Length <= 50;
        return numbered ? 2 + number!.Value.Number.Count(c => c == '.') : capitals ? (i == 0 ? 1 : 2) : null;
    }
}
