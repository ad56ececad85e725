using System.Buffers;
using System.Globalization;

namespace HandoffDrafter.Core.Deals;

/// <summary>Whether a value has the form that its field asks for. The form says nothing of its truth.</summary>
public static class FieldFormat
{
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" \t,;:<>()[]\"");
    private static readonly SearchValues<char> CurrencySigns = SearchValues.Create("$€£¥₹₩₪₺₽");

    /// <summary>What is wrong and how to write it, without the field's name; null where nothing is.</summary>
    public static string? Problem(FieldType type, string value, ValueList<string>? choices = null) => type switch
    {
        FieldType.Date => IsDate(value) ? null : $"'{value}' is not a date; write it as 2026-03-09",
        FieldType.Money => MoneyProblem(value),
        FieldType.Email => IsEmail(value) ? null : $"'{value}' is not an e-mail address; write it as name@company.com",
        FieldType.Phone => IsPhone(value) ? null : $"'{value}' is not a telephone number; write 7 to 15 digits, as in +49 30 1234567",
        FieldType.Person => PersonProblem(value),
        FieldType.Link => IsLink(value) ? null : $"'{value}' is not a link; write it with https:// and the whole address",
        FieldType.YesNo => IsYesNo(value) ? null : $"'{value}' does not begin with yes or no; begin with one of them",
        FieldType.Choice => ChoiceProblem(value, choices ?? []),
        _ => null,
    };

    private static bool IsDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsEmail(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        var domain = value.AsSpan(at + 1);
        return at > 0 && value.LastIndexOf('@') == at && domain.IndexOf('.') > 0 && domain[^1] is not ('.' or '-') && !domain.Contains("..", StringComparison.Ordinal)
            && !value.AsSpan().ContainsAny(NotInAddresses) && value[at - 1] != '.';
    }

    private static bool IsPhone(string value)
    {
        var digits = 0;
        foreach (var c in ExtensionCut(value))
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is not (' ' or '\u00A0' or '+' or '-' or '\u2011' or '\u2013' or '(' or ')' or '.' or '/'))
            {
                return false;
            }
        }

        return digits is >= 7 and <= 15 && value.LastIndexOf('+') <= 0;
    }

    private static ReadOnlySpan<char> ExtensionCut(string value)
    {
        var extension = value.IndexOf("ext", StringComparison.OrdinalIgnoreCase);
        extension = extension < 0 ? value.IndexOf(" x", StringComparison.OrdinalIgnoreCase) : extension;
        return extension < 0 ? value : value.AsSpan(0, extension);
    }

    private static string? PersonProblem(string value)
    {
        if (!value.Any(char.IsLetter))
        {
            return $"'{value}' names nobody; write name, title, e-mail and phone as known";
        }

        foreach (var word in value.Split([' ', ',', ';', '<', '>', '(', ')', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains('@', StringComparison.Ordinal) && !IsEmail(word.TrimEnd('.')))
            {
                return Problem(FieldType.Email, word);
            }
        }

        return null;
    }

    private static bool IsLink(string value)
    {
        var host = value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? value.AsSpan(8)
            : value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? value.AsSpan(7)
            : [];
        return host.Length > 0 && host[0] is not ('/' or '.' or ':') && !host.ContainsAny(" \t<>\"");
    }

    private static bool IsYesNo(string value) => IsWord(value, "yes") || IsWord(value, "no");

    private static bool IsWord(string value, string word) =>
        value.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (value.Length == word.Length || !char.IsLetterOrDigit(value[word.Length]));

    private static string? ChoiceProblem(string value, ValueList<string> choices)
    {
        foreach (var choice in choices)
        {
            if (IsWord(value, choice))
            {
                return null;
            }
        }

        return $"'{value}' is not one of the choices; {Suggestion.For(value, choices)}";
    }

    /// <summary>An amount needs digits in whole groups and a currency; words around it (<c>for contract year 1</c>) are welcome.</summary>
    private static string? MoneyProblem(string value)
    {
        var digit = value.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0)
        {
            return $"'{value}' has no amount; write it as USD 86,400";
        }

        var amount = AmountAt(value, digit);
        return !GroupsAreWhole(amount) ? $"'{amount}' in '{value}' is cut or mistyped; write it as USD 86,400"
            : !HasCurrency(value) ? $"'{value}' has no currency; write it as USD 86,400"
            : null;
    }

    private static ReadOnlySpan<char> AmountAt(string value, int start)
    {
        var end = start;
        while (end < value.Length && (char.IsAsciiDigit(value[end])
            || (value[end] is '.' or ',' or '\'' && end + 1 < value.Length && char.IsAsciiDigit(value[end + 1]))))
        {
            end++;
        }

        return value.AsSpan(start, end - start);
    }

    private static bool GroupsAreWhole(ReadOnlySpan<char> amount)
    {
        // Either mark may part thousands or cents: 86,400.00 and 86.400,00. Only the group behind the last mark may have one or two digits.
        var groups = amount.ToString().Split('.', ',', '\'');
        for (var i = 1; i < groups.Length; i++)
        {
            var last = i == groups.Length - 1;
            if (groups[i].Length != 3 && !(last && groups[i].Length is 1 or 2))
            {
                return false;
            }
        }

        return groups.Length == 1 || groups.Length == 2 || groups[0].Length <= 3;
    }

    private static bool HasCurrency(string value)
    {
        if (value.AsSpan().ContainsAny(CurrencySigns))
        {
            return true;
        }

        // Three capitals that stand alone: USD, EUR, CHF. A closed list would refuse the next customer's money.
        for (var i = 0; i + 3 <= value.Length; i++)
        {
            if (char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterUpper(value[i + 1]) && char.IsAsciiLetterUpper(value[i + 2])
                && (i == 0 || !char.IsLetter(value[i - 1])) && (i + 3 == value.Length || !char.IsLetter(value[i + 3])))
            {
                return true;
            }
        }

        return false;
    }
}
