using System.Text.Json;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>
/// A value of a file, with the place to name when it is wrong. What is read of a wrong value is recorded as a problem and returns
/// something that stands in for it.
/// </summary>
internal readonly struct JsonCursor(JsonElement value, JsonPlace place, JsonProblems problems)
{
    public JsonPlace Place { get; } = place;

    public JsonProblems Problems { get; } = problems;

    public void Wrong(RuleId rule, string message) => Problems.Add(rule, Place, message);

    public void Wrong(string message) => Wrong(JsonProblems.Invalid, message);

    public string Text() => TryText() ?? string.Empty;

    public bool Flag()
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Wrong($"is {Described()}, but must be true or false");
        return false;
    }

    public int Number(int least, int most)
    {
        if (!Is(JsonValueKind.Number, "a whole number"))
        {
            return least;
        }

        if (value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(FormattableString.Invariant($"is {JsonProblems.Shown(value.GetRawText())}, but must be a whole number from {least} to {most}"));
        return least;
    }

    public DateOnly Day() => Parsed<DateOnly>(JsonForms.TryParseDay, "a day, such as 2026-03-09");

    public DateTimeOffset Time() => Parsed<DateTimeOffset>(JsonForms.TryParseTime, "a time in UTC, such as 2026-03-09T14:30:00Z");

    public T Word<T>()
        where T : struct, Enum
    {
        var word = default(T);
        if (TryText() is { } text && !Words.TryParse(text, out word))
        {
            Wrong($"'{JsonProblems.Shown(text)}' is not known here; {Suggestion.For(text, Words.All<T>())}");
        }

        return word;
    }

    public delegate bool Parser<T>(string? text, out T value);

    /// <param name="parse">The type's own parser.</param>
    /// <param name="form">What the text must be, as in <c>a claim's id, such as C-012</c>.</param>
    public T Parsed<T>(Parser<T> parse, string form)
        where T : struct
    {
        var parsed = default(T);
        if (TryText() is { } text && !parse(text, out parsed))
        {
            Wrong($"'{JsonProblems.Shown(text)}' is not {form}");
        }

        return parsed;
    }

    /// <summary>The text, or <paramref name="standIn"/> where it is not what it must be.</summary>
    public string Checked(Func<string?, bool> isValid, string form, string standIn)
    {
        if (TryText() is not { } text)
        {
            return standIn;
        }

        if (isValid(text))
        {
            return text;
        }

        Wrong($"'{JsonProblems.Shown(text)}' is not {form}");
        return standIn;
    }

    public Digest Digest() => Parsed<Digest>(Deals.Digest.TryParse, "a SHA-256 digest of 64 lower-case hexadecimal digits");

    public ValueList<T> List<T>(Func<JsonCursor, T?> read)
        where T : class
    {
        if (!Is(JsonValueKind.Array, "a list"))
        {
            return [];
        }

        var items = new List<T>(value.GetArrayLength());
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (Problems.Full)
            {
                break;
            }

            if (read(new JsonCursor(item, Place.Item(index++), Problems)) is { } made)
            {
                items.Add(made);
            }
        }

        return items.ToValueList();
    }

    public ValueList<string> Texts() => List(item => item.Text());

    /// <summary>An object whose names are data; each is given to <paramref name="read"/> once.</summary>
    public void Entries(Action<string, JsonCursor> read)
    {
        if (!Is(JsonValueKind.Object, "an object"))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var entry = new JsonCursor(member.Value, Place.Member(member.Name), Problems);
            if (seen.Add(member.Name))
            {
                read(member.Name, entry);
            }
            else
            {
                entry.Wrong(JsonProblems.Twice, "stands here twice; keep one of them");
            }
        }
    }

    /// <summary>An object whose names are data, each of lower-case words joined by hyphens.</summary>
    public void SluggedEntries(string what, Action<string, JsonCursor> read) =>
        Entries((name, value) =>
        {
            if (Slug.IsValid(name))
            {
                read(name, value);
            }
            else
            {
                value.Wrong($"the name of {what} must be lower-case words joined by hyphens");
            }
        });

    /// <summary>An object of known members; without any where it is not an object.</summary>
    public JsonMembers Members(string[] names)
    {
        var values = new JsonElement[names.Length];
        if (!Is(JsonValueKind.Object, "an object"))
        {
            return new JsonMembers(this, names, values, isObject: false);
        }

        var expected = 0;
        foreach (var member in value.EnumerateObject())
        {
            var found = IndexOf(member, names, expected);
            if (found < 0)
            {
                new JsonCursor(member.Value, Place.Member(member.Name), Problems).Wrong($"there is no such member here; {Suggestion.For(member.Name, names)}");
            }
            else if (values[found].ValueKind != JsonValueKind.Undefined)
            {
                new JsonCursor(member.Value, Place.Member(names[found]), Problems).Wrong(JsonProblems.Twice, "stands here twice; keep one of them");
            }
            else
            {
                values[found] = member.Value;
                expected = found + 1;
            }

            if (Problems.Full)
            {
                break;
            }
        }

        return new JsonMembers(this, names, values, isObject: true);
    }

    // Files that we wrote hold their members in this order, so that the first look is nearly always the last.
    private static int IndexOf(JsonProperty member, string[] names, int expected)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var candidate = (expected + i) % names.Length;
            if (member.NameEquals(names[candidate]))
            {
                return candidate;
            }
        }

        return -1;
    }

    private string? TryText()
    {
        if (!Is(JsonValueKind.String, "text"))
        {
            return null;
        }

        var text = value.GetString()!;
        if (CanonicalText.IsCanonical(text))
        {
            return text;
        }

        Wrong("the text holds a carriage return or U+0000; write line breaks as \\n and leave out the other");
        return null;
    }

    private bool Is(JsonValueKind kind, string wanted)
    {
        if (value.ValueKind == kind)
        {
            return true;
        }

        Wrong($"is {Described()}, but must be {wanted}");
        return false;
    }

    private string Described() => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
