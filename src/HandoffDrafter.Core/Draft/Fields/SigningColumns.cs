using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>A signature table has a column for each party: names, titles and dates stand in rows below the parties' names.</summary>
internal sealed class SigningColumns(DealSides sides)
{
    private static readonly Lexicon JobTitles = Lexicon.Load("job-titles");

    private Side?[] _columns = [];
    private string?[] _names = [];

    public IEnumerable<Contact> Row(Document document, Passage passage)
    {
        var cells = passage.Cells();
        var named = cells.Select(c => SideNamed(Phrases.Plain(c.Words))).ToArray();
        if (named.Any(s => s is not null))
        {
            (_columns, _names) = (named, new string?[named.Length]);
            yield break;
        }

        for (var i = 0; i < Math.Min(cells.Count, _columns.Length); i++)
        {
            var words = Bare(cells[i].Words);
            if (Placeholders.In(words) || _columns[i] is not { } side)
            {
                continue;
            }

            if (PersonNames.In(words).FirstOrDefault() is { } name && words.StartsWith(name, StringComparison.Ordinal) && !Titled(words) && _names[i] is null)
            {
                _names[i] = name;
                yield return ContactRows.Of(document, passage, name, [.. words.Split(',', StringSplitOptions.TrimEntries).Skip(1)], sides) with { Side = side, Signs = true };
            }
            else if (_names[i] is { } above && Titled(words))
            {
                yield return ContactRows.Of(document, passage, above, [words], sides) with { Side = side, Signs = true };
            }
        }
    }

    private static bool Titled(string words) => JobTitles.AnyIn(Phrases.Plain(words)) && !words.Contains(',', StringComparison.Ordinal);

    private Side? SideNamed(string plain) =>
        sides.Vendor?.Name is { } vendor && Phrases.Contains(plain, vendor.ToLowerInvariant()) ? Side.Vendor
        : sides.Customer?.Name is { } customer && Phrases.Contains(plain, customer.ToLowerInvariant()) ? Side.Customer : null;

    /// <summary><c>Name: Ada Quist</c>, <c>By: /s/ Ada Quist</c> and <c>Title: Director</c> without their labels.</summary>
    private static string Bare(string words)
    {
        foreach (var label in (ReadOnlySpan<string>)["By:", "Name:", "Title:", "Signed:", "Signature:", "Position:", "/s/"])
        {
            words = words.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? words[label.Length..].TrimStart() : words;
        }

        return words;
    }
}
