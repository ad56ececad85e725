namespace HandoffDrafter.Evaluation;

/// <summary>Counts by name, such as <c>role_ok</c> of <c>role_n</c>.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int this[string name] => _counts.GetValueOrDefault(name);

    public void Add(string name, bool holds = true) => _counts[name] = this[name] + (holds ? 1 : 0);

    public void Add(string name, int count) => _counts[name] = this[name] + count;

    public void Add(Tally other)
    {
        foreach (var (name, count) in other._counts)
        {
            Add(name, count);
        }
    }

    /// <summary>The share, or null where there is nothing to share.</summary>
    public double? Share(string part, string whole) => this[whole] == 0 ? null : this[part] / (double)this[whole];

    public double Precision => this["pred"] == 0 ? 0 : this["pred_ok"] / (double)this["pred"];

    public double Recall => this["gold"] == 0 ? 0 : this["found"] / (double)this["gold"];

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
