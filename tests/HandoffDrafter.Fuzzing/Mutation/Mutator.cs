using HandoffDrafter.Fuzzing.Running;

namespace HandoffDrafter.Fuzzing.Mutation;

/// <summary>Makes a new input of one that taught something.</summary>
internal abstract class Mutator
{
    public abstract byte[] Change(byte[] input, Corpus corpus, Random random);
}

internal static class Mutators
{
    /// <summary>Formats that differ in how they are packed differ in how they are changed; any other is changed as lines of text.</summary>
    public static Mutator For(string format) => format switch
    {
        "pdf" => new PdfMutator(),
        "docx" or "docm" or "pptx" or "xlsx" => new ArchiveMutator(),
        _ => new LineMutator(Words.For(format)),
    };
}
