using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Core.Profiles;

/// <summary>The people, or what is wrong with their file; never both: a half-read file would grant half-meant rights.</summary>
public sealed record PeopleReading(People? People, ValueList<YamlProblem> Problems);
