using System.Globalization;
using System.Text;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>Where a value stands in its file, written <c>$.promises[3].evidence[0].quote</c>.</summary>
internal sealed class JsonPlace
{
    public static readonly JsonPlace Root = new(null, null, 0);

    private readonly JsonPlace? _parent;
    private readonly string? _name;
    private readonly int _index;

    private JsonPlace(JsonPlace? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    public JsonPlace Member(string name) => new(this, name, 0);

    public JsonPlace Item(int index) => new(this, null, index);

    public override string ToString()
    {
        var path = new StringBuilder();
        Append(path);
        return path.ToString();
    }

    private void Append(StringBuilder path)
    {
        if (_parent is null)
        {
            path.Append('$');
            return;
        }

        _parent.Append(path);
        if (_name is null)
        {
            path.Append(CultureInfo.InvariantCulture, $"[{_index}]");
        }
        else
        {
            path.Append('.').Append(JsonProblems.Shown(_name));
        }
    }
}
