using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>
/// Who holds a role where no label says so: by a sentence that says it ("Meet Ada Quist, who leads delivery"), by a title in a table or a
/// signature, by signing for a side. Nobody is chosen from several who fit alike.
/// </summary>
internal sealed class RoleHolders
{
    private const string Person = "{}";

    private static readonly Lexicon Sayings = Lexicon.Load("role-words");
    private static readonly Lexicon Titles = Lexicon.Load("role-titles");

    private readonly Dossier _dossier;
    private readonly DealSides _sides;
    private readonly List<Contact> _contacts;

    public RoleHolders(Dossier dossier, DealSides sides)
    {
        _dossier = dossier;
        _sides = sides;
        _contacts = [.. dossier.Documents.SelectMany(document => ContactRows.In(document, sides))];
    }

    public FieldValue? Of(string field) => Said(field) ?? Titled(field) ?? Acting(field);

    /// <summary>Which side has to hold the role; a technical contact may be anybody but ours.</summary>
    internal static bool Suits(string field, Side? side) => side is null || (IsOurs(field) ? side == Side.Vendor : side != Side.Vendor);

    /// <summary>A role on our side needs somebody who is known to be ours.</summary>
    private static bool Holds(string field, Side? side) => IsOurs(field) ? side == Side.Vendor : side != Side.Vendor;

    private static bool IsOurs(string field) => field is "sales-owner" or "implementation-owner";

    private FieldValue? Said(string field)
    {
        var sayings = Sayings.Of(field);
        foreach (var document in sayings.Count == 0 ? [] : _dossier.Documents)
        {
            foreach (var passage in document.Passages)
            {
                if (passage.Block.Kind is BlockKind.Heading or BlockKind.MailHeader or BlockKind.TableRow || passage.Topic is "boilerplate" or "signatures")
                {
                    continue;
                }

                foreach (var (place, plain) in passage.Lines)
                {
                    if (sayings.FirstOrDefault(saying => Phrases.Contains(plain, Stem(saying))) is { } said && Named(place.In(document.Text.Text), said) is { } name && Holder(field, name, document, place) is { } holder)
                    {
                        return holder;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The saying's words without the person, so that the search for them is cheap.</summary>
    private static string Stem(string saying) => saying.Replace(Person, "", StringComparison.Ordinal).Trim(' ', ',');

    /// <summary>The person where the saying has them: right ahead of its words, or right behind.</summary>
    private static string? Named(string words, string saying)
    {
        var plain = Phrases.Folded(words);
        var stem = Stem(saying);
        var at = Phrases.Find(plain, stem);
        if (at < 0)
        {
            return null;
        }

        var names = PersonNames.WithPlaces(words);
        return saying.EndsWith(Person, StringComparison.Ordinal) || saying.Contains(Person + ",", StringComparison.Ordinal) && !saying.StartsWith(Person, StringComparison.Ordinal)
            ? names.Find(n => n.Start >= at + stem.Length - 8 && n.Start - at - stem.Length <= 4).Name
            : names.FindLast(n => n.End <= at + 1 && at - n.End <= 4).Name ?? (saying.Contains(Person, StringComparison.Ordinal) ? null : names.FindLast(n => n.End <= at).Name);
    }

    private FieldValue? Holder(string field, string name, Document document, Sentence place)
    {
        // "Meet Ada Quist" starts a sentence with a capital that is not hers.
        var person = _sides.Find(name) ?? (name.Split(' ', 2) is [_, var rest] ? _sides.Find(rest) : null);
        if (person is null && !name.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        // Who is new to us is named where the agreement or the mail introduces them; their side is not known then.
        return person is null ? (IsOurs(field) ? null : new FieldValue(name, document.Cut(place)))
            : Holds(field, person.Side) ? new FieldValue(Written(person), document.Cut(place)) : null;
    }

    private FieldValue? Titled(string field)
    {
        foreach (var title in Titles.Of(field))
        {
            var fitting = _contacts.Where(c => Holds(field, c.Side ?? _sides.SideOf(c.Name)) && c.Titles.Any(t => Phrases.Contains(t, title)) && !(field == "implementation-owner" && Sells(c)))
                .DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToList();
            if (fitting is [var one])
            {
                return new FieldValue(one.Written, one.Evidence);
            }

            if (fitting.Count > 1)
            {
                return null;
            }
        }

        return null;
    }

    private static bool Sells(Contact contact) => contact.Titles.Any(t => Titles.Of("sales-owner").Any(title => Phrases.Contains(t, title)));

    /// <summary>
    /// The customer's only signer is its sponsor. Ours who sold is the one who wrote and spoke to the customer; theirs who runs it day by day is the one who
    /// answered, where that is clearly one person.
    /// </summary>
    private FieldValue? Acting(string field) => field switch
    {
        "executive-sponsor" => Signer(),
        "sales-owner" => MostHeard(Side.Vendor, null),
        "customer-champion" => MostHeard(Side.Customer, Signer()?.Value.Split(',')[0]),
        _ => null,
    };

    private FieldValue? Signer()
    {
        var signers = _contacts.Where(c => c.Signs && c.Side == Side.Customer).DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return signers is [var one] ? new FieldValue(one.Written, one.Evidence) : null;
    }

    private FieldValue? MostHeard(Side side, string? but)
    {
        var heard = new Dictionary<string, (int Times, Document Document, Passage First)>(StringComparer.Ordinal);
        foreach (var document in _dossier.Documents.Where(d => d.Is(SourceRole.Email, SourceRole.CallNotes)))
        {
            foreach (var passage in document.Passages)
            {
                var name = passage.Block.Kind == BlockKind.MailHeader && passage.Words.StartsWith("From:", StringComparison.Ordinal) ? PersonNames.In(passage.Words["From:".Length..]).FirstOrDefault()
                    : passage.Block.Kind == BlockKind.Turn ? passage.Block.Speaker : null;
                if (name is not null && _sides.Find(name) is { } person && person.Side == side && person.Name.Contains(' ', StringComparison.Ordinal) && person.Name != but)
                {
                    // A mail is a conversation of its own, a turn one of very many.
                    var weight = passage.Block.Kind == BlockKind.MailHeader ? 20 : 1;
                    heard[person.Name] = heard.TryGetValue(person.Name, out var before) ? (before.Times + weight, before.Document, before.First) : (weight, document, passage);
                }
            }
        }

        var ranked = heard.OrderByDescending(h => h.Value.Times).ToList();
        return ranked.Count == 0 || (ranked.Count > 1 && ranked[0].Value.Times < 2 * ranked[1].Value.Times) ? null
            : new FieldValue(Written(_sides.Find(ranked[0].Key)!), ranked[0].Value.Document.Cut(ranked[0].Value.First));
    }

    private string Written(Participant person)
    {
        var row = _contacts.Find(c => string.Equals(c.Name, person.Name, StringComparison.OrdinalIgnoreCase));
        return string.Join(", ", new[] { person.Name, person.Title ?? row?.Title, person.Email ?? row?.Email, person.Phone ?? row?.Phone }.Where(p => p is not null));
    }
}
