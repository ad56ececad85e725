using System.Globalization;
using System.Reflection;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Undertakings;

/// <summary>How likely a turn is to take something on (0 to 1; from 0.5 on it does), with the features that decided it, most telling first.</summary>
public sealed record Undertaking(double Score, IReadOnlyList<(string Feature, double Weight)> Because)
{
    public const double Threshold = 0.5;

    public bool IsOne => Score >= Threshold;
}

/// <summary>
/// A linear model over <see cref="UndertakingFeatures"/>: the weights of the features that hold are added and squashed. It knows any
/// undertaking, "I'll take the notes" as well as "we'll load your data"; what of it a delivery lead must know is for
/// <see cref="Promises.PromiseJudge"/> to say.
/// </summary>
public sealed class UndertakingModel(IReadOnlyDictionary<string, double> weights)
{
    private const string Constant = "(constant)";
    private const int Told = 4;

    private static readonly Lazy<UndertakingModel> Shipped = new(Load);

    /// <summary>The weights that come with the product; docs/undertakings.md says where they are from.</summary>
    public static UndertakingModel BuiltIn => Shipped.Value;

    public Undertaking Judge(Utterance said, Utterance? before, bool sameSpeaker)
    {
        var features = UndertakingFeatures.Of(said, before, sameSpeaker);
        return new Undertaking(Score(features), [.. features.Where(weights.ContainsKey).Select(f => (Feature: f, Weight: weights[f]))
            .OrderByDescending(f => Math.Abs(f.Weight)).ThenBy(f => f.Feature, StringComparer.Ordinal).Take(Told)]);
    }

    public double Score(IEnumerable<string> features) =>
        1 / (1 + Math.Exp(-(weights.GetValueOrDefault(Constant) + features.Sum(feature => weights.GetValueOrDefault(feature)))));

    /// <summary>One feature a line, a tab, its weight; lines that start with <c>#</c> are remarks.</summary>
    public static UndertakingModel Read(TextReader lines)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && line[0] != '#')
            {
                weights.Add(line[..tab], double.Parse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture));
            }
        }

        return new UndertakingModel(weights);
    }

    private static UndertakingModel Load()
    {
        const string Resource = "HandoffDrafter.Core.Draft.Undertakings.weights.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of this assembly.");
        using var lines = new StreamReader(stream);
        return Read(lines);
    }
}
