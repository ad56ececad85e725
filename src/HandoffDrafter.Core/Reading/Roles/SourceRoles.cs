using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Reading.Signing;

namespace HandoffDrafter.Core.Reading.Roles;

/// <summary>What a document is to the deal, and why one thinks so.</summary>
public sealed record RoleGuess(SourceRole Role, string? Kind, string Reason);

/// <summary>
/// Tells a document's role by its name and its words. The opening of the text says more than the name, and what the text is made of
/// (turns, mail headers, clauses) more than either.
/// </summary>
public static class SourceRoles
{
    private const int Opening = 600;
    private const int MostRows = 200;
    private const int LongestColumn = 30;

    /// <summary>Of a scan perhaps nothing but a line was read; its name is then all there is.</summary>
    private const int TooShortToJudge = 400;
    private const int LongestBlank = 60;

    /// <summary>Agreements that are signed have a few as well.</summary>
    private const int BlanksOfATemplate = 6;

    private static readonly Lexicon Names = Lexicon.Load("document-names");
    private static readonly Lexicon CrmFields = Lexicon.Load("crm-fields");
    private static readonly Lexicon SheetColumns = Lexicon.Load("sheet-columns");
    private static readonly Lexicon Openings = Lexicon.Load("document-openings");

    public static RoleGuess Of(DocumentName name, SourceText? text)
    {
        var file = Phrases.Plain(Path.GetFileNameWithoutExtension(name.File).Replace('_', ' ').Replace('-', ' '));
        var byName = Names.NameIn(file);
        if (name.Extension is ".eml" or ".msg")
        {
            return new RoleGuess(SourceRole.Email, "e-mail", $"a file of the kind {name.Extension} is a mail");
        }

        if (text is null)
        {
            return byName is null ? new RoleGuess(SourceRole.Other, null, "nothing in its name says what it is, and it could not be read")
                : Guess(byName, $"its name says {Kind(byName)}; low confidence, it could not be read");
        }

        if (name.Extension is ".json" or ".csv" or ".tsv" or ".xlsx" && (byName is null || RoleOf(byName) == SourceRole.Crm) && DealFields(text) is >= 3 and var fields)
        {
            return new RoleGuess(SourceRole.Crm, "CRM export", $"{fields} of its fields are those of a deal in a CRM");
        }

        var turns = text.Blocks.Count(b => b.Kind == BlockKind.Turn && b.SaidAt is not null);
        if (turns >= 3 && turns * 2 >= text.Blocks.Count)
        {
            return new RoleGuess(SourceRole.CallNotes, "call transcript", $"{turns} of its {text.Blocks.Count} parts are timed turns of speakers");
        }

        var spoken = text.Blocks.Count(b => b.Kind == BlockKind.Turn);
        if (spoken >= 4 && spoken * 5 >= text.Blocks.Count * 3 && (byName is null || RoleOf(byName) is SourceRole.CallNotes or SourceRole.Other or SourceRole.Email))
        {
            return new RoleGuess(SourceRole.CallNotes, "call transcript", $"{spoken} of its {text.Blocks.Count} parts are turns of speakers");
        }

        if (text.Blocks.Count > 0 && text.Blocks.Take(4).Any(b => b.Kind == BlockKind.MailHeader))
        {
            return new RoleGuess(SourceRole.Email, "e-mail", "it starts with the header of a mail");
        }

        return Told(name, text, byName);
    }

    /// <summary>By its name and opening, with an agreement only where its words are those of one.</summary>
    private static RoleGuess Told(DocumentName name, SourceText text, string? byName)
    {
        var byOpening = Openings.NameIn(Phrases.Plain(text.Text.AsSpan(0, Math.Min(Opening, text.Text.Length))));
        var clauses = Clauses(text);
        var guess = Weighed(name, text, byName, byOpening, clauses);
        if (guess.Role == SourceRole.Proposal && Signatures.In(text) is { Signed: true })
        {
            return new RoleGuess(SourceRole.Sow, "signed proposal", $"{guess.Reason}, and both sides signed it, which makes it an agreement");
        }

        if (guess.Role != SourceRole.Sow)
        {
            return guess;
        }

        if (Blanks(text) is >= BlanksOfATemplate and var blanks && Signatures.In(text).Signed != true)
        {
            return new RoleGuess(SourceRole.Reference, "template", $"it reads like a {guess.Kind}, but {blanks} places in it are still to be filled in and nobody signed it");
        }

        return clauses > 0 || text.Text.Length < TooShortToJudge || byOpening is not null && RoleOf(byOpening) == SourceRole.Sow || Signatures.In(text).Signed is not null ? guess
            : text.Blocks.Count(b => b.Speaker is not null) >= 3 ? new RoleGuess(SourceRole.CallNotes, "notes", $"its name says {guess.Kind}, but it tells what several people said; low confidence")
            : new RoleGuess(SourceRole.Other, null, $"its name says {guess.Kind}, but it has neither a clause nor a place to sign; low confidence");
    }

    private static RoleGuess Weighed(DocumentName name, SourceText text, string? byName, string? byOpening, int clauses)
    {
        if (byOpening is not null && RoleOf(byOpening) == SourceRole.Sow && clauses < 3 && byName is not null && RoleOf(byName) != SourceRole.Sow)
        {
            return Guess(byName, $"its name says {Kind(byName)}, and it has no numbered or binding clauses although it speaks of one");
        }

        if (byOpening is not null && byName is not null && RoleOf(byName) == RoleOf(byOpening))
        {
            // The opening of a statement of work names the master agreement that it stands under; whoever named the file knew which it is.
            var told = Kind(byName) is "agreement" or "presentation" ? byOpening : byName;
            return Guess(told, Kind(byName) == Kind(byOpening) ? $"name and opening say {Kind(told)}" : $"its name says {Kind(byName)}, its opening {Kind(byOpening)}");
        }

        if (byOpening is not null && (byName is null || (clauses >= 3 && Kind(byName) is not "template") || (RoleOf(byName) == SourceRole.Sow && clauses == 0)))
        {
            return Guess(byOpening, byName is null ? $"its opening says {Kind(byOpening)}" : $"its opening says {Kind(byOpening)}, its name {Kind(byName)}");
        }

        if (byName is not null)
        {
            return Guess(byName, byOpening is null ? $"its name says {Kind(byName)}" : $"its name says {Kind(byName)}, its opening {Kind(byOpening)}; low confidence");
        }

        return clauses >= 8 ? new RoleGuess(SourceRole.Sow, "agreement", $"{clauses} of its clauses say what somebody shall do; low confidence, nothing names it an agreement")
            : text.Blocks.Count(b => b.Speaker is not null) >= 3 ? new RoleGuess(SourceRole.CallNotes, "notes", "it tells what several people said; low confidence")
            : name.Extension is ".pptx" or ".pptm" or ".ppsx" ? new RoleGuess(SourceRole.Proposal, "presentation", "a presentation is most often the proposal; low confidence, nothing names it one")
            : name.Extension is ".xlsx" or ".xlsm" && OfSheets(text) is { } sheets ? sheets
            : new RoleGuess(SourceRole.Other, null, "neither its name nor its words say what it is");
    }

    /// <summary>What the columns of a workbook's tables are headed with; the first table that tells decides.</summary>
    private static RoleGuess? OfSheets(SourceText text)
    {
        foreach (var row in text.Blocks.Where(b => b is { Kind: BlockKind.TableRow, State: BlockState.Normal }).Take(MostRows))
        {
            var columns = text.Text[row.Start..row.End].Split(" | ").Where(c => c.Length <= LongestColumn).Select(c => SheetColumns.NameIn(Phrases.Plain(c))).ToList();
            if (columns.Contains("item") && columns.Contains("price"))
            {
                return new RoleGuess(SourceRole.Reference, "price list", "a table in it has columns for items and prices");
            }

            if (columns.Contains("task") && columns.Contains("when"))
            {
                return new RoleGuess(SourceRole.Other, "plan", "a table in it has columns for tasks and dates");
            }
        }

        return null;
    }

    /// <summary>Places in brackets that somebody should have filled in: <c>[Client name]</c>, <c>&lt;date&gt;</c>.</summary>
    private static int Blanks(SourceText text)
    {
        var count = 0;
        for (var open = text.Text.AsSpan().IndexOfAny('[', '<'); open >= 0;)
        {
            var rest = text.Text.AsSpan(open, Math.Min(LongestBlank, text.Text.Length - open));
            if (rest.IndexOf(rest[0] == '[' ? ']' : '>') is > 2 and var close && char.IsLetter(rest[1]) && rest[..close].IndexOfAny('\n', '@', '/') < 0)
            {
                count++;
            }

            var next = text.Text.AsSpan(open + 1).IndexOfAny('[', '<');
            open = next < 0 ? -1 : open + 1 + next;
        }

        return count;
    }

    /// <summary>How many different fields it has that CRM systems keep of a deal.</summary>
    private static int DealFields(SourceText text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (text.Blocks.FirstOrDefault(b => b.Kind == BlockKind.TableRow) is { } columns)
        {
            found.UnionWith(text.Text[columns.Start..columns.End].Split(" | ").Select(cell => CrmFields.NameIn(Phrases.Plain(cell))).OfType<string>());
        }

        foreach (var block in text.Blocks.Where(b => b.Kind == BlockKind.Property))
        {
            var words = text.Text.AsSpan(block.Start, block.Length);
            if (words.IndexOf(':') is > 0 and < 60 and var colon && CrmFields.NameIn(Phrases.Plain(words[..colon])) is { } field)
            {
                found.Add(field);
            }
        }

        return found.Count;
    }

    private static RoleGuess Guess(string entry, string reason) => new(RoleOf(entry), Kind(entry), reason);

    private static SourceRole RoleOf(string entry) =>
        Words.TryParse<SourceRole>(entry.Split('/')[0], out var role) ? role : throw new InvalidOperationException($"The lexicon names the role '{entry}', which does not exist.");

    private static string Kind(string entry) => entry[(entry.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static int Clauses(SourceText text)
    {
        var count = 0;
        foreach (var block in text.Blocks)
        {
            var plain = block.State == BlockState.Normal ? Phrases.Plain(text.Text.AsSpan(block.Start, block.Length)) : string.Empty;
            count += Phrases.Contains(plain, "shall") || (block.Path?.Contains('§', StringComparison.Ordinal) == true && Phrases.Contains(plain, "will")) ? 1 : 0;
        }

        return count;
    }
}
