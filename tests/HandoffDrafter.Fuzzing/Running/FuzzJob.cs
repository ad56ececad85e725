namespace HandoffDrafter.Fuzzing.Running;

/// <param name="Format">A file name ending without the dot.</param>
/// <param name="Seeds">Folders of documents to start from, whatever they are called.</param>
/// <param name="Time">What is left of it.</param>
/// <param name="Seed">The same seed makes the same choices as long as no worker dies.</param>
/// <param name="Folder">Where everything is kept.</param>
internal sealed record FuzzJob(string Format, IReadOnlyList<string> Seeds, TimeSpan Time, int Seed, string Folder)
{
    public string Corpus => Path.Combine(Folder, "corpus");

    public string Findings => Path.Combine(Folder, "findings");

    public string Blackboard => Path.Combine(Folder, "blackboard");
}
