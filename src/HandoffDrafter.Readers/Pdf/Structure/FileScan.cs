using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Structure;

/// <summary>Finds the objects of a file whose cross-references are broken by looking at every byte once. Of two with one number the later counts.</summary>
internal sealed class FileScan(PdfFile file, ReadingBudget budget)
{
    private readonly CrossReferences _found = new();
    private readonly List<(int Number, int Offset)> _containers = [];
    private int _catalog;

    public CrossReferences Run()
    {
        FindObjects();
        FindTrailers();
        if (!_found.Trailer.Has("Root") && _catalog > 0)
        {
            var trailer = new PdfDictionary();
            foreach (var key in _found.Trailer.Keys)
            {
                trailer.Set(key, _found.Trailer.Raw(key)!);
            }

            trailer.Set("Root", new PdfReference(file, _catalog, 0));
            _found.Trailer = trailer;
        }

        return _found;
    }

    /// <summary>The objects inside of packed containers, which can only be opened once the file's encryption is known.</summary>
    public void EnterPacked()
    {
        foreach (var (number, offset) in _containers)
        {
            if (!_found.Places.TryGetValue(number, out var place) || place.Offset != offset || file.Load(number) is not PdfStream container)
            {
                continue;
            }

            var index = 0;
            foreach (var packed in ObjectContainer.Open(container, file, budget)?.Numbers ?? [])
            {
                if (!_found.Places.TryGetValue(packed, out var known) || (!known.IsPacked && known.Offset < offset))
                {
                    _found.Replace(packed, ObjectPlace.In(number, index));
                }

                index++;
            }
        }
    }

    /// <summary>A catalog that was packed into a container.</summary>
    public void FindPackedCatalog()
    {
        if (_found.Trailer["Root"] is PdfDictionary)
        {
            return;
        }

        foreach (var (number, place) in _found.Places.OrderBy(p => p.Key).ToList())
        {
            if (file.Load(number) is PdfDictionary dictionary && dictionary.Name("Type") == "Catalog")
            {
                var trailer = new PdfDictionary();
                trailer.Set("Root", new PdfReference(file, number, 0));
                _found.Trailer = trailer;
                return;
            }
        }
    }

    private void FindObjects()
    {
        var bytes = file.Bytes.Span;
        var at = 0;
        while (bytes[at..].IndexOf("obj"u8) is var step and >= 0)
        {
            budget.Work();
            var word = at + step;
            at = word + 3;
            if (NumbersBefore(bytes, word) is not var (number, offset))
            {
                continue;
            }

            _found.Replace(number, ObjectPlace.At(offset));
            var head = bytes[at..Math.Min(bytes.Length, at + 400)];
            var end = head.IndexOf("endobj"u8);
            head = end >= 0 ? head[..end] : head;
            if (head.IndexOf("/ObjStm"u8) >= 0)
            {
                _containers.Add((number, offset));
            }
            else if (head.IndexOf("/Catalog"u8) >= 0)
            {
                _catalog = number;
            }
        }
    }

    /// <summary>The object number and where it starts, reading backwards over <c>12 0 obj</c>.</summary>
    private static (int Number, int Offset)? NumbersBefore(ReadOnlySpan<byte> bytes, int word)
    {
        var i = word - 1;
        if (!Spaces(bytes, ref i, atLeast: 0) || Digits(bytes, ref i) is null || !Spaces(bytes, ref i, atLeast: 1) || Digits(bytes, ref i) is not { } number)
        {
            return null;
        }

        return (number, i + 1);
    }

    private static bool Spaces(ReadOnlySpan<byte> bytes, ref int i, int atLeast)
    {
        var start = i;
        while (i >= 0 && PdfBytes.IsSpace(bytes[i]))
        {
            i--;
        }

        return start - i >= atLeast;
    }

    private static int? Digits(ReadOnlySpan<byte> bytes, ref int i)
    {
        var (start, value, scale) = (i, 0, 1);
        while (i >= 0 && bytes[i] is >= (byte)'0' and <= (byte)'9' && start - i < 8)
        {
            value += (bytes[i] - '0') * scale;
            scale *= 10;
            i--;
        }

        return i < start ? value : null;
    }

    private void FindTrailers()
    {
        var bytes = file.Bytes.Span;
        var end = bytes.Length;
        while (bytes[..end].LastIndexOf("trailer"u8) is var at and >= 0)
        {
            budget.Work();
            end = at;
            if (file.ParserAt(at + 7).Parse() is PdfDictionary trailer && trailer.Has("Root"))
            {
                _found.Trailer = trailer;
                return;
            }
        }

        end = bytes.Length;
        while (bytes[..end].LastIndexOf("/XRef"u8) is var at and >= 0)
        {
            budget.Work();
            end = at;
            var start = bytes[..at].LastIndexOf("obj"u8);
            if (start >= 0 && at - start < 400 && file.ParserAt(start + 3).Parse() is PdfDictionary trailer && trailer.Has("Root"))
            {
                _found.Trailer = trailer;
                return;
            }
        }
    }
}
