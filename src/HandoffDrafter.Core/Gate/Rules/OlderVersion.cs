using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class OlderVersion : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(116), "A newer version of a document is there", RuleLevel.Note,
        "What only an older version of a proposal says may have been taken back in the newer one.")
    {
        Topic = RuleTopic.Document,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var versions = context.Sources.Where(s => s.Role != SourceRole.Sow).Select(s => (Source: s, Version: Version(s.File))).Where(v => v.Version is not null).ToList();
        foreach (var (source, version) in versions)
        {
            var newer = versions.Where(v => v.Source.Role == source.Role && v.Version!.Value.Name == version!.Value.Name && v.Version.Value.Number > version.Value.Number)
                .OrderByDescending(v => v.Version!.Value.Number).Select(v => v.Source).FirstOrDefault();
            var items = newer is null ? [] : Reliance.OnlyOn(context, [source.Id]);
            if (items.Count > 0)
            {
                yield return Report(
                    Target.Of(source.Id),
                    $"{Wording.Name(newer!)} is newer than {Wording.Name(source)}, but {Wording.Count(items.Count, "line rests", "lines rest")} on the older one alone: {Wording.Some(items)}",
                    $"{Wording.SalesOwner(context)} says whether the customer was told that they no longer hold {Wording.BeforeKickoff(context)}");
            }
        }
    }

    /// <summary>"Proposal v3 - Acme.pdf" is version 3 of "proposal acme"; null without a version.</summary>
    private static (string Name, decimal Number)? Version(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Replace('_', ' ');
        foreach (var value in StatedValues.In(name))
        {
            if (value is VersionValue version && decimal.TryParse(version.Number, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                var rest = Phrases.Plain(string.Concat(name.AsSpan(0, version.Start), " ", name.AsSpan(version.End)));
                return (string.Join(' ', ContentWords.Words(rest)), number);
            }
        }

        return null;
    }
}
