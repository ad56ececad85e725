using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>How a promise is written: its words and the verdict as a heading, then what was said, what the agreement says, and what people decide.</summary>
internal static class PromiseLines
{
    private const int MostQuotes = 3;

    /// <summary>The verdicts as they stand in a heading.</summary>
    public static readonly string[] Verdicts = ["SUPPORTED", "SILENT", "CONTRADICTED", "EXCLUDED", "UNCLEAR", "TAKEN BACK"];

    public static IEnumerable<LayoutLine> Of(Promise promise, LayoutContext context)
    {
        var target = Target.Of(promise.Id);
        yield return new LayoutLine(LineKind.Promise, Heading(promise, context)) { Target = target };
        yield return Own(Said(promise, context));
        yield return Own(Agreement(promise, context));
        if (promise.Retraction.Count > 0)
        {
            yield return Own(Quoting("Taken back", promise.Retraction, null, context));
        }

        if (promise.Drift.Count > 0)
        {
            yield return Own(Quoting("Said again, with other facts", promise.Drift, null, context));
        }

        foreach (var finding in context.Findings(target).Skip(1))
        {
            yield return Own(SummaryLines.Finding(finding, context));
        }

        foreach (var (part, value) in Parts(promise, context))
        {
            yield return new LayoutLine(LineKind.Bullet, $"{part}: {value}") { Target = target, Part = part };
        }

        if (Keys(promise, context) is { } keys)
        {
            yield return Own(keys);
        }

        if (promise.Fulfilment is { } fulfilment)
        {
            var note = fulfilment.Note is null ? "" : $": {MarkdownText.Escape(fulfilment.Note, context.Labels)}";
            yield return Own($"Since then: {Words.Of(fulfilment.State)}, {FrontMatter.Iso(fulfilment.On)}{note}");
        }

        LayoutLine Own(string markdown) => new(LineKind.Bullet, markdown);
    }

    public static string Verdict(Promise promise) =>
        promise.Certainty == Certainty.Retracted ? "TAKEN BACK" : promise.Support.Status switch
        {
            SupportStatus.Supported => "SUPPORTED",
            SupportStatus.Unsupported => "SILENT",
            SupportStatus.Contradicted => "CONTRADICTED",
            SupportStatus.Excluded => "EXCLUDED",
            _ => "UNCLEAR",
        };

    /// <summary>Written under Decide; the others are supported by the agreement and want a reader at most.</summary>
    public static bool WantsDecision(Promise promise) => promise.Support.Status != SupportStatus.Supported || promise.Certainty == Certainty.Retracted;

    private static string Heading(Promise promise, LayoutContext context)
    {
        var line = new StringBuilder(promise.Id.ToString()).Append(' ');
        MarkdownText.Append(line, promise.Text, context.Labels);
        line.Append(": ").Append(Verdict(promise));
        if (promise.Support.Differs is { } differs)
        {
            line.Append(", ");
            MarkdownText.Append(line, differs, context.Labels, allColons: true);
        }

        line.Append(promise.Support.Provisional ? ", provisional" : "");
        ItemLines.AppendRules(line, Target.Of(promise.Id), context);
        return line.ToString();
    }

    private static string Said(Promise promise, LayoutContext context)
    {
        var who = new StringBuilder(promise.MadeBy is null ? "" : Escaped(promise.MadeBy));
        if (promise.HeardBy.Count > 0)
        {
            who.Append(who.Length > 0 ? " to " : "to ").Append(List(promise.HeardBy.Select(Escaped).ToList()));
        }

        if (promise.SaidOn is { } day)
        {
            who.Append(who.Length > 0 ? ", " : "").Append(FrontMatter.Iso(day));
        }

        if (promise.Due is { } due)
        {
            who.Append(who.Length > 0 ? ", " : "").Append("for ").Append(FrontMatter.Iso(due));
        }

        var line = new StringBuilder("Said: ").Append(who);
        if (promise.Evidence.Count == 0)
        {
            return line.Append(who.Length > 0 ? "; " : "").Append(promise.Origin == Origin.Human ? "written down by a person, no source" : "no source").ToString();
        }

        AppendQuotes(line, promise.Evidence, promise.MadeBy, context);
        return line.ToString();

        string Escaped(string name) => MarkdownText.Escape(name, context.Labels);
    }

    private static string Agreement(Promise promise, LayoutContext context)
    {
        var support = promise.Support;
        var line = new StringBuilder(support.Evidence.Count > 0
            ? Quoting("Agreement", support.Evidence, support.Status == SupportStatus.Excluded ? "not included" : null, context)
            : support.Status == SupportStatus.Unsupported ? "Agreement: silent" : "Agreement: no clause settles it");
        if (support.Reason is { } reason)
        {
            line.Append("; ");
            MarkdownText.Append(line, reason, context.Labels);
        }

        if (support.Searched.Count > 0)
        {
            line.Append(line[^1] == '.' ? " Searched: " : ". Searched: ");
            Quotes.AppendPlaces(line, support.Searched, context.Labels);
        }

        line.Append(support.Provisional ? ". A document that it incorporates is not here" : "");
        return line.ToString();
    }

    private static string Quoting(string lead, ValueList<Evidence> evidence, string? remark, LayoutContext context)
    {
        var line = new StringBuilder(lead);
        AppendQuotes(line, evidence, null, context, remark);
        return line.ToString();
    }

    private static void AppendQuotes(StringBuilder line, ValueList<Evidence> evidence, string? speaker, LayoutContext context, string? remark = null)
    {
        for (var i = 0; i < Math.Min(evidence.Count, MostQuotes); i++)
        {
            line.Append(i > 0 ? ";" : "");
            if (evidence[i].Speaker is { } by && speaker is not null && by != speaker)
            {
                line.Append(i > 0 ? " " : "; ");
                MarkdownText.Append(line, by, context.Labels);
            }

            line.Append(line[^1] == ' ' ? "" : " ");
            Quotes.AppendPlaces(line, [evidence[i]], context.Labels);
            if (context.IsRestricted(evidence[i]))
            {
                line.Append(", told in confidence, not repeated here");
                continue;
            }

            line.Append(remark is null ? "" : $", {remark}").Append(": \"");
            MarkdownText.Append(line, Quotes.Shorten(evidence[i].Quote), context.Labels);
            line.Append('"');
        }

        if (evidence.Count > MostQuotes)
        {
            line.Append(CultureInfo.InvariantCulture, $"; and {evidence.Count - MostQuotes} more");
        }
    }

    private static IEnumerable<(LabelKind Part, string Value)> Parts(Promise promise, LayoutContext context)
    {
        var decision = promise.Decision;
        var (state, decides) = (decision.State, decision.State is DecisionState.AskCustomer or DecisionState.ChangeOrder);
        if (WantsDecision(promise) || state != DecisionState.Pending)
        {
            yield return (LabelKind.Decision, DecisionWords.Write(decision, context.Labels));
        }

        if (decides || decision.Owner is not null)
        {
            yield return (LabelKind.Owner, Value(decision.Owner, context));
        }

        if (decides || decision.Due is not null)
        {
            yield return (LabelKind.Due, decision.Due is { } due ? FrontMatter.Iso(due) : ItemLines.Missing);
        }

        if (promise.Told is not null || promise.Certainty == Certainty.Retracted || state is not (DecisionState.Pending or DecisionState.NotAPromise))
        {
            yield return (LabelKind.Told, Told(promise.Told, context));
        }

        if (promise.Review is not null
            || (promise.Support.Status == SupportStatus.Supported && context.Profile.ReviewPromises.Contains(promise.Category) && state == DecisionState.Pending))
        {
            var line = new StringBuilder();
            ItemLines.AppendReview(line, promise.Review, context);
            yield return (LabelKind.Reviewed, line.ToString());
        }
    }

    private static string Told(Told? told, LayoutContext context) =>
        told is null ? ItemLines.Missing
        : told.When is { } when ? $"{Value(told.Who, context)}, {FrontMatter.Iso(when)}"
        : Value(told.Who, context);

    private static string Value(string? value, LayoutContext context) => value is null ? ItemLines.Missing : MarkdownText.Escape(value, context.Labels);

    private static string? Keys(Promise promise, LayoutContext context)
    {
        var decision = promise.Decision;
        var line = new StringBuilder();
        if (decision.By is { } by)
        {
            line.Append("Decided by ").Append(MarkdownText.Escape(by, context.Labels));
            line.Append(decision.At is { } at ? $", {FrontMatter.Iso(DateOnly.FromDateTime(at.UtcDateTime))}" : "");
        }

        if (decision.Approvals.Count > 0)
        {
            line.Append(line.Length > 0 ? "; keys turned: " : "Keys turned: ");
            line.Append(List([.. decision.Approvals.Select(a => $"{MarkdownText.Escape(a.By, context.Labels)} as {Words.Of(a.Role)}")]));
        }

        if (decision is { State: DecisionState.Edited, Reason: { } reason })
        {
            line.Append(line.Length > 0 ? "; why: " : "Why: ").Append(MarkdownText.Escape(reason, context.Labels));
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    private static string List(List<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
