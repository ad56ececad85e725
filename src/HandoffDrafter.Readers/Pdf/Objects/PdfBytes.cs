namespace HandoffDrafter.Readers.Pdf.Objects;

/// <summary>What single bytes mean between tokens.</summary>
internal static class PdfBytes
{
    public static bool IsSpace(byte b) => b is 32 or 10 or 13 or 9 or 12 or 0;

    public static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    public static bool IsRegular(byte b) => !IsSpace(b) && !IsDelimiter(b);

    /// <summary>-1 for what is no hexadecimal digit.</summary>
    public static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
