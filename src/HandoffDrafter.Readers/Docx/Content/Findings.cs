using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>What a person must know of a document besides its words.</summary>
internal sealed class Findings
{
    private readonly HashSet<string> _changedBy = new(StringComparer.Ordinal);
    private readonly List<string> _watermarks = [];

    public int Changes { get; private set; }

    public int Comments { get; set; }

    public int Pictures { get; set; }

    /// <summary>Charts, diagrams, embedded files: what each is, in a person's word.</summary>
    public List<string> Unread { get; } = [];

    public List<string> SignatureLines { get; } = [];

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
        var signed = package.HasUnder("_xmlsignatures/") ? ["digitally signed (not verified)"] : Array.Empty<string>();
        return signed.Length + SignatureLines.Count == 0 ? null : string.Join("; ", signed.Concat(SignatureLines.Distinct()));
    }
}
