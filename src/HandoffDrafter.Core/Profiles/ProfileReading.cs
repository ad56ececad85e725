using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Core.Profiles;

/// <summary>A profile, or what is wrong with its file; never both.</summary>
public sealed record ProfileReading(Profile? Profile, ValueList<YamlProblem> Problems);
