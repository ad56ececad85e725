using System.Globalization;
using System.Text;

namespace HandoffDrafter.Tests.Readers.Pdf;

/// <summary>
/// Writes small PDF files object by object. Object 1 is the catalog, 2 the page tree, 3 Helvetica, 4 Helvetica-Bold; a page names
/// the fonts F1 and F2.
/// </summary>
internal sealed class PdfBuilder
{
    private readonly List<byte[]> _objects = [];
    private readonly List<int> _pages = [];

    public PdfBuilder()
    {
        _objects.AddRange([[], [], [], []]);
        Set(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Set(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
    }

    public string CatalogEntries { get; set; } = string.Empty;

    public string TrailerEntries { get; set; } = string.Empty;

    public int LastNumber => _objects.Count;

    public static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A text line at a place: <c>Line(72, 700, "Words")</c>.</summary>
    public static string Line(double x, double y, string words, double size = 10, string font = "F1") =>
        string.Create(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n");

    public int Add(string body) => Add(Ascii(body));

    public int Add(byte[] body)
    {
        _objects.Add(body);
        return _objects.Count;
    }

    public int AddStream(string content, string entries = "") => AddStream(Ascii(content), entries);

    public int AddStream(byte[] content, string entries = "") =>
        Add([.. Ascii($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. Ascii("\nendstream")]);

    public void Set(int number, string body) => _objects[number - 1] = Ascii(body);

    public PdfBuilder Page(string content, string entries = "", string resources = "") => PageOf(AddStream(content), entries, resources);

    public PdfBuilder PageOf(int contents, string entries = "", string resources = "")
    {
        _pages.Add(Add($"<< /Type /Page /Parent 2 0 R /Contents {contents} 0 R {entries} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> {resources} >> >>"));
        return this;
    }

    public byte[] Build()
    {
        var file = new MemoryStream();
        var offsets = WriteObjects(file);
        var start = file.Length;
        var table = new StringBuilder($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            table.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R {TrailerEntries} >>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Ascii(table.ToString()));
        return file.ToArray();
    }

    /// <summary>The file without any cross-reference to its objects.</summary>
    public byte[] BuildWithoutReferences()
    {
        var file = new MemoryStream();
        WriteObjects(file);
        file.Write(Ascii("trailer\n<< /Root 1 0 R >>\n"));
        return file.ToArray();
    }

    /// <summary>The file with all but its streams packed into one stream, and a cross-reference stream.</summary>
    public byte[] BuildPacked()
    {
        Finish();
        var file = new MemoryStream();
        file.Write(Ascii("%PDF-1.7\n"));
        var (container, reference) = (_objects.Count + 1, _objects.Count + 2);
        var places = new (int Kind, long Second, int Third)[reference + 1];
        var (head, body, index) = (new StringBuilder(), new MemoryStream(), 0);
        for (var number = 1; number <= _objects.Count; number++)
        {
            var content = _objects[number - 1];
            if (content.AsSpan().IndexOf("stream"u8) >= 0)
            {
                places[number] = (1, file.Length, 0);
                Write(file, number, content);
                continue;
            }

            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Write(content);
            body.WriteByte((byte)'\n');
            places[number] = (2, container, index++);
        }

        places[container] = (1, file.Length, 0);
        var packed = TestFilters.Deflate([.. Ascii(head.ToString()), .. body.ToArray()]);
        Write(file, container, Stream(packed, $"/Type /ObjStm /N {index} /First {head.Length} /Filter /FlateDecode"));
        places[reference] = (1, file.Length, 0);
        var table = new MemoryStream();
        foreach (var (kind, second, third) in places)
        {
            table.Write([(byte)kind, (byte)(second >> 16), (byte)(second >> 8), (byte)second, (byte)third]);
        }

        var start = file.Length;
        Write(file, reference, Stream(table.ToArray(), $"/Type /XRef /Size {reference + 1} /W [1 3 1] /Root 1 0 R"));
        file.Write(Ascii($"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private List<long> WriteObjects(MemoryStream file)
    {
        Finish();
        file.Write(Ascii("%PDF-1.7\n"));
        var offsets = new List<long>();
        for (var number = 1; number <= _objects.Count; number++)
        {
            offsets.Add(file.Length);
            Write(file, number, _objects[number - 1]);
        }

        return offsets;
    }

    private void Finish()
    {
        if (_objects[0].Length == 0)
        {
            Set(1, $"<< /Type /Catalog /Pages 2 0 R {CatalogEntries} >>");
        }

        if (_objects[1].Length == 0)
        {
            Set(2, $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(p => $"{p} 0 R"))}] /MediaBox [0 0 612 792] >>");
        }
    }

    private static byte[] Stream(byte[] content, string entries) => [.. Ascii($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. Ascii("\nendstream")];

    private static void Write(MemoryStream file, int number, byte[] content)
    {
        file.Write(Ascii($"{number} 0 obj\n"));
        file.Write(content);
        file.Write(Ascii("\nendobj\n"));
    }
}
