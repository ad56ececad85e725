using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Structure;

/// <summary>Where an object stands: at an offset of the file, or as one of the objects packed into a stream.</summary>
internal readonly record struct ObjectPlace(long Offset, int Container, int Index)
{
    public static ObjectPlace At(long offset) => new(offset, 0, 0);

    public static ObjectPlace In(int container, int index) => new(0, container, index);

    public static readonly ObjectPlace Free = new(-1, 0, 0);

    public bool IsPacked => Container > 0;

    public bool IsFree => Offset < 0;
}

/// <summary>The places of a file's objects, and its trailer. What was entered first stays: newer parts of a file are read before older ones.</summary>
internal sealed class CrossReferences
{
    /// <summary>The highest object number that the format allows.</summary>
    public const int MostObjects = 8_388_607;

    private readonly Dictionary<int, ObjectPlace> _places = [];

    public PdfDictionary Trailer { get; set; } = PdfDictionary.Empty;

    public IReadOnlyDictionary<int, ObjectPlace> Places => _places;

    public void Enter(int number, ObjectPlace place)
    {
        if (number is > 0 and <= MostObjects)
        {
            _places.TryAdd(number, place);
        }
    }

    public void Replace(int number, ObjectPlace place)
    {
        if (number is > 0 and <= MostObjects)
        {
            _places[number] = place;
        }
    }
}
