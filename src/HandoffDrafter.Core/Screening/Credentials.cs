using System.Buffers;

namespace HandoffDrafter.Core.Screening;

/// <summary>
/// Passwords and keys, by their form: the heads that issuers give their keys, key blocks, addresses with a password in them, and values of mixed
/// characters right behind a word such as "password". A run of random characters alone is none: documents are full of hashes and numbers.
/// </summary>
internal static class Credentials
{
    /// <summary>How a key begins and how many characters follow at the least.</summary>
    private static readonly (string Head, int Least, string What)[] Issued =
    [
        ("AKIA", 16, "an AWS access key"), ("ASIA", 16, "an AWS access key"), ("ghp_", 30, "a GitHub token"), ("gho_", 30, "a GitHub token"),
        ("ghs_", 30, "a GitHub token"), ("ghu_", 30, "a GitHub token"), ("github_pat_", 30, "a GitHub token"), ("glpat-", 18, "a GitLab token"),
        ("xoxb-", 20, "a Slack token"), ("xoxp-", 20, "a Slack token"), ("xoxa-", 20, "a Slack token"), ("xapp-", 20, "a Slack token"),
        ("sk_live_", 16, "a Stripe key"), ("rk_live_", 16, "a Stripe key"), ("sk_test_", 16, "a Stripe key"), ("whsec_", 20, "a webhook secret"),
        ("sk-ant-", 20, "a model provider's key"), ("sk-proj-", 20, "a model provider's key"), ("AIza", 35, "a Google API key"), ("ya29.", 20, "a Google access token"),
        ("SG.", 40, "a SendGrid key"), ("npm_", 30, "an npm token"), ("pypi-", 40, "a PyPI token"), ("dop_v1_", 40, "a DigitalOcean token"),
        ("shpat_", 30, "a Shopify token"), ("hf_", 30, "a Hugging Face token"), ("pat-na1-", 30, "a HubSpot token"), ("NRAK-", 20, "a New Relic key"), ("eyJ", 60, "a signed token (JWT)"),
    ];

    /// <summary>Words behind which a secret stands.</summary>
    private static readonly string[] Cues =
    [
        "password", "passwort", "passphrase", "passcode", "pwd", "secret key", "client secret", "client_secret", "api key", "api_key", "apikey", "api-key", "api secret", "api token",
        "access key", "access token", "access_token", "auth token", "bearer token", "private key", "encryption key", "shared secret", "mot de passe", "contraseña", "login:", "credentials",
        "sharedaccesskey", "accountkey", "pin code", "root pw", "pw:", "pw is",
    ];

    /// <summary>What may stand between such a word and the secret.</summary>
    private static readonly string[] Between = [" for the account", " for now", " is still", " still", " will be", " is", " was", " =", ":", "=", " -", " –", "\"", "'", "`", "“", " "];

    private static readonly SearchValues<string> Anchors = SearchValues.Create(
        [.. Issued.Select(i => i.Head).Where(head => head.Length > 3), "eyJ", "SG.", "hf_", "PRIVATE KEY-----", "://"], StringComparison.Ordinal);

    private static readonly SearchValues<string> CueWords = SearchValues.Create(Cues, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Brackets = SearchValues.Create("<>{}[]");

    public static List<Noticed> In(string text)
    {
        var found = new List<Noticed>();
        for (var at = Next(text, 0, Anchors); at >= 0; at = Next(text, at + 1, Anchors))
        {
            Add(found, text[at] == ':' ? InAddress(text, at) : text[at] == 'P' ? Block(text, at) : Key(text, at));
        }

        for (var at = Next(text, 0, CueWords); at >= 0; at = Next(text, at + 1, CueWords))
        {
            Add(found, BehindCue(text, at));
        }

        return found;
    }

    private static int Next(string text, int from, SearchValues<string> words)
    {
        var at = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(words);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>The same secret found in two ways is one.</summary>
    private static void Add(List<Noticed> found, Noticed? noticed)
    {
        if (noticed is not null && !found.Exists(f => f.Start < noticed.End && noticed.Start < f.End))
        {
            found.Add(noticed);
        }
    }

    private static Noticed? Key(string text, int at)
    {
        foreach (var (head, least, what) in Issued)
        {
            if (string.CompareOrdinal(text, at, head, 0, head.Length) == 0 && (at == 0 || !IsKey(text[at - 1])))
            {
                var end = at + head.Length;
                while (end < text.Length && IsKey(text[end]))
                {
                    end++;
                }

                var body = text.AsSpan(at + head.Length, end - at - head.Length);
                return body.Length >= least && IsMixed(body) ? new Noticed(at, end, what) : null;
            }
        }

        return null;
    }

    private static Noticed? Block(string text, int at)
    {
        var start = text.LastIndexOf("-----BEGIN", at, Math.Min(at + 1, 40), StringComparison.Ordinal);
        return start < 0 ? null : new Noticed(start, at + "PRIVATE KEY-----".Length, "a private key");
    }

    /// <summary><c>https://user:password@host</c>.</summary>
    private static Noticed? InAddress(string text, int at)
    {
        var start = at + "://".Length;
        var end = start;
        var (colon, sign) = (-1, -1);
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('/' or '"' or '<' or '>' or ')' or '?'))
        {
            colon = text[end] == ':' && colon < 0 ? end : colon;
            sign = text[end] == '@' ? end : sign;
            end++;
        }

        return colon > start && sign > colon + 1 && !IsMask(text.AsSpan(colon + 1, sign - colon - 1)) ? new Noticed(start, sign, "an address with a password in it") : null;
    }

    private static Noticed? BehindCue(string text, int at)
    {
        foreach (var cue in Cues)
        {
            if (string.Compare(text, at, cue, 0, cue.Length, StringComparison.OrdinalIgnoreCase) != 0 || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            {
                continue;
            }

            var from = SkipBetween(text, at + cue.Length);
            var end = from;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '“' or '”' or ';' or '<' or '`' or '|'))
            {
                end++;
            }

            while (end > from && text[end - 1] is '.' or ',' or ')' or '?' or '\'' or ':')
            {
                end--;
            }

            if (from > at + cue.Length && IsSecret(text.AsSpan(from, end - from)))
            {
                return new Noticed(from, end, $"what looks like a secret behind \"{cue.TrimEnd(':')}\"");
            }
        }

        return null;
    }

    private static int SkipBetween(string text, int at)
    {
        for (var skipped = true; skipped;)
        {
            skipped = false;
            foreach (var between in Between)
            {
                if (string.Compare(text, at, between, 0, between.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    at += between.Length;
                    skipped = true;
                    break;
                }
            }
        }

        return at;
    }

    /// <summary>Six characters at least, of letters with digits or signs: "Winter26!" is one, "required", "2026-03-09" and "***" are none.</summary>
    private static bool IsSecret(ReadOnlySpan<char> value)
    {
        const int Least = 6;
        const int Most = 200;
        if (value.Length is < Least or > Most || IsMask(value) || value.Contains('@') && value.Contains('.') || value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var (letters, digits, signs) = (0, 0, 0);
        foreach (var c in value)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            signs += c is '!' or '#' or '$' or '%' or '&' or '*' or '^' or '+' or '=' or '~' or '?' ? 1 : 0;
        }

        return letters >= 2 && (digits > 0 || signs > 0) && letters + digits + signs >= value.Length - 3 && !IsReference(value);
    }

    /// <summary>Letters that only stand ahead of or behind a number name something: <c>SHA-256</c>, <c>INV-2026-014</c>, <c>256-bit</c>, <c>OAuth2</c>, <c>90-day</c>.</summary>
    private static bool IsReference(ReadOnlySpan<char> value)
    {
        var changes = 0;
        var lower = false;
        var (caps, small) = (0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            var isDigit = char.IsDigit(value[i]);
            changes += i > 0 && isDigit != lower ? 1 : 0;
            lower = isDigit;
            caps += char.IsUpper(value[i]) ? 1 : 0;
            small += char.IsLower(value[i]) ? 1 : 0;
            if (value[i] is '!' or '#' or '$' or '%' or '&' or '*' or '^' or '=' or '~')
            {
                return false;
            }
        }

        return value.Contains('-') && (caps == 0 || small == 0) && value.Length < 20 || (changes <= 1 && value.Length < 8);
    }

    /// <summary>Stars, dots, <c>xxxx</c>, <c>&lt;password&gt;</c>, <c>{{secret}}</c>: the secret has been taken out.</summary>
    private static bool IsMask(ReadOnlySpan<char> value) =>
        value.ContainsAny(Brackets) || value.Trim("*•.xX_-…#").Length == 0 || value.Contains("***", StringComparison.Ordinal) || value.Contains("•••", StringComparison.Ordinal);

    private static bool IsMixed(ReadOnlySpan<char> value) => value.ContainsAnyInRange('0', '9') && (value.ContainsAnyInRange('A', 'Z') || value.ContainsAnyInRange('a', 'z'));

    private static bool IsKey(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
