using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>A document of the deal with what it says of itself: how another document may name it.</summary>
internal sealed class Paper
{
    /// <summary>A document says what it is in its first lines.</summary>
    private const int Opening = 3000;
    private const int MostNumbered = 8;

    private static readonly string[] VersionWords =
        ["draft", "final", "signed", "executed", "clean", "redline", "redlined", "copy", "version", "rev", "revision", "fully", "countersigned", "unsigned", "for", "review", "signature", "esigned", "of", "the"];

    public Paper(SourceDocument source, SourceText? text)
    {
        Source = source;
        Text = text;
        Stem = Path.GetFileNameWithoutExtension(source.File[(source.File.LastIndexOf('/') + 1)..]).Replace('_', ' ');
        Title = Phrases.Plain(source.Title ?? string.Empty);
        Kind = source.Kind is { } kind && source.Role == SourceRole.Sow ? kind
            : DocumentMentions.KindIn(Title) ?? DocumentMentions.KindIn(Phrases.Plain(Stem)) ?? source.Kind ?? string.Empty;
        Read();
        var (name, version) = Versionless(Stem);
        (Name, Version) = (name, version);
    }

    public SourceDocument Source { get; }

    public SourceText? Text { get; }

    /// <summary>The file's name without folders and ending.</summary>
    public string Stem { get; }

    /// <summary>The file's name without what tells versions of one document apart.</summary>
    public string Name { get; }

    public int? Version { get; }

    /// <summary>In plain form; empty where it has none.</summary>
    public string Title { get; }

    public string Kind { get; }

    /// <summary>Its number, in one form; null where it has none or one cannot tell.</summary>
    public string? Number { get; private set; }

    /// <summary>Days that it may be known by: those of its opening, and that of its last signature.</summary>
    public HashSet<DateOnly> Days { get; } = [];

    /// <summary>The mention is of this paper itself.</summary>
    public bool IsSelf(DocumentMention mention) =>
        mention.IsSelf || (mention.Kind == Kind && mention.Number is { } number && Number is not null && PaperNumber.Plain(number) == Number);

    /// <summary>Whether all that the mention tells fits, and how well: null where something speaks against it.</summary>
    public int? Fits(DocumentMention mention)
    {
        var named = Phrases.Plain(mention.Name);
        var titled = Phrases.Contains(Title, named) || Phrases.Contains(Phrases.Plain(Stem), named);
        if (!titled && mention.Kind != Kind && !(mention.Kind == "agreement" && Kind == "master agreement" && mention.IsTold))
        {
            return null;
        }

        // "Agreement" alone is what any of them is called.
        if (!titled && mention.Kind == "agreement" && !mention.IsTold)
        {
            return null;
        }

        var score = titled ? 2 : 1;
        if (mention.Number is { } number)
        {
            var plain = PaperNumber.Plain(number);
            if (Number is null ? !Phrases.Contains(Phrases.Plain(Stem), number.ToLowerInvariant()) : Number != plain)
            {
                return null;
            }

            score += 4;
        }

        if (mention.Date is { } date)
        {
            if (!Days.Contains(date) && Days.Count > 0 && mention.Number is null)
            {
                return null;
            }

            score += Days.Contains(date) ? 3 : 0;
        }

        return score;
    }

    private void Read()
    {
        if (Source.SignedOn is { } signed)
        {
            Days.Add(signed);
        }

        var names = new DocumentMentions();
        var stem = new SourceText("name", 1, CanonicalText.From(Stem), []);
        var mentions = new List<DocumentMention>();
        foreach (var block in Text?.Blocks ?? [])
        {
            if (block.Start > Opening)
            {
                break;
            }

            if (block.State is BlockState.Normal or BlockState.Inserted && block.Length > 0)
            {
                var sentences = Sentences.Of(Text!.Text, block.Start, block.End);
                mentions.AddRange(sentences.SelectMany(s => names.In(Text, s)));
                foreach (var sentence in sentences)
                {
                    AddDays(Phrases.Plain(Text.Text.AsSpan(sentence.Start, sentence.End - sentence.Start)));
                }
            }
        }

        if (stem.Text.Length > 0)
        {
            mentions.AddRange(names.In(stem, new Sentence(0, stem.Text.Length)).Take(1));
        }

        Number = mentions.Take(MostNumbered).Where(m => m.Kind == Kind || m.IsSelf).Select(m => m.Number).OfType<string>().Select(PaperNumber.Plain).FirstOrDefault() ?? NumberLine();
    }

    private void AddDays(string plain)
    {
        for (var found = Dates.First(plain); found is var (date, start, end) && found is not null; found = Dates.First(plain, end))
        {
            var ahead = plain[Math.Max(0, start - 40)..start];
            if (ahead.Contains("dated", StringComparison.Ordinal) || ahead.Contains("effective", StringComparison.Ordinal) || ahead.Contains("made", StringComparison.Ordinal)
                || ahead.Contains("entered", StringComparison.Ordinal) || ahead.Contains("as of", StringComparison.Ordinal) || ahead.TrimEnd().EndsWith("date:", StringComparison.Ordinal) || ahead.Contains("takes effect", StringComparison.Ordinal))
            {
                Days.Add(date);
            }
        }
    }

    /// <summary>A line such as <c>SOW number: SOW-2026-004</c> or a heading that is nothing but a number.</summary>
    private string? NumberLine()
    {
        foreach (var block in Text?.Blocks.Where(b => b.Start <= Opening && b.Length is > 2 and < 80) ?? [])
        {
            var words = Text!.Text[block.Start..block.End];
            var colon = words.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && Phrases.Plain(words.AsSpan(0, colon)) is var label && (label.EndsWith("number", StringComparison.Ordinal) || label.EndsWith("no.", StringComparison.Ordinal))
                && PaperNumber.At(words, colon + 1, counted: true) is var (number, _) && DocumentMentions.KindIn(label) == Kind)
            {
                return PaperNumber.Plain(number);
            }
        }

        return null;
    }

    private static (string Name, int? Version) Versionless(string stem)
    {
        int? version = null;
        var words = new List<string>();
        foreach (var word in Phrases.Plain(stem).Split([' ', '(', ')', '[', ']', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length is > 1 and < 4 && word[0] == 'v' && int.TryParse(word.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                version = number;
            }
            else if (!VersionWords.Contains(word))
            {
                words.Add(word);
            }
        }

        return (string.Join(' ', words), version);
    }
}
