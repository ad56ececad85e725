using System.Globalization;
using System.Text;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Mail;

/// <summary>
/// A header field with parameters, <c>text/plain; charset=utf-8</c>, with those that were cut in pieces or carry a character set
/// (RFC 2231) put together again.
/// </summary>
internal sealed class FieldParameters
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.OrdinalIgnoreCase);

    private FieldParameters(string value) => Value = value;

    /// <summary>What stands before the parameters, lower case; empty where the field is missing.</summary>
    public string Value { get; }

    public string? this[string name] => _parameters.GetValueOrDefault(name);

    public static FieldParameters Of(string? field)
    {
        var parts = Split(field ?? string.Empty);
        var parameters = new FieldParameters(parts[0].Trim().ToLowerInvariant());
        var pieces = new Dictionary<string, SortedDictionary<int, (string Value, bool Encoded)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                continue;
            }

            var (name, value) = (part[..equals].Trim(), Unquoted(part[(equals + 1)..].Trim()));
            var star = name.IndexOf('*', StringComparison.Ordinal);
            if (star <= 0)
            {
                parameters._parameters.TryAdd(name, EncodedWords.Decode(value));
                continue;
            }

            var encoded = name.EndsWith('*');
            var number = int.TryParse(name[(star + 1)..].TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
            if (!pieces.TryGetValue(name[..star], out var known))
            {
                pieces.Add(name[..star], known = []);
            }

            known.TryAdd(number, (value, encoded));
        }

        foreach (var (name, known) in pieces)
        {
            parameters._parameters[name] = Joined(known.Values);
        }

        return parameters;
    }

    private static string Joined(IEnumerable<(string Value, bool Encoded)> pieces)
    {
        var bytes = new List<byte>();
        string? charset = null;
        foreach (var (value, encoded) in pieces)
        {
            var words = value;
            if (encoded && charset is null)
            {
                var marks = value.Split('\'', 3);
                (charset, words) = marks.Length == 3 ? (marks[0], marks[2]) : (string.Empty, value);
            }

            for (var i = 0; i < words.Length; i++)
            {
                if (encoded && words[i] == '%' && i + 2 < words.Length && TransferEncodings.Hex(words[i + 1]) is >= 0 and var high && TransferEncodings.Hex(words[i + 2]) is >= 0 and var low)
                {
                    bytes.Add((byte)((high << 4) | low));
                    i += 2;
                }
                else
                {
                    bytes.AddRange(Encoding.UTF8.GetBytes(words, i, 1));
                }
            }
        }

        return Charsets.Decode(bytes.ToArray(), charset);
    }

    /// <summary>At semicolons that stand in no quotes.</summary>
    private static List<string> Split(string field)
    {
        var parts = new List<string>();
        var (part, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            quoted ^= c == '"' && (i == 0 || field[i - 1] != '\\');
            if (c == ';' && !quoted)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }

    private static string Unquoted(string value)
    {
        if (!value.StartsWith('"'))
        {
            return value.Split([' ', '\t', '('], 2)[0];
        }

        var words = new StringBuilder(value.Length);
        for (var i = 1; i < value.Length && value[i] != '"'; i++)
        {
            i += value[i] == '\\' && i + 1 < value.Length ? 1 : 0;
            words.Append(value[i]);
        }

        return words.ToString();
    }
}
