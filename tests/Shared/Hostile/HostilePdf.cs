using System.Globalization;
using System.IO.Compression;
using System.Text;
using static HandoffDrafter.Testing.Hostile.HostileDocument;

namespace HandoffDrafter.Testing.Hostile;

/// <summary>PDF files that go in circles, unpack without end, or nest without end.</summary>
internal static class HostilePdf
{
    private const string Words = "BT /F1 12 Tf 72 700 Td (Words) Tj ET";

    public static IEnumerable<HostileDocument> All()
    {
        yield return new HostileDocument("chained-flate.pdf", Packed(Deflated(new byte[300_000_000], 1), "/FlateDecode"), Limit);
        yield return new HostileDocument("flate-of-flate.pdf", Packed(Deflated(new byte[300_000_000], 3), "[/FlateDecode /FlateDecode /FlateDecode]"), Limit);
        yield return new HostileDocument("many-filters.pdf", Packed(new byte[1000], $"[{string.Concat(Enumerable.Repeat("/ASCIIHexDecode ", 10_000))}]"), Read);
        yield return new HostileDocument("tables-in-a-circle.pdf", TablesInACircle(), Read);
        yield return new HostileDocument("pages-in-a-circle.pdf", File("<< /Type /Pages /Count 9 /Kids [2 0 R 4 0 R 2 0 R] /MediaBox [0 0 612 792] >>", Words), Read);
        yield return new HostileDocument("pages-without-end.pdf", File($"<< /Type /Pages /Count 2147483647 /Kids [{string.Concat(Enumerable.Repeat("4 0 R ", 300_000))}] /MediaBox [0 0 612 792] >>", Words), Read);
        yield return new HostileDocument("deep-arrays.pdf", File(Pages, Words, "/Deep " + new string('[', 100_000)), Limit);
        yield return new HostileDocument("deep-dictionaries.pdf", File(Pages, Words, "/Deep " + string.Concat(Enumerable.Repeat("<< /A ", 100_000))), Limit);
        yield return new HostileDocument("deep-content.pdf", Page("(Words) Tj " + new string('[', 5_000_000)), Read);
        yield return new HostileDocument("form-in-itself.pdf", File(Pages, $"{Words} /Fm Do", "/Resources << /Font << /F1 3 0 R >> /XObject << /Fm 5 0 R >> >>"), Read);
        yield return new HostileDocument("forms-of-forms.pdf", FormsOfForms(), Limit);
        yield return new HostileDocument("operators-without-end.pdf", Packed(Deflated(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("q 1 0 0 1 0 0 cm Q ", 2_500_000))), 1), "/FlateDecode"), Read);
        yield return new HostileDocument("objects-in-a-circle.pdf", File("4 0 R", Words), Read);
        yield return new HostileDocument("encrypted.pdf", Encrypted(), Password);
    }

    private const string Pages = "<< /Type /Pages /Count 1 /Kids [4 0 R] /MediaBox [0 0 612 792] >>";

    public static byte[] Page(string content) => File(Pages, $"BT /F1 12 Tf 72 700 Td {content} ET");

    /// <summary>A link, a form to send and content that lie elsewhere.</summary>
    public static byte[] PageWithOutsideLinks(string address) => File(
        Pages,
        Words,
        $"/Resources << /Font << /F1 3 0 R >> >> /AA << /O << /S /URI /URI ({address}) >> >> /Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /SubmitForm /F << /FS /URL /F ({address}) >> >> >>]");

    /// <summary>Objects 1 catalogue, 2 pages, 3 font, 4 page, 5 its content, which is a form too.</summary>
    private static byte[] File(string pages, string content, string page = "/Resources << /Font << /F1 3 0 R >> >>") => Built(
        "<< /Type /Catalog /Pages 2 0 R >>",
        pages,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        $"<< /Type /Page /Parent 2 0 R /Contents 5 0 R {page} >>",
        Stream(content, "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /XObject << /Fm 5 0 R >> >>"));

    private static byte[] Packed(byte[] content, string filter) => Built(
        "<< /Type /Catalog /Pages 2 0 R >>",
        Pages,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
        Stream(Encoding.Latin1.GetString(content), $"/Filter {filter}"));

    private static byte[] FormsOfForms()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            Pages,
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /Fm 6 0 R >> >> >>",
            Stream("/Fm Do", ""),
        };
        for (var number = 6; number < 20; number++)
        {
            objects.Add(Stream(string.Concat(Enumerable.Repeat("/Fm Do ", 10)), $"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /Fm {number + 1} 0 R >> >>"));
        }

        objects.Add(Stream(Words, "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /Font << /F1 3 0 R >> >>"));
        return Built([.. objects]);
    }

    private static byte[] TablesInACircle()
    {
        var file = Encoding.Latin1.GetString(Page("(Words) Tj"));
        var table = file.LastIndexOf("xref\n0", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(file.Replace("/Root 1 0 R", string.Create(CultureInfo.InvariantCulture, $"/Root 1 0 R /Prev {table}"), StringComparison.Ordinal));
    }

    /// <summary>Locked with a password that nobody has: keys of the right length that fit none.</summary>
    private static byte[] Encrypted()
    {
        var key = new string('5', 64);
        var file = Encoding.Latin1.GetString(Page("(Words) Tj"));
        return Encoding.Latin1.GetBytes(file.Replace("/Root 1 0 R", $"/Root 1 0 R /ID [<{key[..32]}> <{key[..32]}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>", StringComparison.Ordinal));
    }

    private static string Stream(string content, string entries) => string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream");

    private static byte[] Built(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n").Append(objects[i]).Append("\nendobj\n");
        }

        var start = file.Length;
        file.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] Deflated(byte[] content, int times)
    {
        for (; times > 0; times--)
        {
            using var packed = new MemoryStream();
            using (var deflater = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                deflater.Write(content);
            }

            content = packed.ToArray();
        }

        return content;
    }
}
