using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Reading;

/// <summary>The texts of a deal's sources, by the digest of the text.</summary>
public sealed class SourceTexts(IEnumerable<SourceText> texts)
{
    public static readonly SourceTexts None = new([]);

    private readonly Dictionary<Digest, SourceText> _texts = Index(texts);

    public SourceText? Find(Digest digest) => _texts.GetValueOrDefault(digest);

    /// <summary>Null where the source could not be read, or its text is not at hand.</summary>
    public SourceText? Of(SourceDocument source) => source.Text is { } digest ? Find(digest) : null;

    private static Dictionary<Digest, SourceText> Index(IEnumerable<SourceText> texts)
    {
        var index = new Dictionary<Digest, SourceText>();
        foreach (var text in texts)
        {
            index[text.Digest] = text;
        }

        return index;
    }
}
