using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Shows the page of a rule.</summary>
internal sealed class ExplainCommand : HandoffCommand
{
    private readonly Argument<string> _rule = new("rule") { Description = "the id of a rule, as findings name it, such as HD401" };

    public ExplainCommand(GlobalOptions globals, Surroundings surroundings)
        : base("explain", "Explain a rule of the gate: why it is there, what is bad, what is good", globals, surroundings) => Arguments.Add(_rule);

    public override string Paragraph =>
        "Every finding names its rule. This shows the rule's page: why it exists, an example that it finds, one that it does not, and what to "
        + "do. The same pages are under docs/rules.";

    public override string Example => "handoff explain HD401";

    protected override Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        var asked = parse.GetRequiredValue(_rule).ToUpperInvariant();
        if (!RuleId.TryParse(asked, out var id) || RuleCatalogue.Find(id) is not { } rule)
        {
            return Task.FromResult(Stop(Problem.Usage(RuleCatalogue.Problem(asked)!)));
        }

        var page = RulePages.Find(id);
        if (WantsJson(parse))
        {
            JsonOutput.Write(Terminal, "handoff-rule/1", json =>
            {
                json.WriteString("id", id.ToString());
                json.WriteString("title", rule.Title);
                json.WriteString("level", Words.Of(rule.Default));
                json.WriteString("why", rule.Why);
                json.WriteBoolean("waivable", rule.Waivable);
                json.WriteString("page", page);
            });
        }
        else
        {
            Terminal.Line(page?.TrimEnd('\n') ?? $"{id}: {rule.Title}\n\n{rule.Why}");
        }

        return Task.FromResult(ExitCode.Done);
    }
}
