namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>The characters of the strings that every compact font shares: those of the standard encoding, the rest of Latin, and small forms.</summary>
internal static class CffStrings
{
    private const string From150 =
        "¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð\u00d7³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž";

    private static readonly Lazy<string[]> Standard = new(ReadStandard);

    public static string? Text(int id) => id switch
    {
        >= 1 and <= 149 => Standard.Value[id - 1],
        >= 150 and < 229 => From150[id - 150].ToString(),
        >= 239 and <= 248 => ((char)('0' + id - 239)).ToString(),
        266 => "ff",
        267 => "ffi",
        268 => "ffl",
        >= 274 and <= 299 => ((char)('A' + id - 274)).ToString(),
        _ => null,
    };

    private static string[] ReadStandard()
    {
        var texts = new List<string>();
        for (var code = 0; code < 256; code++)
        {
            if (SingleByteEncoding.Standard[code] is { } text)
            {
                texts.Add(text);
            }
        }

        return [.. texts];
    }
}
