using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>Title, author and dates, which all programs keep in the same part.</summary>
internal static class CoreProperties
{
    public static ValueMap<string> Of(OfficePackage package)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        var part = package.Root.Find(l => l.Kind == "core-properties")?.Part ?? "docProps/core.xml";
        package.TryRead(part, "its properties are left out", xml =>
        {
            for (var root = xml.Open(); xml.Next(root);)
            {
                var name = xml.Name switch { "creator" => "author", "title" or "subject" or "keywords" or "created" or "modified" => xml.Name, _ => null };
                if (name is not null && xml.Text().Trim() is { Length: > 0 } value)
                {
                    properties.TryAdd(name, value);
                }
            }
        });
        return new ValueMap<string>(properties);
    }
}
