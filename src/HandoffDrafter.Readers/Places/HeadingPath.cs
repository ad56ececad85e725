using System.Globalization;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Readers.Places;

/// <summary>Keeps track of headings, clauses and bullets while a document is read, and says where each piece stands.</summary>
internal sealed class HeadingPath
{
    private const int LongestTitle = 60;

    private readonly List<(int Level, string Title)> _headings = [];
    private string? _clause;
    private int _bullet;
    private bool _started;

    /// <summary>A heading of this level, 1 the highest. The first heading of a document at level 1 is its title and stands in no path.</summary>
    public string? Heading(int level, string text)
    {
        _headings.RemoveAll(h => h.Level >= level);
        (_clause, _bullet) = (null, 0);
        var path = Path();
        if (_started || level > 1)
        {
            _headings.Add((level, Title(text)));
        }

        _started = true;
        return path;
    }

    public string? Paragraph(string text)
    {
        _started = true;
        _bullet = 0;
        if (ClauseNumber.At(text) is var (number, _))
        {
            _clause = number[0] == '(' ? Base(_clause) + number : number;
        }

        return Path();
    }

    /// <summary>A paragraph whose number the document counts.</summary>
    /// <param name="number">In full, such as <c>2.1(b)</c>.</param>
    /// <param name="isItem">Of a list that may stand under any heading; a clause stands under no heading with another number.</param>
    public string? Clause(string number, bool isItem)
    {
        if (!isItem && _headings.FindIndex(h => NumberOf(h.Title) is { } above && !IsUnder(above, number)) is >= 0 and var left)
        {
            _headings.RemoveRange(left, _headings.Count - left);
        }

        _started = true;
        _bullet = 0;
        _clause = number;
        return Path();
    }

    public string? Bullet()
    {
        _started = true;
        _bullet++;
        var path = Path();
        var place = Ordinal(_bullet) + " bullet";
        return path is null ? null : $"{path}, {place}";
    }

    public string? Here() => Path();

    private string? Path()
    {
        var parts = _headings.Select(h => h.Title);
        if (_clause is not null)
        {
            parts = parts.Append("§" + _clause);
        }

        var path = string.Join(" › ", parts);
        return path.Length == 0 ? null : path;
    }

    private static string? NumberOf(string title) =>
        title.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && title.AsSpan(0, space).IndexOfAnyExceptInRange('.', '9') < 0 ? title[..space] : null;

    private static bool IsUnder(string above, string number) =>
        number.Length > above.Length && number.StartsWith(above, StringComparison.Ordinal) && number[above.Length] is '.' or '(';

    private static string Base(string? clause) => clause is null ? string.Empty : clause.Split('(')[0];

    private static string Title(string text)
    {
        var title = ClauseNumber.At(text) is var (number, at) ? $"{number} {text[at..]}" : text;
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        var cut = title.LastIndexOf(' ', LongestTitle);
        return title[..(cut > 0 ? cut : LongestTitle - (char.IsHighSurrogate(title[LongestTitle - 1]) ? 1 : 0))] + "…";
    }

    private static string Ordinal(int n) => n.ToString(CultureInfo.InvariantCulture) + ((n % 100) is 11 or 12 or 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
