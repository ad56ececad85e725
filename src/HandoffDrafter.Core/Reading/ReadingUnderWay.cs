using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading.Relations;

namespace HandoffDrafter.Core.Reading;

/// <summary>A deal's sources while its documents are read: those of before, and those that come.</summary>
internal sealed class ReadingUnderWay
{
    private readonly List<SourceDocument> _sources;
    private readonly List<SourceText> _texts = [];
    private readonly List<RefusedFile> _refused = [];
    private readonly List<DroppedFile> _enclosed = [];
    private readonly Dictionary<Digest, int> _seen = [];
    private readonly HashSet<int> _here = [];
    private int _next = 1;

    public ReadingUnderWay(DealReading before)
    {
        _sources = [.. before.Sources];
        for (var i = 0; i < _sources.Count; i++)
        {
            _seen.TryAdd(_sources[i].Sha256, i);
            _next = Math.Max(_next, _sources[i].Id.Number + 1);
            if (before.Texts.Of(_sources[i]) is { } text)
            {
                _texts.Add(text);
            }
        }
    }

    /// <summary>Whether these bytes are a source already, which then has one more name.</summary>
    public bool Knows(DroppedFile file, SourceId? within)
    {
        if (!_seen.TryGetValue(Digest.Of(file.Content.Span), out var known))
        {
            return false;
        }

        _sources[known] = Again(_sources[known], file, within, first: _here.Add(known));
        return true;
    }

    public SourceDocument Next(DroppedFile file, SourceId? within) =>
        new(new SourceId(_next), file.Path, SourceRole.Other, Digest.Of(file.Content.Span)) { EnclosedIn = within is { } mail ? [mail] : [] };

    public void Add(SourceDocument source, SourceText text)
    {
        _texts.Add(text);
        Add(source);
    }

    public void Add(SourceDocument source, Refusal refusal)
    {
        _refused.Add(new RefusedFile(source.File, refusal));
        Add(source with { Problems = [$"{refusal.Reason}; {refusal.Fix}"] });
    }

    public void Enclose(DroppedFile file) => _enclosed.Add(file);

    public DealReading Finish(ValueList<RefusedFile> unopened, CancellationToken cancellationToken)
    {
        KeepWhatIsEnclosed();
        for (var i = 0; i < _sources.Count; i++)
        {
            _sources[i] = _sources[i] with { Gone = !_here.Contains(i) };
        }

        var texts = new SourceTexts(_texts);
        return new DealReading(AgreementStack.Settle(_sources.ToValueList(), texts, cancellationToken), texts)
        {
            Unopened = unopened,
            Refused = _refused.ToValueList(),
            Enclosed = _enclosed.ToValueList(),
        };
    }

    private void Add(SourceDocument source)
    {
        _here.Add(_sources.Count);
        _seen.Add(source.Sha256, _sources.Count);
        _sources.Add(source);
        _next++;
    }

    /// <summary>A mail that was read before is not opened again, and what it enclosed then it encloses now.</summary>
    private void KeepWhatIsEnclosed()
    {
        var ids = _here.Select(i => _sources[i].Id).ToHashSet();
        for (var found = true; found;)
        {
            found = false;
            for (var i = 0; i < _sources.Count; i++)
            {
                if (!_here.Contains(i) && _sources[i].EnclosedIn.Any(ids.Contains))
                {
                    found |= _here.Add(i) && ids.Add(_sources[i].Id);
                }
            }
        }
    }

    /// <summary>The same bytes once more: the first name stays the name while it is still there.</summary>
    private static SourceDocument Again(SourceDocument source, DroppedFile file, SourceId? within, bool first)
    {
        var mails = within is { } mail && !source.EnclosedIn.Contains(mail) ? source.EnclosedIn.Add(mail) : source.EnclosedIn;
        source = source with { EnclosedIn = mails };
        if (source.File == file.Path || source.Names.Contains(file.Path))
        {
            return source;
        }

        return first && source.Gone ? source with { File = file.Path } : source with { Names = source.Names.Add(file.Path) };
    }
}
