namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>
/// A part's link to another. External targets are kept out: nothing is fetched, and a target that is no valid address can do no harm
/// where no address is made of it.
/// </summary>
/// <param name="Id">As the part refers to it.</param>
/// <param name="Kind">The last word of the link's type: <c>styles</c>, <c>header</c>.</param>
/// <param name="Part">The name of the other part in the archive.</param>
internal sealed record Relationship(string Id, string Kind, string Part)
{
    public static List<Relationship> Read(PartReader xml, string from)
    {
        var links = new List<Relationship>();
        for (var root = xml.Open(); xml.Next(root);)
        {
            if (xml.Name == "Relationship" && xml.Plain("TargetMode") != "External"
                && xml.Plain("Type") is { } type && xml.Plain("Target") is { Length: > 0 } target)
            {
                links.Add(new Relationship(xml.Plain("Id") ?? string.Empty, type[(type.LastIndexOf('/') + 1)..], Resolve(from, target)));
            }
        }

        return links;
    }

    private static string Resolve(string from, string target)
    {
        var path = new List<string>();
        if (target[0] != '/')
        {
            path.AddRange(from.Split('/')[..^1]);
        }

        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
            {
                path.AddRange(step == "." ? [] : [step]);
            }
            else if (path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
        }

        return string.Join('/', path);
    }
}
