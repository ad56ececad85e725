using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Generation;

/// <summary>
/// Words that test every file format they pass through. <see cref="Raw"/> is what somebody may type or paste; the others are what may stand
/// in a packet.
/// </summary>
internal static class TextGen
{
    private static readonly string[] Plain =
    [
        "we", "will", "load", "24 months", "of invoice history", "sure, no problem", "by 2026-04-30", "up to 25 hours", "NetSuite", "not included",
        "$18,000", "the customer", "shall", "§2.1(b)", "99.9 %", "as needed", "Len Abruzzo", "go-live", "e.g.", "net 30", "n/a",
    ];

    private static readonly string[] Hostile =
    [
        // Markdown that could become structure.
        "# Heading", "## Decide", "### P-001 Taken over", "- item", "* item", "1. item", "> quoted", "---", "***", "===", "```", "````js", "`code`", "~~~", "| a | b |",
        "|---|---|", "**bold**", "_missing_", "__init__", "[S1 §2]", "[link](javascript:alert(1))", "![x](http://example.invalid/x.png)", "[ref]: x", "\\", "\\*", "&amp;", "&#0;",
        "    indented", "\ttab", "two  spaces  ", "<!-- end of packet -->", "-->", "<!--", "<script>alert(1)</script>", "<b>", "</div>", "<a href=x>",
        // Words of our own files.
        "Decision: approve", "Owner: _missing_", "Due:", "Told: everybody", "Answer:", "Reviewed: all", "P-003", "C-012:", "Q-001", "HD401", "not applicable: x", "schema: handoff-packet/2",
        // What quoting and escaping must survive.
        "\"", "'", "“curly”", "\\\"", "\\u0041", "{}", "[]", "{\"a\":1}", ": ", "key: value", "%s", "{0}", "null", "true", "0", "-1e9", "@x", "=1+1",
        // Scripts and code points.
        "\u202Eright to left\u202C", "\u05E9\u05DC\u05D5\u05DD", "\u0645\u0631\u062D\u0628\u0627", "e\u0301\u0302\u0303", "\u1100\u1161\u11A8", "\u200B", "\u00AD", "\uFEFF", "\u00A0", "\u2028", "\u2029", "\u0085", "\u000C",
        "\u0001", "\u001B[31m", "\u007F", "😀", "👩‍👩‍👧‍👦", "🇨🇭", "𝒳", "\U0010FFFF", "\uFFFD", "\uFFFF", "ﬁ", "İ", "ß", "ǅ", "日本語",
    ];

    private static readonly string[] Broken = ["\r", "\r\n", "\0", "\uD800", "\uDC00", "\uDFFF\uD83D", "\n\r"];

    private static readonly Gen<string> Word = Gen.Frequency((5, Gen.Elements(Plain)), (4, Gen.Elements(Hostile)), (1, LongWord()));

    private static readonly Gen<string> Gap = Gen.Frequency((12, Gen.Constant(" ")), (2, Gen.Elements("", "  ", "\t")), (1, Gen.Elements("\n", "\n\n", "\n- ", "\n    ")));

    /// <summary>As somebody might type or paste it: with CR, U+0000 and lone surrogates. Never all white space.</summary>
    public static Gen<string> Raw { get; } =
        from text in Joined(Gen.Frequency((6, Word), (1, Gen.Elements(Broken))), Gap)
        where !string.IsNullOrWhiteSpace(text)
        select text;

    /// <summary>As a packet holds it, line breaks included. Never all white space.</summary>
    public static Gen<string> Human { get; } = Raw.Select(text => CanonicalText.From(text));

    /// <summary>Without LF, and without white space at either end.</summary>
    public static Gen<string> Line { get; } =
        from text in Joined(Word, Gen.Constant(" "))
        let line = CanonicalText.From(text).Replace('\n', ' ').Trim()
        where line.Length > 0
        select line;

    public static Gen<string> Name { get; } = Gen.Frequency(
        (4, Gen.Elements("Dana Wolk", "Prakash Iyer", "Len Abruzzo", "Gwen Stolarz", "Nóra O’Neil-Szabó", "李小龍")),
        (1, Line.Select(line => Cut(line, 60))));

    /// <summary>File names as a file system may hold them, without a slash.</summary>
    public static Gen<string> FileStem { get; } =
        Gen.Frequency((3, Gen.Elements("SOW", "Proposal v3", "call 2026-02-11", "Re_ NetSuite", "Ünterlagen")), (1, Line.Select(line => Cut(line.Replace('/', '_'), 40))));

    private static Gen<string> LongWord() =>
        Gen.Sized(size =>
            from c in Gen.Elements('a', 'W', '-', '#', '語')
            from length in Gen.Choose(1, 1 + (size * 4))
            select new string(c, length));

    private static Gen<string> Joined(Gen<string> word, Gen<string> gap) =>
        Gen.Sized(size =>
            from count in Gen.Choose(1, 2 + (size / 8))
            from words in word.ListOf(count)
            from gaps in gap.ListOf(count)
            select string.Concat(words.Zip(gaps, (w, g) => w + g)));

    private static string Cut(string text, int most)
    {
        var end = Math.Min(text.Length, most);
        return text[..(end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end)].TrimEnd();
    }
}
