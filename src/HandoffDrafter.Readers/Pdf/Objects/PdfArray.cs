namespace HandoffDrafter.Readers.Pdf.Objects;

internal sealed class PdfArray(List<PdfObject> items) : PdfObject
{
    public static readonly PdfArray Empty = new([]);

    public int Count => items.Count;

    public PdfObject this[int index] => index < items.Count ? items[index].Resolved : PdfNull.Value;

    /// <summary>The item as it stands, a reference if it is one.</summary>
    public PdfObject Raw(int index) => items[index];

    public double Number(int index, double otherwise = 0) => this[index] is PdfNumber number ? number.Value : otherwise;

    public int Integer(int index, int otherwise = 0) => this[index] is PdfNumber number ? number.Integer : otherwise;

    public string? Name(int index) => (this[index] as PdfName)?.Value;
}
