using System.Globalization;
using System.Text;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>
/// The numbered characters of one of Adobe's collections for Chinese, Japanese and Korean. Each grew from a character set that the runtime
/// knows: the table says which ids stand for which of its codes, and the code page which characters those are.
/// </summary>
internal sealed class CharacterCollection
{
    private const string Resource = "HandoffDrafter.Readers.Pdf.CharacterCollections.txt";

    /// <summary>All of them number printable ASCII from here, in proportional width.</summary>
    private const int FirstLetter = 1;
    private const int Letters = 95;

    private static readonly Lazy<CharacterCollection> Japan = new(() => Read("Japan1"));
    private static readonly Lazy<CharacterCollection> China = new(() => Read("GB1"));
    private static readonly Lazy<CharacterCollection> Taiwan = new(() => Read("CNS1"));
    private static readonly Lazy<CharacterCollection> Korea = new(() => Read("Korea1"));

    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly int _firstNarrow;

    private CharacterCollection(int firstNarrow) => _firstNarrow = firstNarrow;

    /// <summary>The collection of that ordering; null for one that is not known, such as Identity.</summary>
    public static CharacterCollection? Of(string? ordering) => ordering switch
    {
        "Japan1" => Japan.Value,
        "GB1" => China.Value,
        "CNS1" => Taiwan.Value,
        "Korea1" => Korea.Value,
        _ => null,
    };

    public string? Text(int id) => _texts.GetValueOrDefault(id);

    /// <summary>The id of a character. Letters of half an em have numbers of their own.</summary>
    public int? Id(string text, bool isHalfWidth) =>
        isHalfWidth && text is [>= ' ' and <= '~'] ? _firstNarrow + text[0] - ' ' : _ids.TryGetValue(text, out var id) ? id : null;

    private static CharacterCollection Read(string name)
    {
        using var stream = typeof(CharacterCollection).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        CharacterCollection? found = null;
        Encoding characters = Encoding.Latin1;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("collection ", StringComparison.Ordinal))
            {
                if (found is not null)
                {
                    break;
                }

                if (line.Split(' ') is [_, var ordering, var page, var narrow] && ordering == name)
                {
                    found = new CharacterCollection(Number(narrow));
                    characters = CodePagesEncodingProvider.Instance.GetEncoding(Number(page))!;
                    found.AddLetters();
                }
            }
            else if (!line.StartsWith('#'))
            {
                found?.AddRanges(line, characters);
            }
        }

        return found ?? throw new InvalidOperationException($"{Resource} has no collection {name}.");
    }

    private void AddLetters()
    {
        for (var i = 0; i < Letters; i++)
        {
            Add(FirstLetter + i, ((char)(' ' + i)).ToString());
            _texts.TryAdd(_firstNarrow + i, ((char)(' ' + i)).ToString());
        }
    }

    /// <summary>Ranges as <c>8140-817e:633</c>, codes in base 16; their last byte counts on.</summary>
    private void AddRanges(string line, Encoding characters)
    {
        Span<byte> bytes = stackalloc byte[2];
        foreach (var range in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = range.IndexOf(':', StringComparison.Ordinal);
            var dash = range.IndexOf('-', StringComparison.Ordinal);
            var first = Code(range.AsSpan(0, dash < 0 ? colon : dash));
            var last = dash < 0 ? first : Code(range.AsSpan(dash + 1, colon - dash - 1));
            var id = Number(range.AsSpan(colon + 1));
            for (var code = first; code <= last; code++, id++)
            {
                (bytes[0], bytes[1]) = ((byte)(code >> 8), (byte)code);
                var text = characters.GetString(code > 0xFF ? bytes : bytes[1..]);
                if (text.Length > 0 && text[0] != '\ufffd' && text[0] != '?')
                {
                    Add(id, text);
                }
            }
        }
    }

    private void Add(int id, string text)
    {
        _texts.TryAdd(id, text);
        _ids.TryAdd(text, id);
    }

    private static int Code(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
