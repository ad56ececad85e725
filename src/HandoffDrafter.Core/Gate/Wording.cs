using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Decisions;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Core.Gate;

/// <summary>How findings say who said what, what the agreement says, and who decides.</summary>
internal static class Wording
{
    private const int QuoteLength = 160;

    /// <summary>
    /// Without line breaks and invisible characters, at most <paramref name="most"/> characters long: a document must not be able to add a
    /// line to a list of findings, or to turn one around.
    /// </summary>
    public static string OneLine(string text, int most)
    {
        var line = new StringBuilder(Math.Min(text.Length, most) + 1);
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control)
            {
                gap = line.Length > 0;
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format)
            {
                continue;
            }

            var space = gap ? 1 : 0;
            if (line.Length + space + rune.Utf16SequenceLength > most - 1)
            {
                return line.Append('…').ToString();
            }

            line.Append(gap ? " " : "").Append(rune.ToString());
            gap = false;
        }

        return line.ToString();
    }

    /// <summary><c>[S3 00:05:05]: "Sure, that won't be a problem"</c>; what was told in confidence is pointed to and not repeated.</summary>
    public static string Quote(GateContext context, Evidence evidence)
    {
        var place = evidence.Locator.Length == 0 ? $"[{evidence.Source}]" : $"[{evidence.Source} {OneLine(evidence.Locator, 80)}]";
        return context.Source(evidence.Source) is { Restricted: true }
            ? $"{place} (told in confidence, not repeated here)"
            : $"{place}: \"{OneLine(evidence.Quote, QuoteLength)}\"";
    }

    /// <summary><c>Prakash Iyer to Len Abruzzo, 2026-02-11 [S3 00:05:05]: "Sure, that won't be a problem"</c>.</summary>
    public static string Said(GateContext context, Promise promise)
    {
        var said = new StringBuilder();
        if (promise.MadeBy is { } speaker)
        {
            said.Append(OneLine(speaker, 60));
        }

        if (promise.HeardBy.Count > 0)
        {
            said.Append(said.Length == 0 ? "said to " : " to ").Append(OneLine(string.Join(", ", promise.HeardBy), 120));
        }

        if (promise.SaidOn is { } day)
        {
            said.Append(said.Length == 0 ? "" : ", ").Append(Day(day));
        }

        said.Append(said.Length == 0 ? "" : " ");
        return said.Append(promise.Evidence is [var first, ..] ? Quote(context, first) : $"\"{OneLine(promise.Text, QuoteLength)}\"").ToString();
    }

    /// <summary>The clauses of a verdict, at most two: they are told to be looked up, not to be read here in full.</summary>
    public static string Clauses(GateContext context, ValueList<Evidence> clauses)
    {
        var told = string.Join("; ", clauses.Take(2).Select(clause => Quote(context, clause)));
        return clauses.Count > 2 ? string.Create(CultureInfo.InvariantCulture, $"{told}; and {clauses.Count - 2} more") : told;
    }

    /// <summary><c>C-201 "Active-contract data in CSV"</c>.</summary>
    public static string Name(Claim claim) =>
        claim.Restricted ? $"{claim.Id} (told in confidence)" : $"{claim.Id} \"{OneLine(claim.Text, 100)}\"";

    /// <summary><c>P-005 "Sync invoices to NetSuite"</c>.</summary>
    public static string Name(Promise promise) => $"{promise.Id} \"{OneLine(promise.Text, 100)}\"";

    /// <summary><c>S1 (order-form.docx)</c>.</summary>
    public static string Name(SourceDocument source) => $"{source.Id} ({OneLine(source.File, 100)})";

    /// <summary>Who holds the keys of a decision, by name where the packet has it: <c>Dana Wolk, the implementation owner and an approver</c>.</summary>
    public static string Deciders(GateContext context, Promise promise)
    {
        var names = new List<string>();
        foreach (var role in DecisionKeys.Needed(promise, context.Profile))
        {
            names.Add(role switch
            {
                PersonRole.SalesOwner => NameIn(context, "sales-owner") ?? "the sales owner",
                PersonRole.ImplementationOwner => NameIn(context, "implementation-owner") ?? "the implementation owner",
                _ => "an approver",
            });
        }

        return And(names);
    }

    /// <summary>The person that a field names, without title and address; null where it names nobody.</summary>
    public static string? NameIn(GateContext context, string field)
    {
        if (context.Field(field)?.Value is not { } value || Placeholder.In(value) is not null)
        {
            return null;
        }

        var end = value.AsSpan().IndexOfAny(",;<(");
        var name = OneLine(end < 0 ? value : value[..end], 60);
        return name.Length == 0 ? null : name;
    }

    /// <summary>By name where the packet has it, like <see cref="ImplementationOwner"/>.</summary>
    public static string SalesOwner(GateContext context) => NameIn(context, "sales-owner") ?? "the sales owner";

    public static string ImplementationOwner(GateContext context) => NameIn(context, "implementation-owner") ?? "the implementation owner";

    /// <summary>The words that a remark is about.</summary>
    public static Evidence Cut(Remark remark) => new(remark.Source, remark.Span);

    /// <summary><c>before kickoff on 2026-03-09</c>, or without the day where none is set.</summary>
    public static string BeforeKickoff(GateContext context) =>
        context.Field("kickoff-date")?.Value is { } value && FieldFormat.Problem(FieldType.Date, value) is null
            ? $"before kickoff on {value}"
            : "before kickoff";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>All of a few names, the first of many.</summary>
    public static string Some(IReadOnlyList<string> names) =>
        names.Count <= 8 ? string.Join(", ", names) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(6))} and {names.Count - 6} more");

    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    public static string And(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
