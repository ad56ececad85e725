using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>The id at the start of a line, also where somebody typed <c>c-12</c> or made it bold.</summary>
internal readonly record struct ItemId(char Kind, int Number, int End)
{
    public static ItemId? At(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is '*' or '_' or '`' or ' ')
        {
            i++;
        }

        if (i + 2 >= line.Length || char.ToUpperInvariant(line[i]) is not ('P' or 'C' or 'Q' or 'N') || line[i + 1] is not ('-' or '\u2010' or '\u2011' or '\u2013'))
        {
            return null;
        }

        var end = i + 2;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        return end - i is > 2 and <= 9 && (end == line.Length || line[end] is ' ' or '\n' or ':' or '*' or '_' or '`' or '.' or ',')
            && int.TryParse(line.AsSpan(i + 2, end - i - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? new ItemId(char.ToUpperInvariant(line[i]), number, end)
                : null;
    }

    public Target Target => Kind switch
    {
        'P' => Target.Of(new PromiseId(Number)),
        'N' => Target.Of(new NoteId(Number)),
        _ => Target.Of(new ClaimId(Kind == 'Q', Number)),
    };

    /// <summary>The line behind the id.</summary>
    public Plain Rest(Plain line)
    {
        var end = End;
        while (end < line.Length && line.Shape[end] is '*' or '_' or '`' or ' ' or ':')
        {
            end++;
        }

        return line.From(end);
    }
}
