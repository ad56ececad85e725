using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>Which layers of a file are switched off when it is opened.</summary>
internal sealed class OptionalContent
{
    private const int DeepestExpression = 16;

    private readonly HashSet<PdfDictionary> _off = new(ReferenceEqualityComparer.Instance);

    public OptionalContent(PdfDictionary catalog)
    {
        if (catalog.Dictionary("OCProperties") is not { } properties || properties.Dictionary("D") is not { } settings)
        {
            return;
        }

        if (settings.Name("BaseState") == "OFF")
        {
            Each(properties.Array("OCGs"), group => _off.Add(group));
        }

        Each(settings.Array("ON"), group => _off.Remove(group));
        Each(settings.Array("OFF"), group => _off.Add(group));
    }

    public bool IsOff(PdfDictionary? content)
    {
        if (content is null || _off.Count == 0)
        {
            return false;
        }

        if (content.Name("Type") != "OCMD")
        {
            return _off.Contains(content);
        }

        if (content.Array("VE") is { } expression)
        {
            return !IsOn(expression, 0);
        }

        var (on, off) = (0, 0);
        Each(content["OCGs"] as PdfArray ?? new PdfArray([content["OCGs"]]), group =>
        {
            on += _off.Contains(group) ? 0 : 1;
            off += _off.Contains(group) ? 1 : 0;
        });
        return on + off > 0 && content.Name("P") switch
        {
            "AllOn" => off > 0,
            "AnyOff" => off == 0,
            "AllOff" => on > 0,
            _ => on == 0,
        };
    }

    /// <summary><c>[/And a [/Not b]]</c> and the like. What nests too deep or makes no sense is taken as on.</summary>
    private bool IsOn(PdfObject expression, int depth)
    {
        if (expression is not PdfArray { Count: > 0 } terms || depth > DeepestExpression)
        {
            return expression is not PdfDictionary group || !_off.Contains(group);
        }

        var operands = Enumerable.Range(1, terms.Count - 1).Select(i => IsOn(terms[i], depth + 1));
        return terms.Name(0) switch
        {
            "And" => operands.All(on => on),
            "Or" => operands.Any(on => on),
            "Not" => !operands.FirstOrDefault(),
            _ => true,
        };
    }

    private static void Each(PdfArray? groups, Action<PdfDictionary> action)
    {
        for (var i = 0; groups is not null && i < groups.Count; i++)
        {
            if (groups[i] is PdfDictionary group)
            {
                action(group);
            }
        }
    }
}
