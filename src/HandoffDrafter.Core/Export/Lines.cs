using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Core.Export;

/// <summary>Items of the packet as lines of an export.</summary>
internal static class Lines
{
    /// <summary>The claim, where it stands, and what is known about it.</summary>
    public static string Of(Claim claim, ExportContext context)
    {
        var line = new StringBuilder(context.Escaped(claim.Text));
        context.AppendPlaces(line, claim.Evidence);
        var parts = new List<string>();
        foreach (var (key, value) in claim.Details)
        {
            if (!claim.Text.Contains(value, StringComparison.OrdinalIgnoreCase))
            {
                parts.Add($"{SectionTitles.Humanise(key)}: {context.Escaped(value)}");
            }
        }

        if (claim.Owner is { } owner)
        {
            parts.Add($"Owner: {context.Escaped(owner)}");
        }

        if (claim.Due is { } due)
        {
            parts.Add($"Due: {Day(due)}");
        }

        if (claim.BlocksKickoff)
        {
            parts.Add("Blocks the kickoff");
        }

        foreach (var part in parts)
        {
            Sentence(line, part);
        }

        return line.ToString();
    }

    /// <summary>What was promised, by whom and to whom, what the agreement says, what was decided with whose keys, and who told the customer.</summary>
    public static string Of(Promise promise, ExportContext context)
    {
        var line = new StringBuilder($"**{promise.Id}** {context.Escaped(promise.Decision.State == DecisionState.Edited && promise.Decision.Text is { } instead ? instead : promise.Text)}");
        if (promise.Decision.State == DecisionState.Edited && promise.Decision.Text is not null)
        {
            Sentence(line, $"Promised was: {context.Escaped(promise.Text)}");
        }

        Sentence(line, Said(promise, context));
        Sentence(line, Verdict(promise, context));
        var decision = promise.Decision;
        if (decision.State != DecisionState.Edited && decision.Reason is { } reason)
        {
            Sentence(line, $"Why: {context.Escaped(reason)}");
        }

        if (decision.Owner is { } owner)
        {
            Sentence(line, $"Owner: {context.Escaped(context.Name(owner))}");
        }

        if (decision.Due is { } due)
        {
            Sentence(line, $"Due: {Day(due)}");
        }

        if (decision.Approvals.Count > 0)
        {
            Sentence(line, $"Decided by {string.Join(" and ", decision.Approvals.Select(a => $"{context.Escaped(context.Name(a.By))} ({Words.Of(a.Role)}, {Day(a.At)})"))}");
        }

        if (promise.Told is { } told)
        {
            Sentence(line, $"The customer knows: {context.Escaped(told.Who)} was told by {context.Escaped(context.Name(told.By))}{(told.When is { } when ? $" on {Day(when)}" : "")}");
        }

        if (promise.Fulfilment is { } outcome)
        {
            Sentence(line, $"{SectionTitles.Humanise(Words.Of(outcome.State))} on {Day(outcome.On)}{(outcome.Note is null ? "" : $": {context.Escaped(outcome.Note)}")}");
        }

        return line.Append('.').ToString();
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.UtcDateTime));

    private static string Said(Promise promise, ExportContext context)
    {
        var said = new StringBuilder("Said");
        said.Append(promise.MadeBy is { } by ? $" by {context.Escaped(by)}" : "");
        said.Append(promise.HeardBy.Count > 0 ? $" to {context.Escaped(string.Join(", ", promise.HeardBy))}" : "");
        said.Append(promise.SaidOn is { } day ? $" on {Day(day)}" : "");
        if (context.Shown(promise.Evidence) is [var first, ..])
        {
            said.Append(": \"").Append(context.Escaped(Quotes.Shorten(first.Quote))).Append('"');
        }

        context.AppendPlaces(said, promise.Evidence);
        return said.ToString();
    }

    private static string Verdict(Promise promise, ExportContext context)
    {
        var support = promise.Support;
        var line = new StringBuilder("The agreement ").Append(support.Status switch
        {
            SupportStatus.Supported => "covers it",
            SupportStatus.Excluded => "excludes it",
            SupportStatus.Contradicted => "says otherwise",
            SupportStatus.Ambiguous => "can be read either way",
            _ => "is silent",
        });
        line.Append(support.Differs is { } differs ? $" ({context.Escaped(differs)})" : "");
        context.AppendPlaces(line, support.Evidence);
        return line.Append(support.Provisional ? "; provisional, since a document that it incorporates is absent" : "").ToString();
    }

    private static void Sentence(StringBuilder line, string part) =>
        line.Append(line[^1] is '.' or '!' or '?' ? " " : ". ").Append(part);
}
