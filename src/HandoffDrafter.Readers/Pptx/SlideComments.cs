using HandoffDrafter.Readers.OfficePackages;
using HandoffDrafter.Readers.OfficePackages.Drawings;

namespace HandoffDrafter.Readers.Pptx;

/// <summary>A remark on a slide.</summary>
internal sealed record SlideComment(string Words, string? Author, string? At);

/// <summary>Reads a slide's comments in both forms that PowerPoint has had for them; answers follow what they answer.</summary>
internal static class SlideComments
{
    public static List<SlideComment> Read(PartReader xml, OfficeBudget budget, Dictionary<string, string> authors)
    {
        var comments = new List<SlideComment>();
        for (var root = xml.Open(); xml.Next(root);)
        {
            if (xml.Name == "cm")
            {
                One(xml, budget, authors, comments);
            }
        }

        return comments;
    }

    private static void One(PartReader xml, OfficeBudget budget, Dictionary<string, string> authors, List<SlideComment> into)
    {
        budget.Piece();
        var comment = new SlideComment(string.Empty, xml.Plain("authorId") is { } id ? authors.GetValueOrDefault(id) : null, xml.Plain("dt") ?? xml.Plain("created"));
        var at = into.Count;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            switch (xml.Name)
            {
                case "text":
                    comment = comment with { Words = xml.Text().Trim() };
                    break;
                case "txBody":
                    comment = comment with { Words = new DrawnText(xml, budget).Words() };
                    break;
                case "replyLst":
                    for (var answers = xml.Open(); xml.Next(answers);)
                    {
                        One(xml, budget, authors, into);
                    }

                    break;
            }
        }

        into.Insert(at, comment);
    }
}
