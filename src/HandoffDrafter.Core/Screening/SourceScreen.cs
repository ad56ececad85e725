using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.Screening;

/// <summary>
/// Looks through the texts of a deal for what is not of the deal: words to a model, secrets, personal and regulated data, confidences. It goes
/// by the words alone, each time anew, so that nobody can take a remark out of a packet.
/// </summary>
public static class SourceScreen
{
    /// <summary>In the order of the sources and of their words.</summary>
    public static ValueList<Remark> Of(IEnumerable<SourceDocument> sources, SourceTexts texts)
    {
        var remarks = new List<Remark>();
        foreach (var source in sources.OrderBy(s => s.Id.Number))
        {
            if (texts.Of(source) is { } text)
            {
                Look(source, text, remarks);
            }
        }

        return remarks.ToValueList();
    }

    private static void Look(SourceDocument source, SourceText text, List<Remark> remarks)
    {
        var first = remarks.Count;
        Add(RemarkKind.Instruction, ModelInstructions.In(text.Text));
        Add(RemarkKind.Credential, Credentials.In(text.Text));
        Add(RemarkKind.PersonalData, PersonalData.In(text.Text, IsTalk(source)));
        Add(RemarkKind.RegulatedData, RegulatedData.In(text.Text));
        Add(RemarkKind.OpenAccess, OpenAccess.In(text.Text));
        if (IsTalk(source))
        {
            Add(RemarkKind.Confidence, Confidences.In(text.Text));
        }

        remarks.Sort(first, remarks.Count - first, ByPlace.Instance);

        void Add(RemarkKind kind, List<Noticed> found)
        {
            foreach (var (start, end, what) in found)
            {
                if (text.TrySpan(start, end, out _) is { } span)
                {
                    remarks.Add(new Remark(kind, source, span, what));
                }
            }
        }
    }

    /// <summary>Where people speak for themselves. A bank account in an agreement, or "confidential" in its small print, is in its place.</summary>
    private static bool IsTalk(SourceDocument source) =>
        source.Role is SourceRole.CallNotes or SourceRole.Email or SourceRole.Crm or SourceRole.Intake or SourceRole.Other;

    private sealed class ByPlace : IComparer<Remark>
    {
        public static readonly ByPlace Instance = new();

        public int Compare(Remark? x, Remark? y)
        {
            var byStart = x!.Span.Start.CompareTo(y!.Span.Start);
            return byStart != 0 ? byStart : x.Kind.CompareTo(y.Kind);
        }
    }
}

/// <summary>A place in a text, start inclusive and end exclusive, and what was noticed there.</summary>
/// <remarks>A class: for each value type the runtime compiles its collections anew, and a check is a short program.</remarks>
internal sealed record Noticed(int Start, int End, string What);
