namespace HandoffDrafter.Core.Reading.Signing;

/// <summary>The marks of signing that stand together on one execution page.</summary>
internal sealed class SignatureBlock
{
    /// <summary>The places where the parties of one document sign stand closer than this, in characters.</summary>
    private const int Apart = 1500;

    /// <summary>A date belongs to the signature that it stands this close to; a bare line to the words that ask for a signature.</summary>
    private const int Beside = 400;

    private readonly List<SigningMark> _marks = [];

    public int Signed { get; private set; }

    public int Blank { get; private set; }

    public int Open { get; private set; }

    /// <summary>A signing service says that nobody is missing.</summary>
    public bool BySeal { get; private set; }

    public DateOnly? LastDate { get; private set; }

    public bool IsComplete => BySeal || (Signed >= 2 && Blank == 0);

    /// <summary>Who signed, for a person to read.</summary>
    public string Who { get; private set; } = "somebody";

    public static List<SignatureBlock> In(List<SigningMark> marks)
    {
        marks.Sort((a, b) => a.At.CompareTo(b.At));
        var leads = marks.FindAll(m => m.Kind == SigningMarkKind.Lead).ConvertAll(m => m.At);
        var dates = marks.FindAll(m => m.Kind == SigningMarkKind.Date);
        var blocks = new List<SignatureBlock>();
        var last = 0;
        foreach (var mark in marks)
        {
            if (mark.Kind is SigningMarkKind.Lead or SigningMarkKind.Date || (mark.Kind == SigningMarkKind.Line && !leads.Exists(at => mark.At >= at && mark.At - at <= Beside * 2)))
            {
                continue;
            }

            if (blocks.Count == 0 || mark.At - last > Apart)
            {
                blocks.Add(new SignatureBlock());
            }

            blocks[^1]._marks.Add(mark);
            last = mark.At;
        }

        foreach (var block in blocks)
        {
            block.Weigh(dates);
        }

        return blocks;
    }

    private void Weigh(List<SigningMark> dates)
    {
        var signed = Of(SigningMarkKind.Signed);
        var typed = Of(SigningMarkKind.Typed).FindAll(t => !signed.Exists(s => Math.Abs(s.At - t.At) < 80));
        var days = dates.FindAll(d => signed.Concat(typed).Any(m => Math.Abs(m.At - d.At) <= Beside));
        days.AddRange(signed.FindAll(s => s.Date is not null));
        Blank = Math.Max(0, Of(SigningMarkKind.Blank).Count - signed.Count(s => s.IsAboveLine));
        if (days.Count > 0 && Blank == 0)
        {
            // A name typed where one signs is a signature once there is a date with it.
            signed.AddRange(typed);
            typed = [];
        }

        Signed = signed.Count;
        Open = Of(SigningMarkKind.Open).Count + typed.Count;
        Blank += Signed == 0 ? Of(SigningMarkKind.Line).Count : 0;
        BySeal = Of(SigningMarkKind.Complete).Count > 0 && Signed > 0;
        LastDate = days.Max(d => d.Date);
        var names = signed.Select(s => s.Name).OfType<string>().Distinct().ToList();
        Who = names.Count > 0 ? string.Join(" and ", names) : Who;
    }

    private List<SigningMark> Of(SigningMarkKind kind) => _marks.FindAll(m => m.Kind == kind);
}
