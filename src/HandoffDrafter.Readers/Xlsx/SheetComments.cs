using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Xlsx;

/// <summary>A remark on a cell.</summary>
internal sealed record SheetComment(string Cell, string Words, string? Author, string? At);

/// <summary>Reads notes, and the threads that took their place.</summary>
internal static class SheetComments
{
    public static List<SheetComment> ReadNotes(PartReader xml, OfficeBudget budget)
    {
        var notes = new List<SheetComment>();
        var authors = new List<string>();
        for (var root = xml.Open(); xml.Next(root);)
        {
            if (xml.Is(Vocabulary.Sheets, "authors"))
            {
                for (var list = xml.Open(); xml.Next(list, Vocabulary.Sheets, "author");)
                {
                    budget.Piece();
                    authors.Add(xml.Text().Trim());
                }
            }
            else if (xml.Is(Vocabulary.Sheets, "commentList"))
            {
                for (var list = xml.Open(); xml.Next(list, Vocabulary.Sheets, "comment");)
                {
                    budget.Piece();
                    var author = xml.PlainNumber("authorId") is >= 0 and var at && at < authors.Count && authors[at].Length > 0 ? authors[at] : null;
                    var note = new SheetComment(xml.Plain("ref") ?? string.Empty, string.Empty, author, null);
                    for (var comment = xml.Open(); xml.Next(comment, Vocabulary.Sheets, "text");)
                    {
                        note = note with { Words = Unsigned(SharedStrings.Words(xml).Trim(), author) };
                    }

                    notes.Add(note);
                }
            }
        }

        return notes;
    }

    public static List<SheetComment> ReadThreads(PartReader xml, OfficeBudget budget, Dictionary<string, string> people)
    {
        var comments = new List<SheetComment>();
        for (var root = xml.Open(); xml.Next(root);)
        {
            if (xml.Name != "threadedComment")
            {
                continue;
            }

            budget.Piece();
            var comment = new SheetComment(xml.Plain("ref") ?? string.Empty, string.Empty, xml.Plain("personId") is { } id ? people.GetValueOrDefault(id) : null, xml.Plain("dT"));
            for (var parent = xml.Open(); xml.Next(parent);)
            {
                comment = xml.Name == "text" ? comment with { Words = xml.Text(keepLines: true).Trim() } : comment;
            }

            comments.Add(comment);
        }

        return comments;
    }

    /// <summary>Excel writes the author's name above the note, which is told apart already.</summary>
    private static string Unsigned(string words, string? author) =>
        author is not null && words.StartsWith(author + ":", StringComparison.Ordinal) ? words[(author.Length + 1)..].TrimStart() : words;
}
