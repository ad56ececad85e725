using System.Text.Json;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>The members of one object by name. Null and absence are the same; only what is asked for as optional may be either.</summary>
internal readonly struct JsonMembers(JsonCursor owner, string[] names, JsonElement[] values, bool isObject)
{
    private const string StandIn = "unreadable";

    public JsonPlace Place => owner.Place;

    public JsonProblems Problems => owner.Problems;

    /// <summary>Null where it is absent.</summary>
    public JsonCursor? Optional(string name)
    {
        var value = values[Array.IndexOf(names, name)];
        return value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : new JsonCursor(value, owner.Place.Member(name), owner.Problems);
    }

    /// <summary>Null, and told, where it is absent.</summary>
    public JsonCursor? Required(string name)
    {
        var member = Optional(name);
        if (member is null && isObject)
        {
            owner.Problems.Add(JsonProblems.Invalid, owner.Place, $"the member '{name}' is missing");
        }

        return member;
    }

    public string Text(string name) => Required(name)?.Text() ?? string.Empty;

    public string? TextOrNull(string name) => Optional(name)?.Text();

    /// <summary>A section's, field's or profile's name.</summary>
    public string Slug(string name) => Slug(name, Deals.Slug.IsValid, "lower-case words joined by hyphens, such as not-sold");

    public string Slug(string name, Func<string?, bool> isValid, string form) => Required(name)?.Checked(isValid, form, StandIn) ?? StandIn;

    public bool Flag(string name) => Required(name)?.Flag() ?? false;

    public bool? FlagOrNull(string name) => Optional(name)?.Flag();

    public int Number(string name, int least, int most) => Required(name)?.Number(least, most) ?? least;

    public int? NumberOrNull(string name, int least, int most) => Optional(name)?.Number(least, most);

    public DateOnly Day(string name) => Required(name)?.Day() ?? default;

    public DateOnly? DayOrNull(string name) => Optional(name)?.Day();

    public DateTimeOffset Time(string name) => Required(name)?.Time() ?? default;

    public DateTimeOffset? TimeOrNull(string name) => Optional(name)?.Time();

    public T Word<T>(string name)
        where T : struct, Enum => Required(name)?.Word<T>() ?? default;

    public T? WordOrNull<T>(string name)
        where T : struct, Enum => Optional(name)?.Word<T>();

    public Digest Digest(string name) => Required(name)?.Digest() ?? default;

    public Digest? DigestOrNull(string name) => Optional(name)?.Digest();

    public ValueList<string> Texts(string name) => Optional(name)?.Texts() ?? [];

    public ValueList<T> List<T>(string name, Func<JsonCursor, T?> read)
        where T : class => Optional(name)?.List(read) ?? [];
}
