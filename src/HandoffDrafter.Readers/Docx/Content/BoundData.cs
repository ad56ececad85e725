using System.Globalization;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>
/// The data beside a document that content controls show. Templates fill it and leave the controls as they were, with a prompt in them;
/// Word shows the data.
/// </summary>
internal sealed class BoundData(OfficePackage package)
{
    private const int MostSteps = 32;

    private readonly Dictionary<(string, string), string?> _values = [];
    private Dictionary<string, string>? _parts;

    /// <summary>The value at a place of a store; null where there is none, or the path says more than names and counts.</summary>
    public string? Find(string? store, string? path)
    {
        if (store is null || path is null)
        {
            return null;
        }

        if (!_values.TryGetValue((store, path), out var value))
        {
            _parts ??= Parts();
            if (_parts.TryGetValue(store, out var part) && Steps(path) is { Count: > 0 and <= MostSteps } steps)
            {
                package.TryRead(part, "what content controls show of it is left out", xml => value = Value(xml, steps));
            }

            _values[(store, path)] = value;
        }

        return value;
    }

    private Dictionary<string, string> Parts()
    {
        // Word's own name for the properties of the document as a store.
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"] = "docProps/core.xml" };
        foreach (var link in package.Links(package.Main).Where(l => l.Kind == "customXml"))
        {
            if (package.Links(link.Part).Find(l => l.Kind == "customXmlProps") is { } description)
            {
                package.TryRead(description.Part, "what content controls show of it is left out", xml =>
                {
                    if (xml.Own("itemID") is { } id)
                    {
                        parts.TryAdd(id, link.Part);
                    }
                });
            }
        }

        return parts;
    }

    /// <summary>Reads <c>/ns0:order[1]/ns0:number[1]</c>; null for paths of another kind.</summary>
    private static List<(string Name, int Nth)>? Steps(string path)
    {
        var steps = new List<(string, int)>();
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = (bracket < 0 ? step : step[..bracket]).Split(':')[^1];
            var nth = 1;
            if ((bracket >= 0 && !int.TryParse(step.AsSpan(bracket + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out nth)) || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
            {
                return null;
            }

            steps.Add((name, nth));
        }

        return steps;
    }

    /// <param name="xml">At the root, which the first step names.</param>
    private static string? Value(PartReader xml, List<(string Name, int Nth)> steps)
    {
        if (xml.Name != steps[0].Name)
        {
            return null;
        }

        for (var depth = 1; depth < steps.Count; depth++)
        {
            var left = steps[depth].Nth;
            var parent = xml.Open();
            while (left > 0)
            {
                if (!xml.Next(parent))
                {
                    return null;
                }

                left -= xml.Name == steps[depth].Name ? 1 : 0;
            }
        }

        return xml.Text().Trim() is { Length: > 0 } value ? value : null;
    }
}
