using System.Reflection;
using System.Runtime.Loader;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Fuzzing.Coverage;

/// <summary>The built-in readers, loaded a second time with counters woven in. Everything else is shared with this program.</summary>
internal sealed class InstrumentedReaders : AssemblyLoadContext
{
    private readonly Assembly _readers;

    public InstrumentedReaders()
        : base(nameof(InstrumentedReaders))
    {
        var (woven, blocks) = Instrumentation.Of(typeof(BuiltInReaders).Assembly.Location);
        using var stream = new MemoryStream(woven);
        _readers = LoadFromStream(stream);
        Blocks = blocks;
    }

    public int Blocks { get; }

    public DocumentReaders Create() =>
        (DocumentReaders)_readers.GetType(typeof(BuiltInReaders).FullName!, throwOnError: true)!.GetMethod(nameof(BuiltInReaders.Create))!.Invoke(null, null)!;

    protected override Assembly? Load(AssemblyName assemblyName) => null;
}
