using System.Reflection;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Core.Profiles;

/// <summary>
/// The profiles that come with the product and those of a workspace, by id. A file of the workspace replaces the whole file of the same
/// name. A profile is read when somebody asks for it, so that one broken file stops only those who need it.
/// </summary>
public sealed class ProfileCatalogue
{
    public const string Default = "implementation";

    private const string Prefix = "profiles/";
    private const string Extension = ".yaml";

    private readonly string? _folder;
    private readonly Func<RuleId, RuleLevel, string?>? _ruleProblem;

    /// <param name="folder">The workspace's folder of profiles; it may be absent, and null means that there is none.</param>
    /// <param name="ruleProblem">As of <see cref="ProfileYaml.Read"/>.</param>
    public ProfileCatalogue(string? folder, Func<RuleId, RuleLevel, string?>? ruleProblem)
    {
        _folder = Directory.Exists(folder) ? folder : null;
        _ruleProblem = ruleProblem;
        var ids = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Extension.Length]);
        var own = _folder is null ? [] : Directory.EnumerateFiles(_folder, "*" + Extension).Select(path => Path.GetFileNameWithoutExtension(path)!);
        Ids = ids.Union(own, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();
    }

    /// <summary>In ordinal order.</summary>
    public ValueList<string> Ids { get; }

    /// <summary>The profile of that id, or what stands in the way: an unknown id names the nearest.</summary>
    public ProfileReading Find(string id)
    {
        var file = Prefix + id + Extension;
        if (!Ids.Contains(id))
        {
            return Refused(file, $"there is no profile '{id}'; {Suggestion.For(id, Ids)}");
        }

        var reading = ProfileYaml.Read(Text(file), file, _ruleProblem);
        return reading.Profile is { } profile && profile.Id != id
            ? Refused(file, $"the file says 'profile: {profile.Id}'; its name and that id must be the same")
            : reading;
    }

    private static ProfileReading Refused(string file, string message) => new(null, [new YamlProblem(file, 1, 1, message)]);

    private string Text(string file)
    {
        if (_folder is not null && Path.Combine(_folder, file[Prefix.Length..]) is var path && File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
