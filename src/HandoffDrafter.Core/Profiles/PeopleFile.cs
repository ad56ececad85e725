using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Core.Profiles;

/// <summary>Reads <c>people.yaml</c>, the only place that grants a role.</summary>
public static class PeopleFile
{
    public static PeopleReading Read(string text, string file)
    {
        var problems = new YamlProblems(file);
        var people = new List<Person>();
        if (YamlTree.Read(text, problems) is { } root)
        {
            var taken = new Dictionary<(string Kind, string Name), string>();
            foreach (var map in root.Maps("people"))
            {
                if (ReadPerson(map, taken) is { } person)
                {
                    people.Add(person);
                }
            }

            root.Close();
        }

        return problems.Any ? new PeopleReading(null, problems.ToList()) : new PeopleReading(new People(people.ToValueList()), []);
    }

    private static Person? ReadPerson(YamlMap map, Dictionary<(string Kind, string Name), string> taken)
    {
        var id = map.RequiredSlug("id");
        var name = map.RequiredText("name");
        var email = map.Scalar("email");
        var accounts = map.Scalars("accounts");
        var roles = map.WordList<PersonRole>("roles");
        map.Close();
        if (id.Length == 0)
        {
            return null;
        }

        Reserve(map.Find("id")!, "id", id, id, taken);
        if (email is not null)
        {
            if (FieldFormat.Problem(FieldType.Email, email.Value) is { } problem)
            {
                email.Report(problem);
            }

            Reserve(email, "e-mail address", email.Value.ToLowerInvariant(), id, taken);
        }

        foreach (var account in accounts)
        {
            Reserve(account, "account", account.Value, id, taken);
        }

        return new Person(id, name, roles) { Email = email?.Value, Accounts = accounts.Select(a => a.Value).ToValueList() };
    }

    private static void Reserve(YamlNode at, string kind, string name, string person, Dictionary<(string Kind, string Name), string> taken)
    {
        if (!taken.TryAdd((kind, name), person))
        {
            var owner = taken[(kind, name)];
            at.Report(owner == person
                ? $"the {kind} '{name}' is listed twice for '{owner}'; keep one"
                : $"the {kind} '{name}' already belongs to '{owner}'; it must name one person");
        }
    }
}
