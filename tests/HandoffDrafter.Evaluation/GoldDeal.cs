using System.Globalization;
using System.Text.Json;

namespace HandoffDrafter.Evaluation;

/// <summary>A quote in a document, as labels and predictions are compared.</summary>
internal sealed record Quoted(string? File, string Words)
{
    public string Base => Path.GetFileName((File ?? string.Empty).Replace('\\', '/')).Trim().ToLowerInvariant();
}

internal sealed record GoldPromise(string Id, Quoted Quote, IReadOnlyList<Quoted> Alternatives, bool Explicit, string Support, Quoted? Clause, Quoted? Retraction);

internal sealed record GoldConflict(string What, Quoted A, Quoted B, string? Field);

/// <summary>The labels of one deal, as its <c>gold.json</c> has them.</summary>
internal sealed class GoldDeal
{
    private readonly JsonElement _root;

    private GoldDeal(JsonElement root) => _root = root;

    public static GoldDeal Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new GoldDeal(document.RootElement.Clone());
    }

    public string Deal => _root.GetProperty("deal").GetString()!;

    public string Profile => _root.GetProperty("profile").GetString()!;

    public DateOnly Today => DateOnly.ParseExact(_root.GetProperty("today").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IEnumerable<(string Name, string Value)> Roles => _root.GetProperty("roles").EnumerateObject().Select(p => (p.Name, p.Value.GetString()!));

    public IReadOnlyList<string> RoleAlternatives(string file) => Texts("roleAlternatives", file);

    public IEnumerable<(string Name, string Value)> Facts => _root.GetProperty("facts").EnumerateObject().Select(p => (p.Name, p.Value.GetString()!));

    public IReadOnlyList<string> FactAlternatives(string field) => Texts("factAlternatives", field);

    public IEnumerable<string> Missing => Strings("missing");

    public IEnumerable<string> Flags => Strings("flags");

    public IEnumerable<Quoted> Quotes(string list) => _root.GetProperty(list).EnumerateArray().Select(Quote);

    public IReadOnlyList<GoldPromise> Promises => [.. _root.GetProperty("promises").EnumerateArray().Select(p => new GoldPromise(
        Text(p, "id") ?? string.Empty,
        Quote(p),
        p.TryGetProperty("alt", out var alternatives) ? [.. alternatives.EnumerateArray().Select(Quote)] : [],
        p.GetProperty("explicit").GetBoolean(),
        Text(p, "support")!,
        Text(p, "clauseQuote") is { Length: > 0 } clause ? new Quoted(Text(p, "clauseFile"), clause) : null,
        Text(p, "retractionQuote") is { Length: > 0 } retraction ? new Quoted(Text(p, "retractionFile"), retraction) : null))];

    public IEnumerable<GoldConflict> Conflicts => _root.GetProperty("conflicts").EnumerateArray().Select(c =>
        new GoldConflict(Text(c, "what")!, Quote(c.GetProperty("a")), Quote(c.GetProperty("b")), Text(c, "field")));

    private static Quoted Quote(JsonElement element) => new(Text(element, "file"), Text(element, "quote") ?? string.Empty);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private IEnumerable<string> Strings(string list) => _root.GetProperty(list).EnumerateArray().Select(e => e.GetString()!);

    private string[] Texts(string map, string key) =>
        _root.TryGetProperty(map, out var all) && all.TryGetProperty(key, out var list) ? [.. list.EnumerateArray().Select(e => e.GetString()!)] : [];
}
