using System.Text;

namespace HandoffDrafter.Readers.Pdf.Objects;

/// <summary>A value of a PDF file. Getters of arrays and dictionaries follow references; a missing or broken value is <see cref="PdfNull"/>.</summary>
internal abstract class PdfObject
{
    /// <summary>The value itself, or what a reference leads to.</summary>
    public virtual PdfObject Resolved => this;
}

internal sealed class PdfNull : PdfObject
{
    public static readonly PdfNull Value = new();
}

internal sealed class PdfBoolean : PdfObject
{
    public static readonly PdfBoolean True = new();
    public static readonly PdfBoolean False = new();
}

internal sealed class PdfNumber(double value) : PdfObject
{
    public double Value => value;

    /// <summary>The number as an integer, clamped to its range; a broken number is 0.</summary>
    public int Integer => ToInteger(value);

    public static int ToInteger(double value) =>
        double.IsNaN(value) ? 0 : value >= int.MaxValue ? int.MaxValue : value <= int.MinValue ? int.MinValue : (int)value;
}

internal sealed class PdfName(string value) : PdfObject
{
    public string Value => value;
}

internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes => bytes;

    /// <summary>The string as text for people: UTF-16 or UTF-8 where its first bytes say so, else PDF's own single-byte encoding.</summary>
    public string Text => TextStrings.Decode(bytes);

    public string Latin1 => Encoding.Latin1.GetString(bytes);
}

internal sealed class PdfReference(IObjectSource source, int number, int generation) : PdfObject
{
    public int Number => number;

    public int Generation => generation;

    public override PdfObject Resolved => source.Load(number);
}

/// <summary>Where references lead.</summary>
internal interface IObjectSource
{
    /// <summary>The object in the newest version that the file has, never a reference; <see cref="PdfNull"/> where there is none.</summary>
    PdfObject Load(int number);
}
