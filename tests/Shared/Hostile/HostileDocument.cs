namespace HandoffDrafter.Testing.Hostile;

/// <param name="File">Its name in a deal's folder; what it is called says what it does.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Outcome">The kind of its refusal in kebab case, or <c>read</c> where a reader finds its way out and reads what is there.</param>
internal sealed record HostileDocument(string File, byte[] Content, string Outcome)
{
    public const string Read = "read";
    public const string Limit = "limit-exceeded";
    public const string Damaged = "damaged";
    public const string Empty = "empty";
    public const string Unknown = "unknown-format";
    public const string Password = "password-protected";

    private static readonly Lazy<IReadOnlyList<HostileDocument>> Every = new(() =>
        [.. HostileOffice.All().Concat(HostilePdf.All()).Concat(HostileText.All()).Concat(Misnamed()).OrderBy(d => d.File, StringComparer.Ordinal)]);

    /// <summary>Every one of them, in the order of their names.</summary>
    public static IReadOnlyList<HostileDocument> All => Every.Value;

    private static IEnumerable<HostileDocument> Misnamed()
    {
        foreach (var extension in (string[])["csv", "docx", "eml", "json", "md", "pdf", "pptx", "srt", "txt", "vtt", "xlsx"])
        {
            yield return new HostileDocument($"empty.{extension}", [], Empty);
        }

        byte[] picture = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[200]];
        yield return new HostileDocument("picture.docx", picture, Damaged);
        yield return new HostileDocument("picture.md", picture, Damaged);
        yield return new HostileDocument("picture.pdf", picture, Damaged);
        yield return new HostileDocument("picture.txt", picture, Damaged);
        yield return new HostileDocument("word.pdf", HostileOffice.Docx("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"), Damaged);
        yield return new HostileDocument("word.txt", HostileOffice.Docx("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"), Damaged);
        yield return new HostileDocument("portable.docx", HostilePdf.Page("(Words) Tj"), Damaged);
        yield return new HostileDocument("portable.eml", HostilePdf.Page("(Words) Tj"), Damaged);
    }
}
