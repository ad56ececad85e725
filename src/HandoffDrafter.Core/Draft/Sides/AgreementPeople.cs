using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Sides;

/// <summary>People whom agreements and proposals name, in contact tables and under signatures.</summary>
internal static class AgreementPeople
{
    private static readonly Lexicon Titles = Lexicon.Load("side-titles");

    public static IEnumerable<Participant> In(Document document, Party? vendor, Party? customer) =>
        Contacts(document, vendor, customer).Concat(Signers(document, vendor, customer));

    private static IEnumerable<Participant> Contacts(Document document, Party? vendor, Party? customer)
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
            yield return new Participant(name)
            {
                Side = SideOfLabel(label, vendor, customer),
                Because = $"the contact table calls them \"{cells[0].Words}\"",
                Title = parts.Skip(1).FirstOrDefault(p => !p.Contains('@', StringComparison.Ordinal) && p.Any(char.IsLetter)) ?? cells[0].Words,
                Email = parts.FirstOrDefault(p => p.Contains('@', StringComparison.Ordinal)),
                Phone = parts.FirstOrDefault(p => p.Length > 6 && p[0] == '+'),
                Evidence = document.Cut(passage),
            };
        }
    }

    private static Side? SideOfLabel(string label, Party? vendor, Party? customer) =>
        vendor is not null && vendor.Names.Any(n => Phrases.Contains(label, n)) ? Side.Vendor
        : Phrases.Contains(label, "customer") || Phrases.Contains(label, "client") || (customer is not null && customer.Names.Any(n => Phrases.Contains(label, n))) ? Side.Customer
        : Titles.NameIn(label) switch { "vendor" => Side.Vendor, "customer" => Side.Customer, _ => null };

    /// <summary>Signature tables have a column for each party; signature lists say for whom they are.</summary>
    private static IEnumerable<Participant> Signers(Document document, Party? vendor, Party? customer)
    {
        Side?[] columns = [];
        Side? current = null;
        foreach (var passage in document.Passages.Where(p => p.Topic == "signatures"))
        {
            if (passage.Block.Kind == BlockKind.TableRow)
            {
                var cells = passage.Cells();
                var named = cells.Select(c => PartyNamed(Phrases.Plain(c.Words), vendor, customer)).ToArray();
                columns = named.Any(s => s is not null) ? named : columns;
                for (var i = 0; i < Math.Min(cells.Count, columns.Length); i++)
                {
                    if (named[i] is null && Signer(document, passage, cells[i].Words, columns[i]) is { } signer)
                    {
                        yield return signer;
                    }
                }
            }
            else
            {
                var named = PartyNamed(passage.Plain, vendor, customer);
                current = named ?? current;
                if (named is null && Signer(document, passage, passage.Words, current) is { } signer)
                {
                    yield return signer;
                }
            }
        }
    }

    private static Participant? Signer(Document document, Passage passage, string words, Side? side)
    {
        if (side is null)
        {
            return null;
        }

        var said = words.Contains("Name:", StringComparison.Ordinal) ? words[(words.IndexOf("Name:", StringComparison.Ordinal) + 5)..] : WithoutMark(words);
        if (Placeholders.In(said) || PersonNames.In(said).FirstOrDefault() is not { } name || !said.TrimStart().StartsWith(name, StringComparison.Ordinal))
        {
            return null;
        }

        var title = said.Split(',', 2) is [_, var behind] && !behind.Any(char.IsAsciiDigit) ? behind.Trim() : null;
        return new Participant(name) { Side = side, Because = $"signs for the {(side == Side.Vendor ? "vendor" : "customer")}", Title = title, Evidence = document.Cut(passage) };
    }

    /// <summary><c>By: /s/ Ann Lee</c> and <c>Signature: Ann Lee</c> are Ann Lee.</summary>
    private static string WithoutMark(string words)
    {
        var mark = words.IndexOf("/s/", StringComparison.Ordinal);
        return mark >= 0 ? words[(mark + 3)..] : words.StartsWith("Signature:", StringComparison.Ordinal) ? words["Signature:".Length..] : words;
    }

    private static Side? PartyNamed(string plain, Party? vendor, Party? customer) =>
        vendor?.Name is { } sells && Phrases.Contains(plain, sells.ToLowerInvariant()) ? Side.Vendor
        : customer?.Name is { } buys && Phrases.Contains(plain, buys.ToLowerInvariant()) ? Side.Customer : null;
}
