using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Readers.Places;

/// <summary>Writes a source's text piece by piece and lays its blocks over it; hidden text goes behind the visible text.</summary>
internal sealed class SourceTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(string Text, Block Block)> _hidden = [];

    public int Length => _text.Length;

    /// <summary>The line, counted from 1, that whatever is added next starts on.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Adds a block of its own; white space around it is left out. Empty text adds nothing.</summary>
    /// <param name="text">The block's words.</param>
    /// <param name="block">Everything about the block but its place.</param>
    /// <param name="after">What stands between this block and the next.</param>
    public void Block(string text, Block block, string after = "\n")
    {
        text = CanonicalText.From(text.Trim());
        if (text.Length == 0)
        {
            return;
        }

        if (block.State == BlockState.Hidden)
        {
            _hidden.Add((text, block));
            return;
        }

        var start = _text.Length;
        _text.Append(text);
        _blocks.Add(block with { Start = start, End = _text.Length });
        _text.Append(after);
        Line += text.Count('\n') + after.Count('\n');
    }

    /// <summary>Text that belongs to no block, such as the name before what somebody says.</summary>
    public void Label(string text)
    {
        var label = CanonicalText.From(text);
        _text.Append(label);
        Line += label.Count('\n');
    }

    public void BlankLine()
    {
        if (_text.Length > 0)
        {
            Label("\n");
        }
    }

    public SourceText Build(string reader, int version) => Build(reader, version, ValueMap<string>.Empty, []);

    public SourceText Build(string reader, int version, ValueMap<string> properties, ValueList<string> problems)
    {
        foreach (var (text, block) in _hidden)
        {
            var start = _text.Length;
            _text.Append(text);
            _blocks.Add(block with { Start = start, End = _text.Length });
            _text.Append('\n');
        }

        return new SourceText(reader, version, _text.ToString(), _blocks.ToValueList()) { Properties = properties, Problems = problems };
    }
}
