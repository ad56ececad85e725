using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>A person as a document presents them: in a table of people, in a signature, in the lines under a mail.</summary>
internal sealed record Contact(string Name, Evidence Evidence)
{
    public string? Title { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public Side? Side { get; init; }

    public bool Signs { get; init; }

    /// <summary>Everything that the document calls them, in plain form: title, type, role.</summary>
    public ValueList<string> Titles { get; init; } = [];

    public string Written => string.Join(", ", new[] { Name, Title, Email, Phone }.Where(p => p is not null));
}

internal static class ContactRows
{
    private const int MostCells = 8;

    private static readonly Lexicon SideWords = Lexicon.Load("side-words");

    public static IEnumerable<Contact> In(Document document, DealSides sides)
    {
        var signing = new SigningColumns(sides);
        foreach (var passage in document.Passages)
        {
            if (passage.Block.Kind == BlockKind.TableRow)
            {
                foreach (var contact in passage.Topic == "signatures" ? signing.Row(document, passage) : Row(document, passage, sides))
                {
                    yield return contact;
                }
            }
            else if (passage.Block.Kind == BlockKind.Signature || passage.Topic == "signatures")
            {
                foreach (var contact in SignatureBlock(document, passage, sides))
                {
                    yield return contact;
                }
            }
        }
    }

    /// <summary><c>Ada Quist | Head of Operations | Champion | ada@quarry.example</c>, the name in any of the first two cells.</summary>
    private static IEnumerable<Contact> Row(Document document, Passage passage, DealSides sides)
    {
        var cells = passage.Cells();
        if (cells.Count is < 2 or > MostCells)
        {
            yield break;
        }

        var at = cells.FindIndex(0, 2, c => !Placeholders.In(c.Words) && PersonNames.In(c.Words).FirstOrDefault() is { } n && Leads(c.Words, n));
        if (at < 0)
        {
            yield break;
        }

        var name = PersonNames.In(cells[at].Words).First();
        var others = cells.Where((_, i) => i != at).Select(c => c.Words).Concat(cells[at].Words.Split(',', StringSplitOptions.TrimEntries).Skip(1)).Where(w => w.Length is > 1 and < 80 && !Placeholders.In(w)).ToList();
        yield return Of(document, passage, name, others, sides) with { Side = SideOfLabel(Phrases.Plain(cells[0].Words), sides) ?? sides.SideOf(name) };
    }

    /// <summary>Whose person a label speaks of: "Supplier's project lead", "Quarry account manager"; null where it does not say.</summary>
    internal static Side? SideOfLabel(string label, DealSides sides) =>
        sides.Vendor is { } vendor && vendor.Names.Any(n => Phrases.Contains(label, n)) ? Side.Vendor
        : sides.Customer is { } customer && customer.Names.Any(n => Phrases.Contains(label, n)) ? Side.Customer
        : SideWords.NameIn(label) switch { "vendor" => Side.Vendor, "customer" => Side.Customer, _ => null };

    /// <summary>"Dr. Ada Quist, MD" names Ada Quist in front.</summary>
    private static bool Leads(string words, string name) => words.IndexOf(name, StringComparison.Ordinal) is >= 0 and <= 5;

    /// <summary><c>Ada Quist | Chief Revenue Officer | Quarry Ltd</c>, or the same in lines.</summary>
    private static IEnumerable<Contact> SignatureBlock(Document document, Passage passage, DealSides sides)
    {
        var parts = passage.Words.Split(['\n', '|', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || PersonNames.In(parts[0]).FirstOrDefault() is not { } name || !parts[0].StartsWith(name, StringComparison.Ordinal) || Placeholders.In(parts[0]))
        {
            yield break;
        }

        yield return Of(document, passage, name, [.. parts.Skip(1)], sides) with { Side = sides.SideOf(name) };
    }

    internal static Contact Of(Document document, Passage passage, string name, List<string> others, DealSides sides)
    {
        var values = others.SelectMany(o => StatedValues.In(o)).ToList();
        var titles = others.Where(o => !o.Contains('@', StringComparison.Ordinal) && o.Any(char.IsLetter) && !IsParty(o, sides) && !o.Any(char.IsAsciiDigit)).ToList();
        return new Contact(name, document.Cut(passage))
        {
            Title = titles.FirstOrDefault(),
            Titles = titles.Select(t => Phrases.Plain(t)).ToValueList(),
            Email = values.OfType<EmailValue>().FirstOrDefault()?.Address,
            Phone = others.Find(o => StatedValues.In(o) is [PhoneValue, ..]),
        };
    }

    private static bool IsParty(string words, DealSides sides) =>
        new[] { sides.Vendor, sides.Customer }.Any(p => p?.Name is { } name && (words.Contains(name, StringComparison.OrdinalIgnoreCase) || string.Equals(words, name.Split(' ')[0], StringComparison.Ordinal))) || CompanyNamesIn(words);

    private static bool CompanyNamesIn(string words) => Terms.CompanyNames.In(words, 0, words.Length).Count > 0;
}
