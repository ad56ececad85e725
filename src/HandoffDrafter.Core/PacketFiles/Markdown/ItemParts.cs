using System.Buffers;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>
/// The parts of an item's line: its words, then places and marks that are ours, then labelled values. The base's own line and the edited one
/// are taken apart in the same way, so that a part counts as changed only where the two differ.
/// </summary>
internal sealed class ItemParts
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" .,;:*_");

    private readonly List<(Label Label, Plain Value)> _values = [];
    private readonly List<Plain> _own = [];
    private readonly List<Plain> _rest = [];

    private ItemParts()
    {
    }

    public Plain Words { get; private set; } = Plain.Empty;

    /// <summary>Labels in the order of the line; a label that stands twice counts where it stands first.</summary>
    public IReadOnlyList<(Label Label, Plain Value)> Values => _values;

    /// <summary>Places in sources, rules and marks.</summary>
    public IReadOnlyList<Plain> Own => _own;

    /// <summary>Words behind these that no label holds.</summary>
    public IReadOnlyList<Plain> Rest => _rest;

    public Plain? Value(Label label)
    {
        foreach (var (known, value) in _values)
        {
            if (known == label)
            {
                return value;
            }
        }

        return null;
    }

    public static ItemParts Of(Plain line, Labels labels)
    {
        var parts = new ItemParts();
        var shape = line.Shape;
        Label? open = null;
        var (start, inWords) = (0, true);
        for (var i = 0; i < shape.Length; i++)
        {
            switch (shape[i])
            {
                case '[' when open is null && i + 2 < shape.Length && shape[i + 1] == 'S' && char.IsAsciiDigit(shape[i + 2]) && Closing(shape, i, ']') is > 0 and var end:
                    Close(i, followed: false);
                    parts._own.Add(line.Slice(i, end + 1));
                    (i, start) = (end, end + 1);
                    break;
                case '(' when IsToken(shape, i) && Closing(shape, i, ')') is > 0 and var end:
                    Close(i, followed: true);
                    parts._own.Add(line.Slice(i, end + 1));
                    (i, start, open) = (end, end + 1, null);
                    break;
                case ':' when labels.EndingAt(shape, i, out var from) is { } label && from >= start:
                    Close(from, followed: true);
                    (open, start) = (label, i + 1);
                    break;
            }
        }

        Close(shape.Length, followed: false);
        return parts;

        void Close(int end, bool followed)
        {
            var part = line.Slice(start, end);
            if (open is { } label)
            {
                parts.Add(label, Unstopped(part, always: true));
            }
            else if (inWords)
            {
                parts.Words = Unstopped(part, always: followed);
            }
            else if (part.Shape.AsSpan().ContainsAnyExcept(Separators))
            {
                parts._rest.Add(part);
            }

            (open, inWords) = (null, false);
        }
    }

    private void Add(Label label, Plain value)
    {
        // "**Owner:** Dana" leaves its closing marks at the start of the value.
        var marks = value.Shape.Length - value.Shape.TrimStart('*', '_').Length;
        value = marks > 0 && (marks == value.Length || value.Shape[marks] == ' ') ? value.From(marks) : value;
        if (Value(label) is null)
        {
            _values.Add((label, value));
        }
        else if (!value.IsEmpty)
        {
            _rest.Add(value);
        }
    }

    /// <summary>Without the full stop that divides it from the next part, and marks that open the next label.</summary>
    private static Plain Unstopped(Plain part, bool always)
    {
        if (!always)
        {
            return part;
        }

        var end = part.Length;
        while (end > 0 && part.Shape[end - 1] is '*' && (end < 2 || part.Shape[end - 2] is ' ' or '*'))
        {
            end--;
        }

        part = part.Slice(0, end);
        return !part.IsEmpty && part.Shape[^1] is '.' or ';' ? part.Slice(0, part.Length - 1) : part;
    }

    private static bool IsToken(string shape, int at)
    {
        foreach (var token in MarkdownText.Tokens)
        {
            if (string.CompareOrdinal(shape, at, token, 0, token.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Closing(string shape, int from, char mark) => shape.IndexOf(mark, from + 1);
}
