using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>Cuts every quote anew from the source's text, and refuses what the file says otherwise. The locator is worked out again.</summary>
internal sealed class EvidenceReader
{
    private static readonly string[] Names = ["source", "file", "text", "quote", "start", "end", "locator", "speaker", "saidAt", "match"];

    private readonly Dictionary<int, SourceDocument> _sources = [];
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly SourceTexts _texts;
    private readonly bool _sourcesAreWrong;
    private readonly Func<JsonCursor, Evidence?> _read;

    /// <param name="sources">As they were read, so that a problem in them is not told again at each quote.</param>
    /// <param name="texts">The texts at hand.</param>
    /// <param name="sourcesAreWrong">Some source could not be read.</param>
    public EvidenceReader(ValueList<SourceDocument> sources, SourceTexts texts, bool sourcesAreWrong)
    {
        _texts = texts;
        _sourcesAreWrong = sourcesAreWrong;
        _read = Read;
        foreach (var source in sources.AsSpan())
        {
            _sources[source.Id.Number] = source;
        }
    }

    public ValueList<Evidence> List(JsonMembers members, string name) => members.List(name, _read);

    private Evidence? Read(JsonCursor cursor)
    {
        var before = cursor.Problems.Count;
        var e = cursor.Members(Names);
        var id = e.Required("source")?.Parsed<SourceId>(SourceId.TryParse, "a source's id, such as S1") ?? default;
        var file = e.Text("file");
        var digest = e.DigestOrNull("text");
        var quote = e.Text("quote");
        var start = e.Number("start", 0, int.MaxValue);
        var end = e.Number("end", 0, int.MaxValue);
        e.TextOrNull("locator");
        var speaker = e.TextOrNull("speaker");
        var saidAt = e.TextOrNull("saidAt");
        var match = e.Word<EvidenceMatch>("match");
        // Against a stand-in nothing can be compared.
        if (_sourcesAreWrong || cursor.Problems.Count > before)
        {
            return null;
        }

        if (Source(e, id) is not { } source || Text(e, source, digest) is not { } text)
        {
            return null;
        }

        if (text.TrySpan(start, end, out var problem) is not { } span)
        {
            Differs(e, "start", string.Create(CultureInfo.InvariantCulture, $"{start} to {end} is no part of {source.Id} ({Shown(source.File)}): {problem}"));
            return null;
        }

        var evidence = new Evidence(source, span, match);
        if (quote != span.Quote)
        {
            Differs(e, "quote", string.Create(CultureInfo.InvariantCulture, $"'{Shown(quote)}' is not what {source.Id} says at {start} to {end}: '{Shown(span.Quote)}'; quotes cannot be edited"));
        }

        if (file != source.File && !source.Names.Contains(file))
        {
            Differs(e, "file", $"'{Shown(file)}' is not the file of {source.Id}, which is '{Shown(source.File)}'");
        }

        Same(e, "speaker", speaker, evidence.Speaker);
        Same(e, "saidAt", saidAt, evidence.SaidAt);
        return evidence;
    }

    private SourceDocument? Source(JsonMembers e, SourceId id)
    {
        if (_sources.TryGetValue(id.Number, out var source))
        {
            return source;
        }

        Differs(e, "source", $"there is no source {id} in this packet; {Suggestion.For(id.ToString(), [.. _sources.Values.Select(s => s.Id.ToString())])}");
        return null;
    }

    private SourceText? Text(JsonMembers e, SourceDocument source, Digest? named)
    {
        if ((named ?? source.Text) is not { } digest)
        {
            Differs(e, "source", $"{source.Id} ({Shown(source.File)}) has no text to quote from");
            return null;
        }

        if (digest != source.Text && !source.EarlierTexts.Contains(digest))
        {
            Differs(e, "text", $"{source.Id} ({Shown(source.File)}) never had this text; leave the member out to quote from its present one");
            return null;
        }

        var text = _texts.Find(digest);
        if (text is null && _missing.Add(digest.ToString()))
        {
            Differs(e, "source", $"the text of {source.Id} ({Shown(source.File)}) with digest {digest} is not at hand; put sources/{source.Sha256}.text.json back");
        }

        return text;
    }

    private static void Same(JsonMembers e, string name, string? said, string? known)
    {
        if (said != known)
        {
            Differs(e, name, $"is {Quoted(said)}, but in the source it is {Quoted(known)}");
        }
    }

    private static string Quoted(string? text) => text is null ? "absent" : $"'{Shown(text)}'";

    private static string Shown(string text) => JsonProblems.Shown(text);

    private static void Differs(JsonMembers e, string name, string message) => e.Problems.Add(JsonProblems.NotInSource, e.Place.Member(name), message);
}
