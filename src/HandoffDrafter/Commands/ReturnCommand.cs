using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>The implementation owner gives a submitted packet back.</summary>
internal sealed class ReturnCommand : ReviewingCommand
{
    private static readonly string[] Codes = [.. Words.All<ReturnCode>()];

    private readonly Option<string[]> _reasons = new("--reason")
    {
        Description = $"code, code=field-id, or either followed by ': words'; once for each reason. Codes: {string.Join(", ", Codes)}",
        HelpName = "REASON",
        Required = true,
    };

    private readonly Option<bool> _minor = new("--not-material") { Description = "Delivery could start without what is asked for" };

    public ReturnCommand(GlobalOptions globals, Surroundings surroundings)
        : base("return", "Give a submitted packet back, with reasons", globals, surroundings)
    {
        Options.Add(_reasons);
        Options.Add(_minor);
        AddCommonOptions();
    }

    public override string Paragraph =>
        "Each reason has a code, so that a team can count what its packets are returned for, and may name the field it is about and say more in words. "
        + "The sales owner mends the packet and signs again. A packet returned twice is escalated as its profile says.";

    public override string Example => "handoff return acme-portal --reason \"missing-field=kickoff-date: no day is agreed\"";

    protected override ReviewCommand? Ask(ParseResult parse, DateOnly today, out Problem? problem)
    {
        problem = null;
        var reasons = new List<ReturnReason>();
        foreach (var text in parse.GetRequiredValue(_reasons))
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var (head, note) = colon < 0 ? (text, null) : (text[..colon], text[(colon + 1)..].Trim());
            var equals = head.IndexOf('=', StringComparison.Ordinal);
            var (code, field) = equals < 0 ? (head.Trim(), null) : (head[..equals].Trim(), head[(equals + 1)..].Trim());
            if (!Words.TryParse<ReturnCode>(code, out var known))
            {
                problem = Problem.Usage($"--reason '{code}' is not a code; {Suggestion.For(code, Codes)}");
                return null;
            }

            if (field is not null && !Slug.IsValid(field))
            {
                problem = Problem.Usage($"--reason '{text}': '{field}' is not the id of a field; write it as {code}=kickoff-date");
                return null;
            }

            reasons.Add(new ReturnReason(known, !parse.GetValue(_minor)) { Field = field, Note = string.IsNullOrEmpty(note) ? null : note });
        }

        return new ReviewCommand.Return(reasons.ToValueList());
    }
}
