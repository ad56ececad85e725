using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>How a claim, a field and a note are written, each in one line: words, places, then labelled values.</summary>
internal static class ItemLines
{
    public const string Missing = "_missing_";
    public const string NotApplicable = "not applicable";

    private static readonly HashSet<string> WantOwner = ["dependencies", "open-questions", "actions"];

    private static readonly HashSet<string> WantDue = ["dependencies", "actions"];

    public static LayoutLine Claim(Claim claim, LayoutContext context)
    {
        var line = new StringBuilder(claim.Text.Length + 64).Append(claim.Id.ToString()).Append(' ');
        if (claim.Restricted)
        {
            line.Append("Told in confidence");
        }
        else
        {
            MarkdownText.Append(line, claim.Text, context.Labels);
        }

        if (claim.Evidence.Count > 0)
        {
            line.Append(' ');
            Quotes.AppendPlaces(line, claim.Evidence, context.Labels);
        }

        line.Append(claim.Restricted ? "; not repeated here or in any export" : "");
        if (claim.Section == "not-sold" && context.ToldOpposite(claim) is { Count: > 0 } promises)
        {
            AppendLabel(line, $"**{Labels.ToldOpposite}:**").AppendJoin(", ", promises);
        }

        if (!claim.Restricted)
        {
            foreach (var (key, value) in claim.Details)
            {
                if (context.Labels.Shows(key) && !(claim.Section == "open-questions" && key == "answer") && !IsSaid(claim, key, value))
                {
                    AppendValue(line, SectionTitles.Humanise(key), value, context);
                }
            }
        }

        AppendOwnerAndDue(line, claim, context);
        if (claim.Section == "open-questions" && !claim.Restricted)
        {
            AppendValue(line, "Answer", claim.Details.TryGetValue("answer", out var answer) ? answer : null, context);
        }

        if (claim.Review is not null || context.ReviewSections.Contains(claim.Section))
        {
            AppendLabel(line, "Reviewed:");
            AppendReview(line, claim.Review, context);
        }

        AppendTokens(line, claim, context);
        return new LayoutLine(LineKind.Bullet, line.ToString()) { Target = Target.Of(claim.Id), Section = claim.Section };
    }

    public static LayoutLine Field(string id, Field? field, LayoutContext context)
    {
        var line = new StringBuilder();
        MarkdownText.Append(line, context.Titles.Label(id), context.Labels, allColons: true);
        line.Append(": ");
        if (field?.Value is { } value)
        {
            MarkdownText.Append(line, value, context.Labels);
        }
        else if (field?.NotApplicable is { } reason)
        {
            line.Append(NotApplicable).Append(": ");
            MarkdownText.Append(line, reason, context.Labels);
        }
        else
        {
            line.Append(Missing);
            AppendGuidance(line, context.Profile.Field(id), context);
        }

        if (field is { Evidence.Count: > 0 })
        {
            line.Append(' ');
            Quotes.AppendPlaces(line, field.Evidence, context.Labels);
        }

        AppendRules(line, Target.OfField(id), context);
        return new LayoutLine(LineKind.Bullet, line.ToString()) { Target = Target.OfField(id) };
    }

    public static LayoutLine Note(Note note, LayoutContext context)
    {
        var text = new StringBuilder(note.Id.ToString()).Append(" (");
        MarkdownText.Append(text, note.By, context.Labels);
        text.Append(") ");
        var first = true;
        foreach (var part in note.Text.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(part))
            {
                continue;
            }

            // The next line stays within the bullet, and its first character is never a mark.
            var words = MarkdownText.Escape(part, context.Labels);
            text.Append(first ? "" : "\n  ").Append(words);
            if (!first && BlockMark(words) is >= 0 and var mark)
            {
                text.Insert(text.Length - words.Length + mark, '\\');
            }

            first = false;
        }

        return new LayoutLine(LineKind.Bullet, text.ToString()) { Target = Target.Of(note.Id) };
    }

    public static void AppendReview(StringBuilder line, Reviewed? review, LayoutContext context)
    {
        if (review is null)
        {
            line.Append(Missing);
            return;
        }

        MarkdownText.Append(line, review.By, context.Labels);
        line.Append(", ").Append(FrontMatter.Iso(DateOnly.FromDateTime(review.At.UtcDateTime)));
    }

    /// <summary>The rules that found something here, so that <c>handoff explain</c> can be asked.</summary>
    public static void AppendRules(StringBuilder line, Target target, LayoutContext context)
    {
        var findings = context.Findings(target);
        for (var i = 0; i < findings.Count; i++)
        {
            line.Append(i == 0 ? " (" : ", ").Append(findings[i].Rule.ToString()).Append(findings[i].Waived ? " waived" : "");
        }

        line.Append(findings.Count > 0 ? ")" : "");
    }

    /// <summary>The line says it already, or it goes without saying: a dependency is the customer's unless somebody else is named.</summary>
    private static bool IsSaid(Claim claim, string key, string value) =>
        claim.Text.Contains(value, StringComparison.OrdinalIgnoreCase)
        || (claim.Section == "dependencies" && key is "who" or "party" && claim.Details.GetValueOrDefault("who") == "customer");

    private static void AppendOwnerAndDue(StringBuilder line, Claim claim, LayoutContext context)
    {
        if (claim.Owner is not null || (WantOwner.Contains(claim.Section) && !claim.Details.ContainsKey("ask")))
        {
            AppendValue(line, "Owner", claim.Owner, context);
        }

        if (claim.Due is not null || WantDue.Contains(claim.Section) || (claim.Owner is not null && claim.Section == "open-questions"))
        {
            AppendValue(line, "Due", claim.Due is { } due ? FrontMatter.Iso(due) : null, context);
        }
    }

    private static void AppendValue(StringBuilder line, string label, string? value, LayoutContext context)
    {
        AppendLabel(line, $"{label}:");
        if (value is null)
        {
            line.Append(Missing);
        }
        else
        {
            MarkdownText.Append(line, value, context.Labels);
        }
    }

    private static StringBuilder AppendLabel(StringBuilder line, string label) =>
        line.Append(line[^1] is '.' or '!' or '?' ? " " : ". ").Append(label).Append(' ');

    private static void AppendTokens(StringBuilder line, Claim claim, LayoutContext context)
    {
        line.Append(claim.BlocksKickoff ? " (blocks kickoff)" : "");
        line.Append(claim.Status switch
        {
            Grounding.Ungrounded => " (unsourced)",
            Grounding.Partly => " (partly sourced)",
            _ => "",
        });
        AppendRules(line, Target.Of(claim.Id), context);
    }

    private static void AppendGuidance(StringBuilder line, ProfileField? field, LayoutContext context)
    {
        var guidance = field switch
        {
            null => null,
            { Choices.Count: > 0 } => $"one of: {string.Join(", ", field.Choices)}",
            { Required: Requirement.IfApplicable, Condition: { } condition } => $"if {condition}, else not applicable and why",
            _ => null,
        };
        if (guidance is not null)
        {
            line.Append(" (");
            MarkdownText.Append(line, guidance, context.Labels);
            line.Append(')');
        }
    }

    /// <summary>Where the mark stands by which the line would start a list, a heading or a quote; -1 for none.</summary>
    private static int BlockMark(string markdown)
    {
        if (markdown[0] is '#' or '-' or '+' or '>' or '=')
        {
            return 0;
        }

        var digits = markdown.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && markdown[digits] is '.' or ')' ? digits : -1;
    }
}
