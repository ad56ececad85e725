using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>The base packet with the edits found so far, and what there is to say about them.</summary>
internal sealed class PacketEdits
{
    private const string File = "packet.md";
    private const string Reason = "removed in packet.md";

    private readonly Packet _base;
    private readonly ItemList<ClaimId, Claim> _claims;
    private readonly ItemList<PromiseId, Promise> _promises;
    private readonly ItemList<NoteId, Note> _notes;
    private readonly ItemList<string, Field> _fields;
    private readonly List<FileProblem> _problems = [];
    private readonly List<ClaimId> _order = [];
    private int _nextClaim;
    private int _nextQuestion;
    private int _nextPromise;
    private int _nextNote;

    public PacketEdits(Packet @base, Stamp stamp)
    {
        (_base, Stamp) = (@base, stamp);
        _claims = new(@base.Claims, c => c.Id);
        _promises = new(@base.Promises, p => p.Id);
        _notes = new(@base.Notes, n => n.Id);
        _fields = new(@base.Fields, f => f.Id);
        _nextClaim = Highest(@base.Claims.Where(c => !c.Id.Question).Select(c => c.Id.Number)) + 1;
        _nextQuestion = Highest(@base.Claims.Where(c => c.Id.Question).Select(c => c.Id.Number)) + 1;
        _nextPromise = Highest(@base.Promises.Select(p => p.Id.Number)) + 1;
        _nextNote = Highest(@base.Notes.Select(n => n.Id.Number)) + 1;
    }

    public Stamp Stamp { get; }

    public IReadOnlyList<FileProblem> Problems => _problems;

    public List<PromiseId> Decided { get; } = [];

    public int Removals { get; private set; }

    public Claim? Claim(ClaimId id) => _claims.Find(id);

    public Promise? Promise(PromiseId id) => _promises.Find(id);

    public Note? Note(NoteId id) => _notes.Find(id);

    public Field? Field(string id) => _fields.Find(id);

    public void Set(Claim claim) => _claims.Set(claim.Id, claim);

    public void Set(Promise promise) => _promises.Set(promise.Id, promise);

    public void Set(Note note) => _notes.Set(note.Id, note);

    public void Set(Field field) => _fields.Set(field.Id, field);

    public ClaimId NewClaim(string section, string text)
    {
        var question = section == "open-questions";
        var id = new ClaimId(question, question ? _nextQuestion++ : _nextClaim++);
        Set(new Claim(id, section, text) { Status = Grounding.Human, Origin = Origin.Human });
        return id;
    }

    public PromiseId NewPromise(string text)
    {
        var id = new PromiseId(_nextPromise++);
        Set(new Promise(id, text) { Origin = Origin.Human });
        return id;
    }

    public void AddNote(string? after, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Set(new Note(new NoteId(_nextNote++), after, text.Trim(), Stamp.By));
        }
    }

    public void Problem(RuleDescriptor rule, int line, int column, string message) =>
        _problems.Add(new FileProblem(File, line, column, rule.Default == RuleLevel.Error ? Severity.Error : Severity.Warning, rule.Id, message));

    public void Problem(RuleDescriptor rule, Piece piece, string message) => Problem(rule, piece.Line, piece.Column, message);

    public void Remove(Target target)
    {
        var removal = new Removal(Stamp.By, Stamp.At, Reason);
        if (PromiseId.TryParse(target.Name, out var promise) && Promise(promise) is { } p)
        {
            Set(p with { Removed = removal });
        }
        else if (ClaimId.TryParse(target.Name, out var claim) && Claim(claim) is { } c)
        {
            Set(c with { Removed = removal });
        }
        else if (NoteId.TryParse(target.Name, out var note) && Note(note) is { } n)
        {
            Set(n with { Removed = removal });
        }

        Removals++;
    }

    /// <summary>The claim stands here in the file; claims of one section are put in the order in which they were seen.</summary>
    public void Saw(ClaimId id) => _order.Add(id);

    /// <param name="sorted">Sections whose order is ours, so that their order in the file says nothing.</param>
    public Packet Result(Predicate<string> sorted)
    {
        var claims = Ordered(_claims.Items, sorted);
        var result = _base with
        {
            Claims = Changed(_base.Claims, claims),
            Promises = Changed(_base.Promises, _promises.Items),
            Notes = Changed(_base.Notes, _notes.Items),
            Fields = Changed(_base.Fields, _fields.Items),
        };
        return ReferenceEquals(result.Claims, _base.Claims) && ReferenceEquals(result.Promises, _base.Promises) && ReferenceEquals(result.Notes, _base.Notes)
            && ReferenceEquals(result.Fields, _base.Fields) ? _base : result;
    }

    /// <summary>
    /// The claims of a section change places among themselves only, and a new one stands beside its neighbour: one added line must not look
    /// like a new order of everything behind it.
    /// </summary>
    private List<Claim> Ordered(List<Claim> claims, Predicate<string> sorted)
    {
        var places = new Dictionary<ClaimId, int>();
        for (var i = 0; i < claims.Count; i++)
        {
            places[claims[i].Id] = i;
        }

        var sections = _order.Select(id => places[id]).Where(place => !sorted(claims[place].Section)).GroupBy(place => claims[place].Section, StringComparer.Ordinal);
        var ordered = claims.ToArray();
        var (ahead, behind) = (new Dictionary<int, List<int>>(), new Dictionary<int, List<int>>());
        foreach (var section in sections)
        {
            var slots = section.Where(IsKnown).Order().ToList();
            var next = 0;
            foreach (var place in section)
            {
                if (IsKnown(place))
                {
                    ordered[slots[next++]] = claims[place];
                }
                else if (slots.Count > 0)
                {
                    var (beside, slot) = next == 0 ? (ahead, slots[0]) : (behind, slots[next - 1]);
                    (beside.TryGetValue(slot, out var added) ? added : beside[slot] = []).Add(place);
                }
            }
        }

        var placed = ahead.Values.Concat(behind.Values).SelectMany(added => added).ToHashSet();
        var result = new List<Claim>(claims.Count);
        for (var i = 0; i < ordered.Length; i++)
        {
            if (!placed.Contains(i))
            {
                result.AddRange(ahead.GetValueOrDefault(i, []).Select(place => claims[place]));
                result.Add(ordered[i]);
                result.AddRange(behind.GetValueOrDefault(i, []).Select(place => claims[place]));
            }
        }

        return result;

        bool IsKnown(int place) => place < _base.Claims.Count;
    }

    private static ValueList<T> Changed<T>(ValueList<T> before, List<T> after)
        where T : class
    {
        if (before.Count == after.Count && before.Zip(after).All(pair => ReferenceEquals(pair.First, pair.Second)))
        {
            return before;
        }

        return after.ToValueList();
    }

    private static int Highest(IEnumerable<int> numbers) => numbers.DefaultIfEmpty(0).Max();

    private sealed class ItemList<TId, T>
        where TId : notnull
        where T : class
    {
        private readonly Dictionary<TId, int> _places = [];

        public ItemList(ValueList<T> items, Func<T, TId> id)
        {
            Items = [.. items];
            for (var i = 0; i < items.Count; i++)
            {
                _places.TryAdd(id(items[i]), i);
            }
        }

        public List<T> Items { get; }

        public T? Find(TId id) => _places.TryGetValue(id, out var place) ? Items[place] : null;

        public void Set(TId id, T item)
        {
            if (!_places.TryGetValue(id, out var place))
            {
                _places.Add(id, Items.Count);
                Items.Add(item);
            }
            else if (!Items[place].Equals(item))
            {
                Items[place] = item;
            }
        }
    }
}
