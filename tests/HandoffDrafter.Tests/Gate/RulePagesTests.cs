using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;

namespace HandoffDrafter.Tests.Gate;

public class RulePagesTests
{
    private static readonly string Folder = Path.Combine(Root(), "docs", "rules");

    private static readonly string[] Headings = ["## Why", "## Found", "## Not found", "## How to fix it", "## How to turn it off"];

    public static TheoryData<int> Numbers => [.. Gated.Select(rule => rule.Id.Number)];

    private static IEnumerable<RuleDescriptor> Gated =>
        RuleCatalogue.Rules.Select(rule => rule.Descriptor).Append(RuleCatalogue.Find(new RuleId(99))!).Append(RuleCatalogue.Find(new RuleId(710))!);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_head_of_a_page_is_what_its_rule_says(int number)
    {
        var rule = new RuleId(number);
        var header = RulePages.Header(RuleCatalogue.Find(rule)!);
        var file = Path.Combine(Folder, $"{rule}.md");
        var page = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        var body = page.IndexOf(Headings[0], StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("HANDOFF_REGENERATE") == "1")
        {
            File.WriteAllText(file, header + "\n" + (body < 0 ? string.Join("\n\n\n", Headings) + "\n" : page[body..]));
            return;
        }

        Assert.True(
            page.StartsWith(header + "\n" + Headings[0] + "\n", StringComparison.Ordinal),
            $"The head of docs/rules/{rule}.md is not what the rule says. Write it anew with: HANDOFF_REGENERATE=1 dotnet test tests/HandoffDrafter.Tests --filter RulePages");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_page_says_why_shows_both_cases_and_how_to_fix_it(int number)
    {
        var parts = RulePages.Find(new RuleId(number))!.Split("\n## ").Skip(1).ToList();
        Assert.Equal(Headings.Select(h => h[3..]), parts.Select(p => p.Split('\n')[0]));
        Assert.All(parts, part => Assert.True(part.Split('\n', 2)[1].Trim().Length > 20, $"{number}: '{part.Split('\n')[0]}' says nothing"));
    }

    [Fact]
    public void There_is_no_page_without_its_rule() => Assert.Equal(
        Gated.Select(rule => rule.Id.ToString()).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder, "HD*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

    [Fact]
    public void What_has_no_page_is_told_by_its_head_and_what_does_not_exist_is_not()
    {
        Assert.StartsWith("# HD012: The decision is none of the known ones\n\nSeverity: error. Nobody can waive it.\n", RulePages.Find(new RuleId(12)), StringComparison.Ordinal);
        Assert.Null(RulePages.Find(new RuleId(998)));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HandoffDrafter.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
