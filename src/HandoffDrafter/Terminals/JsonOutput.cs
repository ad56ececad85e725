using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HandoffDrafter.Terminals;

/// <summary>The machine form of a command's answer: one object that names its schema first.</summary>
internal static class JsonOutput
{
    public static void Write(Terminal terminal, string schema, Action<Utf8JsonWriter> properties)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", schema);
            properties(json);
            json.WriteEndObject();
        }

        terminal.Output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        terminal.Output.Write('\n');
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
