using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Sides;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>
/// Who stands on which side, and why: from agreements (parties, contact tables, signatures), proposals (who prepared them), the CRM,
/// mail addresses, attendance lists, and last from how people talk. Where nothing tells, a person has no side.
/// </summary>
internal sealed class DealSides
{
    // Far beyond any deal; a list of addresses is not one.
    private const int MostPeople = 500;

    private static readonly Lexicon Titles = Lexicon.Load("side-titles");

    private readonly Dictionary<string, Participant?> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Participant> _people = new(StringComparer.OrdinalIgnoreCase);

    public DealSides(Dossier dossier)
    {
        (Vendor, Customer) = Parties.In(dossier.Agreements);
        foreach (var document in dossier.Documents)
        {
            Add(document.Is(SourceRole.Sow, SourceRole.Proposal) ? AgreementPeople.In(document, Vendor, Customer) : []);
            Add(document.Is(SourceRole.Crm) ? CrmPeople.In(document) : []);
            Add(MailPeople.In(document));
            Add(AttendancePeople.In(document, Vendor, Customer));
        }

        SidesOfAddresses();
        foreach (var document in dossier.Documents.Where(d => d.Is(SourceRole.CallNotes, SourceRole.Other)))
        {
            // Whoever is placed the first time helps to place the others.
            Add(SpokenSides.In(document, this).ToList());
            Add(SpokenSides.In(document, this).ToList());
        }

        if (Customer?.Name is null)
        {
            var labelled = dossier.Documents.Where(d => d.Is(SourceRole.Sow, SourceRole.Intake)).SelectMany(LabelledValues.In).FirstOrDefault(IsCompany);
            Customer = labelled is null ? Customer : new Party(labelled.Value, Customer?.Alias, labelled.Evidence);
        }
    }

    public Party? Vendor { get; }

    public Party? Customer { get; }

    /// <summary>In the order in which documents name them.</summary>
    public IEnumerable<Participant> People => _people.Values;

    /// <summary>A speaker or writer by full name, first name or initials; null where nobody or more than one fits.</summary>
    public Participant? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (!_asked.TryGetValue(name, out var person))
        {
            _asked.Add(name, person = Fitting(name));
        }

        return person;
    }

    public Side? SideOf(string? speaker) => Find(speaker)?.Side;

    /// <summary>What people of a side and its company are called, word by word, in lower case.</summary>
    public HashSet<string> NamesOf(Side side)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in People.Where(p => p.Side == side))
        {
            names.UnionWith(Tokenizer.Of(person.Name).Where(t => t.Word.Length > 1).Select(t => t.Word));
            names.Add(person.Initials.ToLowerInvariant());
        }

        foreach (var name in (side == Side.Vendor ? Vendor : Customer)?.Names ?? [])
        {
            names.Add(Tokenizer.Of(name)[0].Word);
        }

        // A person called Will or May is not told from the verb.
        names.ExceptWith(Titles.Of("no-name"));
        return names;
    }

    /// <summary>Whether the plain words start by naming a party, with or without an article.</summary>
    public static bool Opens(string plain, Party? party)
    {
        var words = plain.AsSpan();
        words = words.StartsWith("the ") ? words[4..] : words;
        foreach (var name in party?.Names ?? [])
        {
            if (words.StartsWith(name, StringComparison.Ordinal) && words.Length > name.Length && !char.IsLetterOrDigit(words[name.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCompany(LabelledValue value) =>
        Phrases.Contains(value.Label, "legal name") || Phrases.Contains(value.Label, "legal entity name") || value.Label is "customer" or "client" or "company name";

    private Participant? Fitting(string name)
    {
        if (_people.TryGetValue(name, out var exact))
        {
            return exact;
        }

        var shown = name.Split('(', 2)[0].Trim();
        var fits = _people.Values.Where(p => Fits(p, shown)).ToList();
        return fits.Count == 1 ? fits[0] : fits.Count == 0 && name.Contains('(', StringComparison.Ordinal) ? InBrackets(name, shown) : null;
    }

    private static bool Fits(Participant person, string name)
    {
        if (person.Initials == name || string.Equals(person.FirstName, name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(person.Name + " ", StringComparison.OrdinalIgnoreCase)
            || string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // "D. Wolk" and "Dr Dana Wolk" are Dana Wolk.
        var (said, known) = (name.Split(' '), person.Name.Split(' '));
        return said.Length >= 2 && known.Length >= 2 && string.Equals(said[^1], known[^1], StringComparison.OrdinalIgnoreCase)
            && (person.Name.EndsWith(' ' + name, StringComparison.OrdinalIgnoreCase) || name.EndsWith(' ' + person.Name, StringComparison.OrdinalIgnoreCase)
                || (said[0].TrimEnd('.').Length == 1 && known[0].StartsWith(said[0].TrimEnd('.'), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary><c>Ann Lee (Acme)</c>: a caption that names the company.</summary>
    private Participant? InBrackets(string name, string shown)
    {
        var company = Phrases.Plain(name.AsSpan(name.IndexOf('(', StringComparison.Ordinal)));
        var side = IsNamed(Vendor) ? Side.Vendor : IsNamed(Customer) ? Side.Customer : (Side?)null;
        return side is null ? null : new Participant(shown) { Side = side, Because = "the caption names the company" };

        bool IsNamed(Party? party) => party?.Names.Any(n => Phrases.Contains(company, n)) == true;
    }

    /// <summary>Everybody of one mail domain is on one side; so is the only other domain of the mails where one side's is known.</summary>
    private void SidesOfAddresses()
    {
        var domains = new Dictionary<string, Side?>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in _people.Values.Where(p => DomainOf(p) is not null))
        {
            var domain = DomainOf(person)!;
            domains[domain] = domains.GetValueOrDefault(domain) ?? person.Side ?? (Looks(Vendor, domain) ? Side.Vendor : Looks(Customer, domain) ? Side.Customer : null);
        }

        var open = domains.Where(d => d.Value is null && !Titles.Of("free-mail").Contains(d.Key)).Select(d => d.Key).ToList();
        var known = domains.Values.OfType<Side>().Distinct().ToList();
        if (open is [var other] && known is [var side])
        {
            domains[other] = side == Side.Vendor ? Side.Customer : Side.Vendor;
        }

        foreach (var person in _people.Values.Where(p => p.Side is null).ToList())
        {
            if (DomainOf(person) is { } domain && domains[domain] is { } found)
            {
                _people[person.Name] = person with { Side = found, Because = $"writes from {domain}" };
            }
        }

        _asked.Clear();

        static bool Looks(Party? party, string domain) => party?.Name is { } name && name.Split(' ')[0].ToLowerInvariant() is { Length: >= 4 } first && domain.Contains(first, StringComparison.OrdinalIgnoreCase);
    }

    private static string? DomainOf(Participant person) =>
        person.Email is { } email && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1 ? email[(at + 1)..] : null;

    private void Add(IEnumerable<Participant> people)
    {
        foreach (var person in people)
        {
            // Notes abbreviate people whom another document names in full.
            if (!person.Name.Contains(' ', StringComparison.Ordinal) && Find(person.Name) is { } known && known.Name != person.Name)
            {
                Update(known, person);
            }
            else if (_people.TryGetValue(person.Name, out var same))
            {
                Update(same, person);
            }
            else if (_people.Count < MostPeople)
            {
                _people.Add(person.Name, person);
                _asked.Clear();
            }
        }
    }

    private void Update(Participant known, Participant person)
    {
        _people[known.Name] = known with
        {
            Side = known.Side ?? person.Side,
            Because = known.Side is null ? person.Because : known.Because,
            Title = known.Title ?? person.Title,
            Email = known.Email ?? person.Email,
            Phone = known.Phone ?? person.Phone,
            Evidence = known.Evidence ?? person.Evidence,
        };
        _asked.Clear();
    }
}
