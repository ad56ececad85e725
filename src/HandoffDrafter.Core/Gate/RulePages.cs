using System.Reflection;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>The pages of docs/rules, as they were when the program was built.</summary>
public static class RulePages
{
    /// <summary>The page's markdown; null where there is none of that number.</summary>
    public static string? Find(RuleId rule)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"rules/{rule}.md");
        if (resource is null)
        {
            return null;
        }

        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
