using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Evaluation.GateMutation;

/// <summary>Defects in the words of a line that its quotes do not share.</summary>
internal static class WordPlants
{
    public static IEnumerable<Plant> All { get; } =
    [
        new("claim: a digit changed", [301, 302, 303], (deal, random) => Reword(deal, random, text => Digit(text, random))),
        new("claim: a unit changed", [301, 302, 303], (deal, random) => Reword(deal, random, text => Unit(text, random))),
        new("claim: a date changed", [301, 302, 303], (deal, random) => Reword(deal, random, text => Swap(text, random, ("January", "March"), ("May", "August"), ("June", "September"), ("July", "October"), ("August", "December")), c => c.Text.Contains(" 202", StringComparison.Ordinal))),
        new("claim: a denial added", [301, 302, 304], (deal, random) => Reword(deal, random, text => Swap(text, random, (" will ", " will not "), (" shall ", " shall not "), (" is ", " is not "), (" are ", " are not "), (" up to ", " not up to ")), c => !Denies(c))),
        new("claim: a denial dropped", [301, 302, 304], (deal, random) => Reword(deal, random, text => Swap(text, random, (" not ", " "), (" no ", " a "), ("No ", "A "), (" never ", " "), (" none ", " all "), (" cannot ", " can ")), Denies)),
        new("claim: shall becomes may", [304], (deal, random) => Reword(deal, random, text => Swap(text, random, (" shall ", " may "), (" will ", " may "), (" must ", " may ")), IsCut)),
        new("claim: the sides swapped", [301, 302, 304, 305], (deal, random) => Reword(deal, random, text => Swap(text, random, ("Customer ", "Supplier "), ("Client ", "Supplier ")), c => c.Evidence.All(e => !e.Quote.Contains("upplier", StringComparison.Ordinal)) && !c.Text.Contains("'s", StringComparison.Ordinal))),
        new("claim: another person named", [301, 302, 303, 305], Person),
        new("claim: invented, without a source", [301], (deal, random) => Any(deal.Packet.Claims.Where(c => c is { Status: Core.Deals.Grounding.Grounded, Origin: not Origin.Human }), random) is { } claim ? deal.With(claim with { Evidence = [] }) : null),
        new("claim: quotes something else", [301, 302, 303, 304, 305], Elsewhere),
        new("claim: contract fact from a call", [301, 302, 303, 304, 306], FromCall),
        new("promise: a digit changed", [303], (deal, random) => Restate(deal, random, text => Digit(text, random))),
        new("promise: a denial added", [304], (deal, random) => Restate(deal, random, text => Swap(text, random, ("We will ", "We will not "), ("we will ", "we will not "), ("we'll ", "we will not "), ("We'll ", "We will not ")))),
        new("promise: another speaker", [308], (deal, random) => Any(deal.Packet.Promises.Where(p => p.MadeBy is not null && p.Evidence.All(e => e.Speaker is not null)), random) is { } promise ? deal.With(promise with { MadeBy = "Imp Lanter" }) : null),
        new("field: a digit of the price changed", [303], (deal, random) => Value(deal, ["total-price"], text => Digit(text, random))),
        new("field: another currency", [303, 514], (deal, random) => Value(deal, ["total-price"], text => Swap(text, random, ("£", "€"), ("EUR", "CHF"), ("€", "$"), ("A$", "€"), ("$", "£")))),
        new("field: a day of the contract changed", [107, 204, 108, 303, 513], (deal, random) => Value(deal, ["signed-date", "effective-date"], text => Digit(text, random, from: 8))),
        new("field: another person", [305], (deal, random) => Value(deal, ["customer-champion", "scheduling-contact"], _ => "Imp Lanter, delivery")),
    ];

    public static T? Any<T>(IEnumerable<T> items, Random random)
        where T : class
    {
        var all = items.ToList();
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }

    private static bool IsCut(Claim claim) => claim.Evidence.Any(e => e.Quote.Contains(claim.Text, StringComparison.OrdinalIgnoreCase));

    private static bool Denies(Claim claim) => new[] { " not ", " no ", "No ", " never ", " none ", " cannot ", "without", "n't", "nor ", "excluded", "unable", "nothing", "neither" }.Any(word => claim.Evidence.Any(e => e.Quote.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A line that a document carries, worded otherwise; the marks that it had were for other words.</summary>
    private static MutationDeal? Reword(MutationDeal deal, Random random, Func<string, string?> change, Func<Claim, bool>? where = null)
    {
        var able = deal.Packet.Claims.Where(c => c is { Status: Core.Deals.Grounding.Grounded, Origin: not Origin.Human, Evidence.Count: > 0 } && (where is null || where(c)) && change(c.Text) is { } text && text != c.Text);
        return Any(able, random) is { } claim ? deal.With(claim with { Text = change(claim.Text)! }) : null;
    }

    private static MutationDeal? Restate(MutationDeal deal, Random random, Func<string, string?> change)
    {
        var able = deal.Packet.Promises.Where(p => p.Evidence.Count > 0 && p.Evidence.All(e => !e.Quote.Contains("not", StringComparison.OrdinalIgnoreCase) && !e.Quote.Contains("n't", StringComparison.Ordinal) && !e.Quote.Contains(" no ", StringComparison.OrdinalIgnoreCase)) && change(p.Text) is { } text && text != p.Text);
        return Any(able, random) is { } promise ? deal.With(promise with { Text = change(promise.Text)! }) : null;
    }

    private static MutationDeal? Value(MutationDeal deal, string[] ids, Func<string, string?> change) =>
        deal.Packet.Fields.FirstOrDefault(f => ids.Contains(f.Id) && f is { Value: not null, Evidence.Count: > 0 } && change(f.Value) is { } value && value != f.Value) is { } field
            ? deal.With(field with { Value = change(field.Value!) })
            : null;

    private static MutationDeal? Person(MutationDeal deal, Random random)
    {
        var names = deal.Packet.Claims.Where(c => c.Section == "stakeholders").Select(c => c.Text.Split(',')[0].Trim()).Where(n => n.Contains(' ', StringComparison.Ordinal)).Distinct().ToList();
        var able = deal.Packet.Claims.Where(c => c is { Status: Core.Deals.Grounding.Grounded, Origin: not Origin.Human, Evidence.Count: > 0 } && c.Section != "stakeholders").ToList();
        if (names.Count == 0 || Any(able, random) is not { } claim || Any(names.Where(n => n.Split(' ').All(part => claim.Evidence.All(e => !$"{e.Quote} {e.Speaker}".Contains(part, StringComparison.OrdinalIgnoreCase)))), random) is not { } name)
        {
            return null;
        }

        return deal.With(claim with { Text = $"{claim.Text}, which {name} will see to" });
    }

    private static MutationDeal? Elsewhere(MutationDeal deal, Random random)
    {
        var claims = deal.Packet.Claims.Where(c => c is { Status: Core.Deals.Grounding.Grounded, Evidence.Count: > 0 } && c.Text.Any(char.IsDigit)).ToList();
        var others = deal.Packet.Claims.Where(c => c is { Status: Core.Deals.Grounding.Grounded, Evidence.Count: > 0 } && !c.Text.Any(char.IsDigit)).ToList();
        return Any(claims, random) is { } claim && Any(others, random) is { } other ? deal.With(claim with { Evidence = other.Evidence }) : null;
    }

    private static MutationDeal? FromCall(MutationDeal deal, Random random)
    {
        var sold = deal.Packet.Claims.Where(c => c is { Status: Core.Deals.Grounding.Grounded, Section: "sold-scope" or "not-sold" }).ToList();
        var said = deal.Packet.Promises.Where(p => p.Evidence is [{ Speaker: not null }, ..]).ToList();
        return Any(sold, random) is { } claim && Any(said, random) is { } promise ? deal.With(claim with { Text = promise.Evidence[0].Quote, Evidence = [promise.Evidence[0]] }) : null;
    }

    /// <summary>Another digit in place of one of the digits; never a nought at the start.</summary>
    private static string? Digit(string text, Random random, int from = 0)
    {
        var places = Enumerable.Range(from, Math.Max(0, text.Length - from)).Where(i => char.IsAsciiDigit(text[i]) && !(i > 0 && (char.IsLetter(text[i - 1]) || text[i - 1] == '.')) && !(i + 1 < text.Length && char.IsLetter(text[i + 1]))).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var at = places[random.Next(places.Count)];
        var digit = (char)('1' + ((text[at] - '0' + random.Next(0, 8)) % 9));
        digit = digit == text[at] ? (char)('1' + ((digit - '0') % 9)) : digit;
        return new StringBuilder(text) { [at] = digit }.ToString();
    }

    /// <summary>Another unit behind a figure; "on working days" counts nothing.</summary>
    private static string? Unit(string text, Random random)
    {
        (string From, string To)[] pairs = [(" days", " weeks"), (" weeks", " months"), (" hours", " days"), (" months", " years"), (" sessions", " months")];
        return Swap(text, random, [.. pairs.SelectMany(p => new[] { (")" + p.From, ")" + p.To) }.Concat(Enumerable.Range(0, 10).Select(n => ($"{n}{p.From}", $"{n}{p.To}"))))]);
    }

    private static string? Swap(string text, Random random, params (string From, string To)[] pairs)
    {
        var able = pairs.Where(p => text.Contains(p.From, StringComparison.Ordinal)).ToList();
        if (able.Count == 0)
        {
            return null;
        }

        var (from, to) = able[random.Next(able.Count)];
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{text[..at]}{to}{text[(at + from.Length)..]}");
    }
}
