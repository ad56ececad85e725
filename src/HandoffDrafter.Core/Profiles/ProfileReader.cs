using System.Buffers;
using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Core.Profiles;

/// <summary>Makes a profile of its tree, reporting to the tree whatever does not fit.</summary>
internal sealed class ProfileReader(YamlMap root, Func<RuleId, RuleLevel, string?>? ruleProblem)
{
    private static readonly SearchValues<char> NotInFileNames = SearchValues.Create("/\\:*?\"<>|");

    private readonly List<string> _sections = [];
    private readonly List<string> _fields = [];

    /// <summary>A profile; only meant to be used where nothing was reported.</summary>
    public Profile? Read()
    {
        var id = root.RequiredSlug("profile");
        var title = root.RequiredText("title");
        var description = root.Text("description");
        var chooseBelow = root.Number("choose-below", 1, int.MaxValue);
        var sections = ReadSections();
        var fields = ReadFields();
        var profile = id.Length == 0 ? null : new Profile(id, title)
        {
            Description = description,
            ChooseBelow = chooseBelow,
            Sections = sections,
            Fields = fields,
            Score = ReadScore(),
            Triggers = ReadTriggers(),
            Clocks = ReadClocks(),
            Signers = ReadSigners(),
            Approvals = ReadApprovals(),
            Outputs = root.WordList<ProfileOutput>("outputs"),
            Rules = ReadRules(),
            FileName = ReadFileName(),
        };
        var review = root.Map("review");
        profile = profile is null || review is null ? profile : profile with
        {
            ReviewSections = Names(review, "sections", _sections, "section"),
            ReviewPromises = review.WordList<PromiseCategory>("promises"),
        };
        review?.Close();
        root.Close();
        return profile;
    }

    private ValueList<ProfileSection> ReadSections()
    {
        var sections = new List<ProfileSection>();
        foreach (var map in root.Maps("sections"))
        {
            var id = map.RequiredSlug("id");
            var title = map.RequiredText("title");
            var guidance = map.Text("guidance");
            var required = map.Word<Requirement>("required") ?? Requirement.No;
            map.Close();
            if (id.Length > 0 && IsNew(map, id, _sections, "section"))
            {
                sections.Add(new ProfileSection(id, title) { Guidance = guidance, Required = required });
            }
        }

        if (sections.Count == 0)
        {
            root.Report("the profile has no sections; list them under 'sections:'");
        }

        return sections.ToValueList();
    }

    private ValueList<ProfileField> ReadFields()
    {
        var maps = root.Maps("fields");
        foreach (var map in maps)
        {
            if (map.RequiredSlug("id") is { Length: > 0 } id)
            {
                IsNew(map, id, _fields, "field");
            }
        }

        foreach (var reserved in ProfileField.Reserved)
        {
            if (!_fields.Contains(reserved))
            {
                (root.Find("fields") ?? root).Report($"the field '{reserved}' is missing; every profile has it, under whatever title");
            }
        }

        return maps.Select(ReadField).OfType<ProfileField>().ToValueList();
    }

    private ProfileField? ReadField(YamlMap map)
    {
        var id = map.Text("id");
        var section = Name(map, "section", _sections, "section");
        var title = map.RequiredText("title");
        var type = map.Word<FieldType>("type") ?? FieldType.Text;
        var required = map.Word<Requirement>("required") ?? Requirement.Yes;
        var condition = map.Text("condition");
        var when = ReadCondition(map);
        var choices = map.Texts("choices");
        var guidance = map.Text("guidance");
        map.Close();
        if (type == FieldType.Choice != choices.Count > 0)
        {
            map.Report($"'{id}' has {(type == FieldType.Choice ? "no choices; list them under 'choices:'" : $"choices and is of type {Words.Of(type)}; give it 'type: choice' or remove them")}");
        }

        if (required == Requirement.IfApplicable != condition is not null)
        {
            map.Report(condition is null
                ? $"'{id}' is required if applicable and does not say when; add 'condition:'"
                : $"'{id}' has a condition; give it 'required: if-applicable' or remove the condition");
        }

        return !Slug.IsValid(id) || section is null ? null : new ProfileField(id!, section, title, type)
        {
            Required = required,
            Condition = condition,
            When = when,
            Choices = choices,
            Guidance = guidance,
        };
    }

    private ProfileCondition? ReadCondition(YamlMap field)
    {
        if (field.Map("when") is not { } map)
        {
            return null;
        }

        var condition = new ProfileCondition
        {
            Sections = Names(map, "sections", _sections, "section"),
            Promises = map.WordList<PromiseCategory>("promises"),
            Fields = Names(map, "fields", _fields, "field"),
            Agreements = map.Number("agreements", 1, 100) ?? 0,
        };
        map.Close();
        return condition;
    }

    private ProfileScore ReadScore()
    {
        if (root.Map("score") is not { } map)
        {
            root.Report("'score' is missing; add its threshold and parts");
            return new ProfileScore(70, []);
        }

        var threshold = map.Number("threshold", 0, 100) ?? 70;
        var parts = new List<ProfileScorePart>();
        var ids = new List<string>();
        foreach (var part in map.Maps("parts"))
        {
            var id = part.RequiredSlug("id");
            var weight = part.Number("weight", 1, 100);
            if (weight is null && part.Find("weight") is null)
            {
                part.Report("'weight' is missing; add a number from 1 to 100");
            }

            var sections = Names(part, "sections", _sections, "section");
            part.Close();
            if (id.Length > 0 && IsNew(part, id, ids, "part"))
            {
                parts.Add(new ProfileScorePart(id, weight ?? 0, sections));
            }
        }

        map.Close();
        var total = parts.Sum(p => p.Weight);
        if (total != 100)
        {
            map.Report(string.Create(CultureInfo.InvariantCulture, $"the weights of the parts add up to {total}; they must make 100"));
        }

        return new ProfileScore(threshold, parts.ToValueList());
    }

    private ValueList<ProfileTrigger> ReadTriggers()
    {
        var triggers = new List<ProfileTrigger>();
        var ids = new List<string>();
        foreach (var map in root.Maps("triggers"))
        {
            var id = map.RequiredSlug("id");
            var tells = map.RequiredText("tells");
            var field = Name(map, "field", _fields, "field");
            var values = map.Texts("values");
            map.Close();
            if (id.Length > 0 && IsNew(map, id, ids, "trigger") && field is not null)
            {
                triggers.Add(new ProfileTrigger(id, tells, field) { Values = values });
            }
        }

        return triggers.ToValueList();
    }

    private ValueList<ProfileClock> ReadClocks()
    {
        var clocks = new List<ProfileClock>();
        var ids = new List<string>();
        foreach (var map in root.Maps("clocks"))
        {
            var id = map.RequiredSlug("id");
            var what = map.Word<ClockEvent>("what");
            var days = map.Number("business-days", 0, 400);
            var after = map.Word<ClockEvent>("after");
            var before = map.Word<ClockEvent>("before");
            var tells = map.RequiredText("tells");
            map.Close();
            if (what is null || days is null || (after is null) == (before is null))
            {
                map.Report("a clock says 'what' happens, within how many 'business-days', and 'after' or 'before' which event");
            }
            else if (id.Length > 0 && IsNew(map, id, ids, "clock"))
            {
                clocks.Add(new ProfileClock(id, what.Value, days.Value, after is null ? ClockDirection.Before : ClockDirection.After, (after ?? before)!.Value, tells));
            }
        }

        return clocks.ToValueList();
    }

    private ProfileSigners ReadSigners()
    {
        var map = root.Map("signers");
        var signers = new ProfileSigners(map?.YesNo("one-person") ?? false, map?.Word<PersonRole>("observer"));
        map?.Close();
        if (signers is { OnePerson: true, Observer: null })
        {
            map!.Report("one person may hold both keys only where somebody watches; add 'observer:' with a role");
        }

        return signers;
    }

    private ValueList<ProfileApproval> ReadApprovals()
    {
        var approvals = new List<ProfileApproval>();
        foreach (var map in root.Maps("approvals"))
        {
            var approval = new ProfileApproval(map.WordList<PersonRole>("roles"))
            {
                Support = map.WordList<SupportStatus>("support"),
                Categories = map.WordList<PromiseCategory>("promises"),
            };
            map.Close();
            if (approval.Roles.Count == 0 || approval.Support.Count + approval.Categories.Count == 0)
            {
                map.Report("an approval names 'roles' and the 'support' or 'promises' that need them");
            }

            foreach (var role in approval.Roles.Where(role => role is not (PersonRole.SalesOwner or PersonRole.ImplementationOwner or PersonRole.Approver)))
            {
                map.Report($"{Words.Of(role)} turns no key; an approval may ask for sales-owner, implementation-owner and approver");
            }

            approvals.Add(approval);
        }

        return approvals.ToValueList();
    }

    private ValueMap<RuleLevel> ReadRules()
    {
        var levels = new List<KeyValuePair<string, RuleLevel>>();
        foreach (var (key, value) in root.Map("rules")?.Open() ?? [])
        {
            if (!RuleId.TryParse(key.Value, out var rule))
            {
                key.Report($"'{key.Value}' is not a rule; write HD and three digits, as in HD401");
            }
            else if (value is not YamlScalar scalar || !Words.TryParse<RuleLevel>(scalar.Value, out var level))
            {
                value.Report($"{rule} needs one of: {string.Join(", ", Words.All<RuleLevel>())}");
            }
            else if (ruleProblem?.Invoke(rule, level) is { } problem)
            {
                key.Report(problem);
            }
            else
            {
                levels.Add(KeyValuePair.Create(key.Value, level));
            }
        }

        return new ValueMap<RuleLevel>(levels);
    }

    private string ReadFileName()
    {
        if (root.Scalar("file-name") is not { } scalar)
        {
            return "{deal}-handoff-packet";
        }

        var name = scalar.Value;
        if (name.AsSpan().ContainsAny(NotInFileNames) || name.StartsWith('.'))
        {
            scalar.Report($"'{name}' is not a file name; leave out folders and the characters / \\ : * ? \" < > |");
        }

        for (var open = name.IndexOf('{', StringComparison.Ordinal); open >= 0; open = name.IndexOf('{', open + 1))
        {
            var close = name.IndexOf('}', open);
            var placeholder = close < 0 ? name[(open + 1)..] : name[(open + 1)..close];
            if (close < 0 || (placeholder != "deal" && !_fields.Contains(placeholder)))
            {
                scalar.Report(close < 0 ? $"'{{{placeholder}' is not closed; write '}}' behind the name" : $"'{{{placeholder}}}' is neither {{deal}} nor a field; {Suggestion.For(placeholder, ["deal", .. _fields])}");
            }
        }

        return name;
    }

    private static bool IsNew(YamlMap map, string id, List<string> ids, string what)
    {
        if (ids.Contains(id))
        {
            map.Find("id")!.Report($"the {what} '{id}' is there already; give each its own id");
            return false;
        }

        ids.Add(id);
        return true;
    }

    private static string? Name(YamlMap map, string key, List<string> known, string what)
    {
        var name = map.RequiredText(key);
        return name.Length > 0 && IsKnown(map.Scalar(key)!, known, what) ? name : null;
    }

    private static ValueList<string> Names(YamlMap map, string key, List<string> known, string what) =>
        map.Scalars(key).Where(scalar => IsKnown(scalar, known, what)).Select(scalar => scalar.Value).ToValueList();

    private static bool IsKnown(YamlScalar scalar, List<string> known, string what)
    {
        if (!known.Contains(scalar.Value))
        {
            scalar.Report($"'{scalar.Value}' is not a {what} of this profile; {Suggestion.For(scalar.Value, known)}");
            return false;
        }

        return true;
    }
}
