using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Core.Reading;

/// <summary>The settings, or everything that is wrong with the file.</summary>
public sealed record DealSettingsReading(DealSettings? Settings, ValueList<YamlProblem> Problems);

/// <summary>Reads <c>deal.yaml</c>, in which people say what they know of a deal better than its documents do.</summary>
public static class DealSettingsFile
{
    private static readonly string[] Sides = ["vendor", "customer", "third party"];

    public static DealSettingsReading Read(string text, string file)
    {
        var problems = new YamlProblems(file);
        if (YamlTree.Read(text, problems) is not { } root)
        {
            return new DealSettingsReading(null, problems.ToList());
        }

        var settings = new DealSettings
        {
            Name = root.Text("name"),
            Profile = root.Find("profile") is null ? null : root.RequiredSlug("profile"),
            Roles = Roles(root.Map("roles")),
            Contacts = root.Maps("contacts").Select(Contact).ToValueList(),
            Fields = FieldValues(root.Map("fields")),
            Mode = root.Word<DealMode>("mode"),
            Previous = Previous(root.Scalar("previous")),
        };
        root.Close();
        return problems.Any ? new DealSettingsReading(null, problems.ToList()) : new DealSettingsReading(settings, []);
    }

    private static ValueMap<SourceRole> Roles(YamlMap? map)
    {
        var roles = new Dictionary<string, SourceRole>(StringComparer.Ordinal);
        foreach (var entry in map?.Open() ?? [])
        {
            var word = (entry.Value as YamlScalar)?.Value;
            if (Words.TryParse<SourceRole>(word, out var role))
            {
                roles[entry.Key.Value] = role;
            }
            else
            {
                entry.Value.Report($"'{word ?? entry.Value.Kind}' is not a role; {Suggestion.For(word ?? string.Empty, [.. Words.All<SourceRole>()])}");
            }
        }

        return new ValueMap<SourceRole>(roles);
    }

    private static ValueMap<string> FieldValues(YamlMap? map)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map?.Open() ?? [])
        {
            if (!Slug.IsValid(entry.Key.Value))
            {
                entry.Key.Report($"'{entry.Key.Value}' is not a field id; use lower-case words joined by hyphens");
            }
            else if (entry.Value is YamlScalar { IsEmpty: false } value)
            {
                values[entry.Key.Value] = value.Value;
            }
            else
            {
                entry.Value.Report($"'{entry.Key.Value}' has no single value; write one, or leave the key out");
            }
        }

        return new ValueMap<string>(values);
    }

    private static DealContact Contact(YamlMap map)
    {
        var contact = new DealContact(map.RequiredText("name"))
        {
            Side = map.Text("side"),
            Role = map.Text("role"),
            Email = map.Text("email"),
            Phone = map.Text("phone"),
        };
        map.Close();
        if (contact.Side is { } side && !Sides.Contains(side))
        {
            map.Find("side")!.Report($"'{side}' is not a side; {Suggestion.For(side, Sides)}");
        }

        if (contact.Email is { } email && FieldFormat.Problem(FieldType.Email, email) is { } problem)
        {
            map.Find("email")!.Report(problem);
        }

        return contact;
    }

    private static DealId? Previous(YamlScalar? scalar)
    {
        if (scalar is null || DealId.TryParse(scalar.Value, out var id))
        {
            return scalar is null ? null : DealId.FromFolderName(scalar.Value);
        }

        scalar.Report($"'{scalar.Value}' is not a deal id; write it as the folder under deals/ is named");
        return null;
    }
}
