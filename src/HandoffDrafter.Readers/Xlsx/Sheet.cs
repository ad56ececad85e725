namespace HandoffDrafter.Readers.Xlsx;

/// <summary>A sheet as it was saved.</summary>
internal sealed class Sheet(string name, bool isHidden)
{
    public const int MostColumns = 16_384;

    /// <summary>How many more runs of hidden columns begin at each column than end before it.</summary>
    private readonly int[] _hiddenFrom = new int[MostColumns + 2];
    private bool[]? _hidden;

    public string Name => name;

    public bool IsHidden => isHidden;

    public List<SheetRow> Rows { get; } = [];

    /// <summary>Printed above and below its pages.</summary>
    public List<(bool IsHeader, string Words)> Margins { get; } = [];

    /// <summary>A table's style or a condition may colour cells, so that white words on them are seen.</summary>
    public bool ColoursCells { get; set; }

    /// <summary>Formulas whose results were not saved with them.</summary>
    public int Uncomputed { get; set; }

    /// <summary>Columns are counted from 1, and both are hidden.</summary>
    public void Hide(int first, int last)
    {
        _hiddenFrom[Math.Clamp(first, 0, MostColumns)]++;
        _hiddenFrom[Math.Clamp(last, 0, MostColumns) + 1]--;
        _hidden = null;
    }

    public bool Hides(int column)
    {
        if (_hidden is null)
        {
            _hidden = new bool[MostColumns + 1];
            for (var (at, open) = (0, 0); at <= MostColumns; at++)
            {
                open += _hiddenFrom[at];
                _hidden[at] = open > 0;
            }
        }

        return _hidden[Math.Clamp(column, 0, MostColumns)];
    }
}

/// <param name="Number">As the sheet numbers it.</param>
internal sealed record SheetRow(int Number, bool IsHidden, List<SheetCell> Cells);

/// <param name="Column">Counted from 1.</param>
/// <param name="IsWhite">In white on nothing.</param>
/// <param name="IsMasked">Its format shows nothing of it.</param>
internal readonly record struct SheetCell(int Column, string Text, bool IsWhite, bool IsMasked);
