using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>A document with its passages, as conflicts are looked for in it.</summary>
internal sealed class ComparedDocument(SourceDocument source, SourceText text)
{
    private readonly Lazy<List<Passage>> _passages = new(() => Language.Passages.Of(text), isThreadSafe: false);

    public SourceDocument Source => source;

    public SourceText Text => text;

    public List<Passage> Passages => _passages.Value;

    public Evidence Cut(int start, int end) => new(source, text.Span(start, end));

    public Evidence Cut(Passage passage) => Cut(passage.Block.Start, passage.Block.End);

    /// <summary>Runs of table rows that stand together, each row with its cells.</summary>
    public IEnumerable<List<(Passage Row, List<string> Cells)>> Tables()
    {
        var table = new List<(Passage, List<string>)>();
        foreach (var passage in Passages)
        {
            if (passage.Block.Kind == BlockKind.TableRow)
            {
                table.Add((passage, passage.Cells().ConvertAll(c => c.Words)));
            }
            else if (table.Count > 0 && passage.Block.Kind is not (BlockKind.Header or BlockKind.Footer))
            {
                yield return table;
                table = [];
            }
        }

        if (table.Count > 0)
        {
            yield return table;
        }
    }
}
