using System.Text;

namespace HandoffDrafter.Readers.Html;

/// <summary>The line being written: any run of white space is one blank between words.</summary>
internal sealed class HtmlLine
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private int _mark;

    public void Append(char c)
    {
        if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
        {
            _space = true;
            return;
        }

        _text.Append(_space && _text.Length > _mark ? " " : "").Append(c);
        _space = false;
    }

    /// <summary>Puts a bullet or number in front of what follows.</summary>
    public void Start(string mark)
    {
        _text.Append(mark);
        (_mark, _space) = (_text.Length, false);
    }

    /// <summary>How long the bullet or number is that the line starts with.</summary>
    public int Mark => _mark;

    /// <summary>The line, which is empty where nothing followed a mark.</summary>
    public string Take()
    {
        var line = _text.Length > _mark ? _text.ToString() : string.Empty;
        _text.Clear();
        (_mark, _space) = (0, false);
        return line;
    }
}
