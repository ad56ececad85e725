using System.Globalization;
using System.Net;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Html;
using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Crm;

/// <summary>Writes the fields and notes of an export, one a line, each with the record that it is of.</summary>
internal sealed class CrmText(ReadingLimits limits, CancellationToken cancellationToken)
{
    private readonly SourceTextBuilder _text = new();
    private readonly List<string> _problems = [];
    private string? _exported;

    /// <summary>Whether more was written than a text may hold; whatever comes then is left out, because the document is refused.</summary>
    public bool IsFull => _text.Length > limits.MaxCharacters;

    public void Problem(string problem) => _problems.Add(problem);

    /// <summary>A line <c>Name: value</c> behind the path. A field without a value is written and is no block.</summary>
    public void Field(string? path, int? row, string name, string value)
    {
        if (Stops())
        {
            return;
        }

        _exported ??= FieldNames.IsExportTime(name) ? WrittenTime.In(value) : null;
        var label = FieldNames.Shown(name);
        value = Plain(value);
        _text.Label(path is null || row is not null ? string.Empty : path.Replace(" › ", " > ", StringComparison.Ordinal) + " > ");
        if (string.IsNullOrWhiteSpace(value))
        {
            _text.Label($"{label}:\n");
        }
        else if (FieldNames.IsNote(name))
        {
            _text.Label($"{label}: ");
            _text.Block(value, Place(BlockKind.Paragraph, path is null ? label : $"{path} › {label}", row));
        }
        else
        {
            _text.Block(label.Length == 0 ? value : $"{label}: {value.Trim()}", Place(BlockKind.Property, path, row));
        }
    }

    /// <summary>What somebody logged: their words, with who and when as far as the export tells.</summary>
    public void Note(string path, int? row, string words, string? author, string? time)
    {
        if (Stops())
        {
            return;
        }

        var heading = string.Join(' ', new[] { time, author }.Where(t => !string.IsNullOrWhiteSpace(t)));
        _text.Label(heading.Length == 0 ? string.Empty : heading + ": ");
        _text.Block(Plain(words), Place(BlockKind.Turn, path, row) with { Speaker = string.IsNullOrWhiteSpace(author) ? null : author.Trim(), SaidAt = SaidAt(time) });
    }

    public void Row(string path, int row, IEnumerable<string> cells)
    {
        if (!Stops())
        {
            _text.Block(string.Join(" | ", cells.Select(c => string.Join(' ', Plain(c).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))), Place(BlockKind.TableRow, path, row));
        }
    }

    public void BlankLine() => _text.BlankLine();

    public SourceText Build(string reader, int version) => _text.Build(
        reader, version, _exported is null ? ValueMap<string>.Empty : ValueMap<string>.Empty.With("created", _exported), _problems.ToValueList());

    private bool Stops()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return IsFull;
    }

    private Block Place(BlockKind kind, string? path, int? row) => new(kind, 0, 0) { Path = path, Row = row, Line = _text.Line };

    /// <summary>Many systems keep notes as HTML.</summary>
    private string Plain(string value)
    {
        var text = CanonicalText.From(value).Replace('\f', '\n');
        if (text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            return string.Join('\n', HtmlLines.Of(text, limits.MaxDepth, cancellationToken).Lines.Select(l => l.Text)).Trim();
        }

        return text.Contains("&#39;", StringComparison.Ordinal) || text.Contains("&amp;", StringComparison.Ordinal) ? CanonicalText.From(WebUtility.HtmlDecode(text)) : text;
    }

    /// <summary>Dates as people write them, or seconds or milliseconds since 1970.</summary>
    private static string? SaidAt(string? time)
    {
        if (time is null)
        {
            return null;
        }

        return time.Length is 10 or 13 && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            ? DateTimeOffset.FromUnixTimeMilliseconds(time.Length == 10 ? since * 1000 : since).ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)
            : WrittenTime.In(time);
    }
}
