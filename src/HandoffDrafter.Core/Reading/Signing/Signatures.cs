using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Signing;

/// <summary>
/// Judges the signature blocks of an agreement. Blocks that lie apart are judged apart: the blank form in an exhibit does not undo the
/// signatures of the agreement that it is attached to. Where a signature may be a picture, one cannot tell.
/// </summary>
public static class Signatures
{
    /// <summary>What readers say of a picture beside the words that one signs beside: a signature, a stamp, or anything.</summary>
    public const string Picture = "a picture where one signs";

    /// <summary>The line is the label of a place to sign, such as <c>By:</c>, with nothing typed behind it.</summary>
    public static bool IsPlaceToSign(string line) => SigningMarks.IsOpenPlace(line);

    public static SignatureReading In(SourceText text)
    {
        var blocks = SignatureBlock.In(SigningMarks.In(text));
        var (fields, empty, day) = Fields(text.Signature);
        var complete = blocks.FindAll(b => b.IsComplete);
        if (complete.Count > 0 || (fields >= 2 && empty == 0))
        {
            return Signed(fields >= 2 ? fields : complete.Sum(b => b.Signed), Latest(complete.Max(b => b.LastDate), day), complete.Exists(b => b.BySeal));
        }

        if (fields > 0 && empty > 0)
        {
            return new SignatureReading(false, null, "one of its signature fields is signed and another is empty");
        }

        if (fields > 0)
        {
            return new SignatureReading(null, null, "the file carries one digital signature; whether the others signed cannot be told");
        }

        if (text.Signature?.Contains(Picture, StringComparison.Ordinal) == true && blocks.TrueForAll(b => b.Signed == 0))
        {
            return new SignatureReading(null, null, "a picture stands where it is signed; whether it shows a signature cannot be told");
        }

        // Each party may sign on a page of its own.
        var signed = blocks.FindAll(b => b.Signed > 0);
        return signed.Find(b => b.Blank > 0) is { } partly ? new SignatureReading(false, null, $"{partly.Who} signed, but a line beside that is blank")
            : signed.Count >= 2 ? Signed(signed.Sum(b => b.Signed), signed.Max(b => b.LastDate), seal: false)
            : signed.Count == 1 ? new SignatureReading(null, null, $"{signed[0].Who} signed; whether the others did cannot be told")
            : blocks.Exists(b => b.Blank > 0) ? new SignatureReading(false, null, "its signature lines are blank")
            : empty > 0 ? new SignatureReading(false, null, "its signature fields are empty")
            : blocks.Exists(b => b.Open > 0) ? new SignatureReading(null, null, "nothing that can be read stands where it is signed; the signatures may be pictures")
            : new SignatureReading(null, null, "it has no signature block that can be read");
    }

    private static SignatureReading Signed(int count, DateOnly? on, bool seal)
    {
        var what = seal ? "a signing service says that all have signed" : string.Create(CultureInfo.InvariantCulture, $"{count} signatures");
        return new SignatureReading(true, on, on is { } day ? string.Create(CultureInfo.InvariantCulture, $"{what}, the last of {day:yyyy-MM-dd}") : what);
    }

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    /// <summary>What the reader says of signatures that are no text: fields of a form, lines of an office program.</summary>
    private static (int Signed, int Empty, DateOnly? Last) Fields(string? signature)
    {
        var (signed, empty, last) = (0, 0, (DateOnly?)null);
        foreach (var part in signature?.Split(';', StringSplitOptions.TrimEntries) ?? [])
        {
            var plain = Phrases.Plain(part);
            if (plain.StartsWith("digitally signed", StringComparison.Ordinal))
            {
                (signed, last) = (signed + 1, Latest(last, Dates.First(plain)?.Date));
            }
            else if (plain.Contains("empty", StringComparison.Ordinal) || plain.StartsWith("a signature line", StringComparison.Ordinal))
            {
                empty++;
            }
        }

        return (signed, empty, last);
    }
}
