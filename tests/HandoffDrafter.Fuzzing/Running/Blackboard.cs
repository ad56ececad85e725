using System.IO.MemoryMappedFiles;

namespace HandoffDrafter.Fuzzing.Running;

/// <summary>What a worker is doing, in a file that outlives it: a stack overflow leaves nothing else behind.</summary>
internal sealed class Blackboard : IDisposable
{
    private const long Size = 64L << 20;
    private const int ExecutionsAt = 0;
    private const int EdgesAt = 8;
    private const int CorpusAt = 12;
    private const int LengthAt = 16;
    private const int InputAt = 32;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public Blackboard(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Size);
        _view = _file.CreateViewAccessor();
    }

    /// <summary>Longer ones run too seldom, and changing them takes more memory than reading them.</summary>
    public const int LongestInput = 512 << 10;

    public long Executions
    {
        get => _view.ReadInt64(ExecutionsAt);
        set => _view.Write(ExecutionsAt, value);
    }

    public int Edges
    {
        get => _view.ReadInt32(EdgesAt);
        set => _view.Write(EdgesAt, value);
    }

    public int Inputs
    {
        get => _view.ReadInt32(CorpusAt);
        set => _view.Write(CorpusAt, value);
    }

    /// <summary>The input at hand.</summary>
    public byte[] Input
    {
        get
        {
            var input = new byte[_view.ReadInt32(LengthAt)];
            _view.ReadArray(InputAt, input, 0, input.Length);
            return input;
        }

        set
        {
            _view.Write(LengthAt, value.Length);
            _view.WriteArray(InputAt, value, 0, value.Length);
        }
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
