namespace HandoffDrafter.Readers.Mail;

/// <summary>Who stands in an address: <c>"Lee, Ann" &lt;ann@x.example&gt;</c> is Ann Lee.</summary>
internal static class Correspondent
{
    /// <summary>The first person's name, or their address where it has no name; null where there is neither.</summary>
    public static string? In(string? addresses)
    {
        var first = First(addresses ?? string.Empty).Replace("*", "", StringComparison.Ordinal);
        var open = first.IndexOfAny(['<', '[']);
        var name = (open < 0 ? first : first[..open]).Trim(' ', '"', '\'', ',');
        if (open < 0 && name.EndsWith(')') && name.IndexOf('(', StringComparison.Ordinal) is > 0 and var comment)
        {
            name = name[(comment + 1)..^1].Trim();
        }

        if (name.Length == 0 && open >= 0)
        {
            name = first[(open + 1)..].TrimEnd('>', ']', ' ').Replace("mailto:", "", StringComparison.OrdinalIgnoreCase);
        }

        return name.Split(',') is [var last, var given] && IsName(last) && IsName(given) ? $"{given.Trim()} {last.Trim()}"
            : name.Length is > 0 and <= 200 ? name : null;
    }

    /// <summary>Addresses with a decoded name that holds a comma, with that name in quotes so that the comma separates nobody.</summary>
    public static string Quoted(string address) =>
        address.Count(c => c == '<') == 1 && address.IndexOf('<', StringComparison.Ordinal) is > 0 and var open && address.AsSpan(0, open).Contains(',')
            && !address.Contains('"', StringComparison.Ordinal) && address.IndexOf('@', StringComparison.Ordinal) > open
            ? $"\"{address[..open].Trim()}\" {address[open..]}"
            : address;

    private static string First(string addresses)
    {
        var quoted = false;
        for (var i = 0; i < addresses.Length; i++)
        {
            quoted ^= addresses[i] == '"';
            if (!quoted && addresses[i] == ';')
            {
                return addresses[..i];
            }

            // "Lee, Ann <ann@x.example>" without quotes is still one person: the comma comes before any address.
            if (!quoted && addresses[i] == ',' && addresses.AsSpan(0, i).Contains('@'))
            {
                return addresses[..i];
            }
        }

        return addresses;
    }

    private static bool IsName(string text) =>
        text.Trim() is { Length: > 1 } name && name.Split(' ').Length <= 3 && name.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '.') && char.IsUpper(name[0])
        && name.TrimEnd('.') is not ("Inc" or "Ltd" or "LLC" or "GmbH" or "PhD" or "MD" or "Jr" or "Sr");
}
