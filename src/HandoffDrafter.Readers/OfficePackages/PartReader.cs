using System.Globalization;
using System.Text;
using System.Xml;

namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>
/// Walks the elements of one part, never holding more of it than the element at hand. A caller that stops looking at an element's
/// children has skipped them: <see cref="Next(int)"/> finds its way by depth.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // Converters leave control characters in; they become spaces in Text.
        CheckCharacters = false,
    };

    private readonly XmlReader _xml;
    private readonly OfficeBudget _budget;
    private readonly char[] _portion = new char[1024];
    private readonly StringBuilder _text = new();
    private string? _namespace;
    private Vocabulary _vocabulary;

    /// <exception cref="XmlException">There is no element in it.</exception>
    public PartReader(Stream content, OfficeBudget budget)
    {
        _budget = budget;
        _xml = XmlReader.Create(content, Settings);
        _xml.MoveToContent();
    }

    public string Name => _xml.LocalName;

    /// <summary>Neighbours are mostly of one vocabulary, whose name the XML reader keeps once.</summary>
    public Vocabulary Vocabulary
    {
        get
        {
            var name = _xml.NamespaceURI;
            if (!ReferenceEquals(name, _namespace))
            {
                (_namespace, _vocabulary) = (name, Vocabularies.Of(name));
            }

            return _vocabulary;
        }
    }

    public bool IsWord(string name) => Is(Vocabulary.Word, name);

    public bool Is(Vocabulary vocabulary, string name) => _xml.LocalName == name && Vocabulary == vocabulary;

    /// <summary>To be handed to <see cref="Next(int)"/>: the element at hand as the parent of those that follow.</summary>
    public int Open() => _xml.IsEmptyElement ? -1 : _xml.Depth;

    /// <summary>Moves to the parent's next child; false once the parent ends.</summary>
    public bool Next(int parent)
    {
        while (parent >= 0 && _xml.Read())
        {
            _budget.Step(_xml.Depth);
            if (_xml.Depth <= parent)
            {
                return false;
            }

            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == parent + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the child of this name of the element at hand, and past all others.</summary>
    public bool NextWord(int parent, string name) => Next(parent, Vocabulary.Word, name);

    public bool Next(int parent, Vocabulary vocabulary, string name)
    {
        while (Next(parent))
        {
            if (Is(vocabulary, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An attribute of the element's own vocabulary.</summary>
    public string? Own(string name) => _xml.GetAttribute(name, _xml.NamespaceURI);

    /// <summary>An attribute without a prefix.</summary>
    public string? Plain(string name) => _xml.GetAttribute(name);

    /// <summary>A number in an attribute without a prefix.</summary>
    public int? PlainNumber(string name) =>
        int.TryParse(Plain(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch in an attribute without a prefix; null where it is not set.</summary>
    public bool? PlainSwitch(string name) => Plain(name) is { } value ? value is "1" or "true" or "on" : null;

    /// <summary>An attribute of another vocabulary than none: <c>r:id</c> beside <c>id</c>.</summary>
    public string? Qualified(string name)
    {
        string? value = null;
        while (value is null && _xml.MoveToNextAttribute())
        {
            value = _xml.LocalName == name && _xml.NamespaceURI.Length > 0 ? _xml.Value : null;
        }

        _xml.MoveToElement();
        return value;
    }

    /// <summary>An attribute whatever its vocabulary.</summary>
    public string? Any(string name)
    {
        string? value = null;
        while (value is null && _xml.MoveToNextAttribute())
        {
            value = _xml.LocalName == name ? _xml.Value : null;
        }

        _xml.MoveToElement();
        return value;
    }

    public string? Value => Own("val");

    public int? Number(string name) =>
        int.TryParse(Own(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The value of a switch such as <c>w:vanish</c>: its presence turns it on unless it says otherwise.</summary>
    public bool Switch() => Value is not ("0" or "false" or "off");

    /// <summary>The element's own words; white space and control characters are spaces.</summary>
    /// <param name="keepLines">Line breaks stay what they are.</param>
    public string Text(bool keepLines = false)
    {
        if (_xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = _xml.Depth;
        _text.Clear();
        while (_xml.Read() && _xml.Depth > depth)
        {
            _budget.Step(_xml.Depth);
            if (_xml.Depth > depth + 1 || _xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }

            while (_xml.ReadValueChunk(_portion, 0, _portion.Length) is var read and > 0)
            {
                _budget.Characters(read);
                var words = _portion.AsSpan(0, read);
                for (var i = words.IndexOfAnyInRange('\0', '\x1F'); i >= 0 && i < read; i++)
                {
                    words[i] = words[i] >= ' ' || (keepLines && words[i] == '\n') ? words[i] : ' ';
                }

                _text.Append(words);
            }
        }

        return _text.ToString();
    }

    /// <summary>Reads what is left, so that all of it is known to be sound.</summary>
    public void Finish()
    {
        while (_xml.Read())
        {
            _budget.Step(_xml.Depth);
        }
    }

    public void Dispose() => _xml.Dispose();
}
