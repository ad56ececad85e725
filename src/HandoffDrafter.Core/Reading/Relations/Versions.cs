using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>Which of several agreements are one document in versions, and which of those counts.</summary>
internal static class Versions
{
    /// <summary>For each paper that another version of the same document replaces: that version, what it makes of this one, and why.</summary>
    public static Dictionary<Paper, (Paper By, AgreementStatus Status, string Reason)> Of(List<Paper> agreements)
    {
        var replaced = new Dictionary<Paper, (Paper, AgreementStatus, string)>();
        foreach (var paper in agreements)
        {
            foreach (var other in agreements.Where(other => other != paper && AreOneDocument(paper, other)))
            {
                if (Replaces(other, paper) is var (status, reason) && !replaced.ContainsKey(paper))
                {
                    replaced.Add(paper, (other, status, reason));
                }
            }
        }

        return replaced;
    }

    private static bool AreOneDocument(Paper one, Paper other) =>
        one.Kind == other.Kind && (one.Number is not null && other.Number is not null ? one.Number == other.Number && SameTitleOrNone(one, other) : one.Name.Length > 0 && one.Name == other.Name);

    /// <summary>"Amendment No. 1" of two agreements are two documents.</summary>
    private static bool SameTitleOrNone(Paper one, Paper other) =>
        one.Kind is not ("amendment" or "change order") || one.Title == other.Title;

    private static (AgreementStatus Status, string Reason)? Replaces(Paper later, Paper paper)
    {
        if (later.Source.Signed == true && paper.Source.Signed != true)
        {
            return (AgreementStatus.Draft, $"{later.Source.Id} is the signed version of it");
        }

        if ((later.Source.Signed == true) != (paper.Source.Signed == true))
        {
            return null;
        }

        if (later.Version > paper.Version)
        {
            return (AgreementStatus.Superseded, string.Create(CultureInfo.InvariantCulture, $"{later.Source.Id} is version {later.Version} of it"));
        }

        return later.Version == paper.Version && later.Source.SignedOn is { } on && paper.Source.SignedOn is { } before && on > before
            ? (AgreementStatus.Superseded, string.Create(CultureInfo.InvariantCulture, $"{later.Source.Id} is the same document, signed later, on {on:yyyy-MM-dd}"))
            : null;
    }
}
