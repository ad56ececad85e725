using System.Diagnostics.CodeAnalysis;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles;

/// <summary>What came of reading a file of data: the value, or at least one problem and no value.</summary>
public sealed class JsonReading<T>
    where T : class
{
    private JsonReading(T? value, ValueList<FileProblem> problems)
    {
        Value = value;
        Problems = problems;
    }

    public T? Value { get; }

    public ValueList<FileProblem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    internal static JsonReading<T> Of(T value) => new(value, []);

    internal static JsonReading<T> Failed(ValueList<FileProblem> problems) => new(null, problems);
}
