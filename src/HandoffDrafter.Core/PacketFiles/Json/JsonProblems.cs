using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>
/// What is wrong with one file of data. Readers go on after a problem with a value that stands in, so that several are told at once;
/// whatever they made is then thrown away.
/// </summary>
internal sealed class JsonProblems(string file)
{
    /// <summary>Past this many a person mends the first ones and looks again.</summary>
    public const int Most = 20;

    public static readonly RuleId Unreadable = JsonRules.Unreadable.Id;
    public static readonly RuleId Invalid = JsonRules.Invalid.Id;
    public static readonly RuleId NotInSource = JsonRules.NotInSource.Id;
    public static readonly RuleId Twice = JsonRules.Twice.Id;
    public static readonly RuleId Newer = JsonRules.Newer.Id;

    private const int LongestShown = 60;

    private readonly List<FileProblem> _problems = [];

    public int Count => _problems.Count;

    public bool Any => Count > 0;

    public bool Full => _problems.Count >= Most;

    public void Add(RuleId rule, JsonPlace place, string message) => Add(rule, $"{place}: {message}");

    public void Add(RuleId rule, string message)
    {
        if (!Full)
        {
            _problems.Add(new FileProblem(file, null, null, Severity.Error, rule, message));
        }
    }

    public JsonReading<T> Failed<T>()
        where T : class => JsonReading<T>.Failed(_problems.ToValueList());

    /// <summary>A text of the file as it may stand in a message: one line, without control characters, not too long.</summary>
    public static string Shown(string text)
    {
        var end = Math.Min(text.Length, LongestShown);
        end -= end < text.Length && end > 0 && char.IsLowSurrogate(text[end]) ? 1 : 0;
        var shown = string.Create(end, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
            }
        });
        return end < text.Length ? shown + "…" : shown;
    }
}
