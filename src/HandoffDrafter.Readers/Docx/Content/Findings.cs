using HandoffDrafter.Core.Reading.Signing;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>What a person must know of a document besides its words.</summary>
/// <param name="hasPictures">Some part of the file is a picture.</param>
internal sealed class Findings(bool hasPictures)
{
    private const int MostLinesBetween = 2;
    private const int LongestLabel = 80;
    private const int MostSignatures = 20;

    private readonly HashSet<string> _changedBy = new(StringComparer.Ordinal);
    private readonly List<string> _watermarks = [];
    private readonly List<string> _signatureLines = [];
    private readonly List<string> _signatureFields = [];
    private int _linesSinceLabel = MostLinesBetween + 1;
    private int _linesSincePicture = MostLinesBetween + 1;
    private int _signaturePictures;

    public int Changes { get; private set; }

    public int Comments { get; set; }

    public int Pictures { get; set; }

    /// <summary>Charts, diagrams, embedded files: what each is, in a person's word.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>Charts and diagrams that are still to be read.</summary>
    public int Graphics { get; set; }

    /// <summary>A line of Word's own to sign on.</summary>
    public void SignatureLine(string signer) => Add(_signatureLines, signer.Length > 0 ? $"a signature line for {signer}" : "a signature line");

    /// <summary>A content control that is named after a signature.</summary>
    public void SignatureField(string name, bool isFilled) => Add(_signatureFields, $"the field '{name}' is {(isFilled ? "filled in" : "empty")}");

    /// <summary>Watches for pictures near the words that one signs beside: what they show nobody can tell here.</summary>
    public void Line(Paragraph paragraph)
    {
        if (!hasPictures || (paragraph.Length == 0 && paragraph.Pictures == 0))
        {
            return;
        }

        var isLabel = paragraph.Length is > 0 and <= LongestLabel && Signatures.IsPlaceToSign(string.Concat(paragraph.Spans().Where(s => s.IsVisible).Select(s => s.Text)));
        _linesSinceLabel = isLabel ? 0 : Math.Min(_linesSinceLabel + 1, MostLinesBetween + 1);
        _linesSincePicture = paragraph.Pictures > 0 ? 0 : Math.Min(_linesSincePicture + 1, MostLinesBetween + 1);
        if ((isLabel && _linesSincePicture <= MostLinesBetween) || (paragraph.Pictures > 0 && _linesSinceLabel <= MostLinesBetween))
        {
            _signaturePictures++;
            // Each picture and each label counts once.
            (_linesSinceLabel, _linesSincePicture) = (MostLinesBetween + 1, MostLinesBetween + 1);
        }
    }

    public void Changed(string? author)
    {
        Changes++;
        if (!string.IsNullOrWhiteSpace(author) && _changedBy.Count < 20)
        {
            _changedBy.Add(author.Trim());
        }
    }

    public void Watermark(string words)
    {
        if (!_watermarks.Contains(words) && _watermarks.Count < 5)
        {
            _watermarks.Add(words);
        }
    }

    public IEnumerable<string> Problems()
    {
        foreach (var words in _watermarks)
        {
            yield return $"has a {words} watermark";
        }

        if (Changes > 0)
        {
            var by = _changedBy.Count > 0 ? " by " + string.Join(", ", _changedBy) : string.Empty;
            yield return Changes == 1
                ? $"1 tracked change{by} is neither accepted nor rejected"
                : $"{OfficeBudget.Number(Changes)} tracked changes{by} are neither accepted nor rejected";
        }

        if (Comments > 0)
        {
            yield return Comments == 1 ? "1 comment is still in it" : $"{OfficeBudget.Number(Comments)} comments are still in it";
        }

        foreach (var kind in Unread.CountBy(k => k))
        {
            yield return $"{kind.Key} was not read{(kind.Value == 1 ? string.Empty : $" ({OfficeBudget.Number(kind.Value)} times)")}: drop what it shows as a file of its own";
        }

        if (Pictures > 0)
        {
            yield return Pictures == 1 ? "1 picture was not read: words in it need OCR" : $"{OfficeBudget.Number(Pictures)} pictures were not read: words in them need OCR";
        }
    }

    /// <summary>What kind of signing the document shows; null where there is none.</summary>
    public string? Signature(OfficePackage package)
    {
        var digital = package.CountUnder("_xmlsignatures/", ".xml");
        var shown = Enumerable.Repeat("digitally signed (not verified)", Math.Min(digital, MostSignatures)).ToList();
        if (_signaturePictures > 0)
        {
            shown.Add(_signaturePictures == 1 ? Signatures.Picture : $"{OfficeBudget.Number(_signaturePictures)} times {Signatures.Picture}");
        }

        // A line stays in the text once it is signed; which of several is signed is told by nothing that is read.
        shown.AddRange(_signatureLines.Skip(digital));
        shown.AddRange(_signatureFields);
        return shown.Count == 0 ? null : string.Join("; ", shown);
    }

    private static void Add(List<string> list, string description)
    {
        if (list.Count < MostSignatures && !list.Contains(description))
        {
            list.Add(description);
        }
    }
}
