using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>
/// Who stands on which side. Known from agreements (parties, contact tables, signatures), proposals (who prepared them), mail addresses
/// and attendance lists; where nothing tells, a person has no side.
/// </summary>
internal sealed class DealSides
{
    private static readonly Lexicon Titles = Lexicon.Load("side-titles");

    // Far beyond any deal; a list of addresses is not one.
    private const int MostPeople = 500;

    private readonly Dictionary<string, Participant?> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Participant> _people = new(StringComparer.OrdinalIgnoreCase);

    public DealSides(Dossier dossier)
    {
        (Vendor, Customer) = Parties.In(dossier.Agreements);
        foreach (var document in dossier.Documents)
        {
            if (document.Is(SourceRole.Sow, SourceRole.Proposal))
            {
                FromContacts(document);
                FromSignatures(document);
            }

            foreach (var passage in document.Passages)
            {
                FromMail(document, passage);
                FromAttendance(document, passage);
            }
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

    private Participant? Fitting(string name)
    {
        if (_people.TryGetValue(name, out var exact))
        {
            return exact;
        }

        var fits = _people.Values.Where(p => p.Initials == name || string.Equals(p.FirstName, name, StringComparison.OrdinalIgnoreCase)
            || name.StartsWith(p.Name + " ", StringComparison.OrdinalIgnoreCase)).ToList();
        return fits.Count == 1 ? fits[0] : null;
    }

    public Side? SideOf(string? speaker) => Find(speaker)?.Side;

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

    private void FromContacts(Document document)
    {
        foreach (var passage in document.Passages.Where(p => p.Block.Kind == BlockKind.TableRow && p.Topic != "signatures"))
        {
            var cells = passage.Cells();
            if (cells.Count < 2 || Placeholders.In(cells[1].Words) || PersonNames.In(cells[1].Words).FirstOrDefault() is not { } name || !cells[1].Words.StartsWith(name, StringComparison.Ordinal))
            {
                continue;
            }

            var label = Phrases.Plain(cells[0].Words);
            if (Titles.Of("company").Any(word => Phrases.Contains(label, word)))
            {
                continue;
            }

            var parts = cells[1].Words.Split(',', StringSplitOptions.TrimEntries);
            Add(new Participant(name)
            {
                Side = SideOfLabel(label),
                Title = parts.Skip(1).FirstOrDefault(p => !p.Contains('@', StringComparison.Ordinal) && p.Any(char.IsLetter)) ?? cells[0].Words,
                Email = parts.FirstOrDefault(p => p.Contains('@', StringComparison.Ordinal)),
                Phone = parts.FirstOrDefault(p => p.Length > 6 && p[0] == '+'),
                Evidence = document.Cut(passage),
            });
        }
    }

    private Side? SideOfLabel(string label) =>
        Vendor is not null && Vendor.Names.Any(n => Phrases.Contains(label, n)) ? Side.Vendor
        : Phrases.Contains(label, "customer") || Phrases.Contains(label, "client") || (Customer is not null && Customer.Names.Any(n => Phrases.Contains(label, n))) ? Side.Customer
        : Titles.NameIn(label) switch { "vendor" => Side.Vendor, "customer" => Side.Customer, _ => null };

    /// <summary>Signature tables have a column for each party; signature lists say for whom they are.</summary>
    private void FromSignatures(Document document)
    {
        Side?[] columns = [];
        Side? current = null;
        foreach (var passage in document.Passages.Where(p => p.Topic == "signatures"))
        {
            if (passage.Block.Kind == BlockKind.TableRow)
            {
                var cells = passage.Cells();
                var named = cells.Select(c => PartyNamed(Phrases.Plain(c.Words))).ToArray();
                columns = named.Any(s => s is not null) ? named : columns;
                for (var i = 0; i < Math.Min(cells.Count, columns.Length); i++)
                {
                    Signer(document, passage, cells[i].Words, columns[i]);
                }
            }
            else
            {
                current = PartyNamed(passage.Plain) ?? current;
                Signer(document, passage, passage.Words, current);
            }
        }
    }

    private void Signer(Document document, Passage passage, string words, Side? side)
    {
        if (side is null || PartyNamed(Phrases.Plain(words)) is not null)
        {
            return;
        }

        var said = words.Contains("Name:", StringComparison.Ordinal) ? words[(words.IndexOf("Name:", StringComparison.Ordinal) + 5)..] : WithoutMark(words);
        if (!Placeholders.In(said) && PersonNames.In(said).FirstOrDefault() is { } name && said.TrimStart().StartsWith(name, StringComparison.Ordinal))
        {
            var title = said.Split(',', 2) is [_, var behind] && !behind.Any(char.IsAsciiDigit) ? behind.Trim() : null;
            Add(new Participant(name) { Side = side, Title = title, Evidence = document.Cut(passage) });
        }
    }

    /// <summary><c>By: /s/ Ann Lee</c> and <c>Signature: Ann Lee</c> are Ann Lee.</summary>
    private static string WithoutMark(string words)
    {
        var mark = words.IndexOf("/s/", StringComparison.Ordinal);
        return mark >= 0 ? words[(mark + 3)..] : words.StartsWith("Signature:", StringComparison.Ordinal) ? words["Signature:".Length..] : words;
    }

    private Side? PartyNamed(string plain) =>
        Vendor?.Name is { } vendor && Phrases.Contains(plain, vendor.ToLowerInvariant()) ? Side.Vendor
        : Customer?.Name is { } customer && Phrases.Contains(plain, customer.ToLowerInvariant()) ? Side.Customer : null;

    private void FromMail(Document document, Passage passage)
    {
        if (passage.Block.Kind != BlockKind.MailHeader || !passage.Words.Contains('@', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var address in passage.Words[(passage.Words.IndexOf(':', StringComparison.Ordinal) + 1)..].Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            var open = address.IndexOf('<', StringComparison.Ordinal);
            if (open > 0 && PersonNames.In(address[..open].Trim(' ', '"')).FirstOrDefault() is { } name)
            {
                var email = address[(open + 1)..].TrimEnd('>', ' ');
                Add(new Participant(name) { Side = SideOfAddress(email), Email = email, Evidence = document.Cut(passage) });
            }
        }
    }

    private Side? SideOfAddress(string email)
    {
        var domain = email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
        var colleague = _people.Values.FirstOrDefault(p => p.Side is not null && p.Email?.EndsWith('@' + domain, StringComparison.OrdinalIgnoreCase) == true);
        return colleague?.Side ?? (Looks(Vendor) ? Side.Vendor : Looks(Customer) ? Side.Customer : null);

        bool Looks(Party? party) => party?.Name is { } name && name.Split(' ')[0].ToLowerInvariant() is { Length: >= 4 } first && domain.Contains(first, StringComparison.Ordinal);
    }

    /// <summary><c>Present: A, B for Acme; C for us</c>, <c>us: RV, MO</c>, <c>Prepared by A and B</c>.</summary>
    private void FromAttendance(Document document, Passage passage)
    {
        if (passage.Block.Length > 600 || !Titles.Of("attendance").Any(cue => Phrases.Contains(passage.Plain, cue)))
        {
            return;
        }

        var prepared = Phrases.Contains(passage.Plain, "prepared by");
        foreach (var part in passage.Words.Replace(" and ", ", ", StringComparison.Ordinal).Split([';', '\n', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = Phrases.Plain(part).Trim();
            var side = prepared || plain.EndsWith("for us", StringComparison.Ordinal) || plain.StartsWith("us:", StringComparison.Ordinal) ? Side.Vendor
                : Customer?.Name is { } name && Phrases.Contains(plain, "for " + name.Split(' ')[0].ToLowerInvariant()) ? Side.Customer : (Side?)null;
            foreach (var person in side is null ? [] : PersonNames.In(part))
            {
                Add(new Participant(person) { Side = side, Evidence = document.Cut(passage) });
            }

            foreach (var initials in side is null ? [] : part.Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length is 2 or 3 && w.All(char.IsAsciiLetterUpper)))
            {
                if (Find(initials) is null)
                {
                    Add(new Participant(initials) { Side = side });
                }
            }
        }
    }

    private void Add(Participant person)
    {
        _asked.Clear();
        if (!_people.TryGetValue(person.Name, out var known))
        {
            if (_people.Count < MostPeople)
            {
                _people.Add(person.Name, person);
            }

            return;
        }

        _people[person.Name] = known with
        {
            Side = known.Side ?? person.Side,
            Title = known.Title ?? person.Title,
            Email = known.Email ?? person.Email,
            Phone = known.Phone ?? person.Phone,
            Evidence = known.Evidence ?? person.Evidence,
        };
    }
}
