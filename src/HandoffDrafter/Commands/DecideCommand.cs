using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Decides about a promise, or records that the customer was told or that a line was reviewed.</summary>
internal sealed class DecideCommand : ReviewingCommand
{
    private static readonly string[] Decisions = [.. Words.All<DecisionState>().Where(w => w != Words.Of(DecisionState.Pending))];

    private readonly Argument<string> _item = new("item") { Description = "a promise (P-003); with --reviewed also a claim (C-012) or section:risks" };

    private readonly Argument<string?> _decision = new("decision")
    {
        Description = string.Join(", ", Decisions),
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _reason = new("--reason") { Description = "Why; for ask-customer the question, for change-order the price or number", HelpName = "TEXT" };

    private readonly Option<string> _text = new("--text") { Description = "What will be done instead (edited)", HelpName = "TEXT" };

    private readonly Option<string> _owner = new("--owner") { Description = "Who follows it up", HelpName = "NAME" };

    private readonly Option<string> _due = new("--due") { Description = "By when, as 2026-03-09", HelpName = "DATE" };

    private readonly Option<string> _told = new("--told") { Description = "Who at the customer was told of the decision", HelpName = "NAME" };

    private readonly Option<string> _toldOn = new("--told-on") { Description = "When, as 2026-03-09 (default: today)", HelpName = "DATE" };

    private readonly Option<bool> _reviewed = new("--reviewed") { Description = "You read it and stand by it" };

    public DecideCommand(GlobalOptions globals, Surroundings surroundings)
        : base("decide", "Decide what becomes of a promise", globals, surroundings)
    {
        Arguments.Add(_item);
        Arguments.Add(_decision);
        foreach (var option in (Option[])[_reason, _text, _owner, _due, _told, _toldOn, _reviewed])
        {
            Options.Add(option);
        }

        AddCommonOptions();
    }

    public override string Paragraph =>
        "approved: we deliver it as said. edited: what we will do instead. rejected: we withdraw it. not-a-promise: the drafter is wrong. "
        + "ask-customer and change-order: listed until closed, with an owner and a due date. Some decisions need two or three people's keys; each "
        + "gives theirs by saying the same. Without a decision, --told records who told the customer, and --reviewed that you read the line.";

    public override string Example => "handoff decide acme-portal P-003 rejected --reason \"sold as of release 2\" --as dana-wolk";

    protected override ReviewCommand? Ask(ParseResult parse, DateOnly today, out Problem? problem)
    {
        problem = null;
        var (item, decision) = (parse.GetRequiredValue(_item), parse.GetValue(_decision));
        var (told, reviewed) = (parse.GetValue(_told), parse.GetValue(_reviewed));
        if ((decision is null ? 0 : 1) + (told is null ? 0 : 1) + (reviewed ? 1 : 0) != 1)
        {
            problem = Problem.Usage($"say one thing of {item}: a decision ({string.Join(", ", Decisions)}), --told NAME or --reviewed");
            return null;
        }

        if (reviewed)
        {
            return Marked(item, out problem);
        }

        if (!PromiseId.TryParse(item.ToUpperInvariant(), out var promise))
        {
            problem = Problem.Usage($"'{item}' is not a promise; name one as it stands in packet.md, such as P-003");
            return null;
        }

        if (told is not null)
        {
            var on = parse.GetValue(_toldOn) is { } said ? AsOf.Day(said, "--told-on", out problem) : today;
            return on is { } when ? new ReviewCommand.Tell(promise, told, when) : null;
        }

        if (!Words.TryParse<DecisionState>(decision!, out var state) || state == DecisionState.Pending)
        {
            problem = Problem.Usage($"'{decision}' is not a decision; {Suggestion.For(decision!, Decisions)}");
            return null;
        }

        var due = parse.GetValue(_due) is { } day ? AsOf.Day(day, "--due", out problem) : null;
        return problem is not null ? null
            : new ReviewCommand.Decide(promise, state) { Reason = parse.GetValue(_reason), Text = parse.GetValue(_text), Owner = parse.GetValue(_owner), Due = due };
    }

    private static ReviewCommand.Review? Marked(string item, out Problem? problem)
    {
        var known = TargetNaming.Find(item);
        problem = known is null ? Problem.Usage($"'{item}' names nothing in a packet; write P-003, C-012 or section:risks") : null;
        return known is { } of ? new ReviewCommand.Review(of) : null;
    }
}
