using System.Reflection;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>The pages of docs/rules, as they were when the program was built.</summary>
public static class RulePages
{
    /// <summary>
    /// The page's markdown. What has no page of its own, such as a problem of a packet file, is told by its header alone; null where there is no
    /// such rule.
    /// </summary>
    public static string? Find(RuleId rule)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"rules/{rule}.md");
        if (resource is null)
        {
            return RuleCatalogue.Find(rule) is { } known ? Header(known) : null;
        }

        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    /// <summary>The part of a page that is written from the rule itself, with a last line end.</summary>
    public static string Header(RuleDescriptor rule) =>
        $"""
        # {rule.Id}: {rule.Title}

        Severity: {Words.Of(rule.Default)}. {Waivable(rule)}{(rule.BlocksKickoff ? " Keeps the kickoff from being held." : "")}

        {rule.Why}

        """.ReplaceLineEndings("\n");

    private static string Waivable(RuleDescriptor rule) =>
        !rule.Waivable ? "Nobody can waive it."
        : rule.Id.Number / 100 == 4 ? "The implementation owner or an approver can waive it, a sales owner cannot."
        : "The sales owner, the implementation owner or an approver can waive it.";
}
