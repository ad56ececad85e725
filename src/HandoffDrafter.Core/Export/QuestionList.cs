using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Export;

/// <summary>What is still to be asked or brought, as tasks: for people as markdown, for their task system as csv.</summary>
internal static class QuestionList
{
    private sealed record Item(string Id, string Kind, string Text, string? Ask, string? Owner, DateOnly? Due, bool Done);

    public static byte[] Markdown(ExportContext context)
    {
        var page = new MarkdownPage(context).Title($"Open questions: {context.Company}");
        page.Paragraph($"Internal, not for the customer{(context.Provisional ? "; PROVISIONAL" : "")}.");
        var items = Items(context);
        foreach (var item in items)
        {
            var ask = item.Ask is null ? "" : $" Ask: {context.Escaped(item.Ask)}.";
            page.Task(item.Done, $"**{item.Id}** {context.Escaped(item.Text)}{(item.Text.EndsWith('?') || item.Text.EndsWith('.') ? "" : ".")}{ask} Owner: {context.Escaped(item.Owner ?? "nobody yet")}. Due: {(item.Due is { } due ? Lines.Day(due) : "no day yet")}");
        }

        if (items.Count == 0)
        {
            page.Bullet("none");
        }

        return page.ToBytes();
    }

    public static byte[] Csv(ExportContext context)
    {
        var text = new StringBuilder("id,kind,text,ask,owner,due,done\r\n");
        foreach (var item in Items(context))
        {
            text.AppendJoin(',', ((string?[])[item.Id, item.Kind, item.Text, item.Ask, item.Owner, item.Due is { } due ? Lines.Day(due) : null, item.Done ? "yes" : "no"]).Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<Item> Items(ExportContext context)
    {
        var items = new List<Item>();
        foreach (var claim in context.ClaimsOf("open-questions"))
        {
            var answered = claim.Details.TryGetValue("answer", out var answer) && !string.IsNullOrWhiteSpace(answer);
            items.Add(new Item(claim.Id.ToString(), "question", claim.Text, claim.Details.GetValueOrDefault("ask"), claim.Owner, claim.Due, answered));
        }

        foreach (var promise in context.Promises.Where(p => p.Decision.State is DecisionState.AskCustomer or DecisionState.ChangeOrder && !context.OnlyInConfidence(p.Evidence)))
        {
            var kind = promise.Decision.State == DecisionState.AskCustomer ? "ask the customer" : "change order";
            items.Add(new Item(promise.Id.ToString(), kind, promise.Decision.Reason is { } reason ? $"{promise.Text}: {reason}" : promise.Text, null, promise.Decision.Owner, promise.Decision.Due, false));
        }

        foreach (var claim in context.ClaimsOf("dependencies").Where(c => c.Owner is null || c.Due is null))
        {
            items.Add(new Item(claim.Id.ToString(), "dependency", claim.Text, claim.Details.GetValueOrDefault("party"), claim.Owner, claim.Due, false));
        }

        return items;
    }

    /// <summary>Quoted where needed; a spreadsheet must not take a document's words for a formula.</summary>
    private static string Cell(string? value)
    {
        var text = value ?? string.Empty;
        text = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
