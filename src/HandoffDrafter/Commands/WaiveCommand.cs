using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Lets a finding stand until a day.</summary>
internal sealed class WaiveCommand : ReviewingCommand
{
    private readonly Argument<string> _rule = new("rule") { Description = "the finding's rule, such as HD205" };

    private readonly Argument<string> _target = new("target") { Description = "what it speaks of: P-003, C-012, field:kickoff-date, source:S2, section:risks or packet" };

    private readonly Option<string> _reason = new("--reason") { Description = "Why it may stand", HelpName = "TEXT", Required = true };

    private readonly Option<string> _until = new("--until") { Description = "The last day on which it may, as 2026-03-09", HelpName = "DATE", Required = true };

    public WaiveCommand(GlobalOptions globals, Surroundings surroundings)
        : base("waive", "Let a finding stand until a day", globals, surroundings)
    {
        Arguments.Add(_rule);
        Arguments.Add(_target);
        Options.Add(_reason);
        Options.Add(_until);
        AddCommonOptions();
    }

    public override string Paragraph =>
        "The finding stays in sight, marked as waived, and blocks nothing until the day has passed or what it speaks of changes. A named person "
        + "with the role answers for it. Some rules cannot be waived, and a sales owner cannot waive what was promised: 'handoff explain HD403' tells.";

    public override string Example => "handoff waive acme-portal HD604 C-028 --reason \"named at kickoff\" --until 2026-04-01";

    protected override ReviewCommand? Ask(ParseResult parse, DateOnly today, out Problem? problem)
    {
        var (rule, target) = (parse.GetRequiredValue(_rule).ToUpperInvariant(), parse.GetRequiredValue(_target));
        if (!RuleId.TryParse(rule, out var id) || RuleCatalogue.Find(id) is null)
        {
            problem = Problem.Usage(RuleCatalogue.Problem(rule)!);
            return null;
        }

        if (TargetNaming.Find(target) is not { } of)
        {
            problem = Problem.Usage($"'{target}' names nothing in a packet; write P-003, C-012, field:kickoff-date, source:S2, section:risks or packet");
            return null;
        }

        if (AsOf.Day(parse.GetRequiredValue(_until), "--until", out problem) is not { } until)
        {
            return null;
        }

        if (until < today)
        {
            problem = Problem.Usage($"--until {until:yyyy-MM-dd} has passed; name a day from {today:yyyy-MM-dd} on");
            return null;
        }

        return new ReviewCommand.Waive(id, of, parse.GetRequiredValue(_reason), until);
    }
}
