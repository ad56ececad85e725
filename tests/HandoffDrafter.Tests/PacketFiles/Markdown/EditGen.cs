using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

/// <summary>A saved file after somebody, or their editor, was at it.</summary>
internal sealed record EditedFile(GeneratedDeal Deal, string Original, string Text, string Steps)
{
    public override string ToString() => $"{Steps}\n--- edited ---\n{Text}";
}

/// <summary>
/// Edits of a packet.md as people and editors make them, and as nobody should: at any place, hostile words included. Each word that an edit
/// of words brings is new to the file, so that it can be looked for.
/// </summary>
internal static class EditGen
{
    private delegate string Edit(string text, int place, string word);

    private static readonly (string Name, Edit Apply)[] Small =
    [
        ("insert a word", (text, place, word) => text.Insert(WordEnd(text, place), $" {word}")),
        ("insert a word in a word", (text, place, word) => text.Insert(Whole(text, place), word)),
        ("replace a word", (text, place, word) => Replace(text, place, word)),
        ("delete a word", (text, place, _) => Replace(text, place, "")),
        ("delete a line", (text, place, _) => Lines(text, (lines, i) => lines.RemoveAt(i), place)),
        ("copy a line", (text, place, _) => Lines(text, (lines, i) => lines.Insert((i * 7) % lines.Count, lines[i]), place)),
        ("copy and change a line", (text, place, word) => Lines(text, (lines, i) => lines.Insert(i, $"{lines[i]} {word}"), place)),
        ("move a line", (text, place, _) => Lines(text, (lines, i) => Move(lines, i), place)),
        ("new bullet", (text, place, word) => Lines(text, (lines, i) => lines.Insert(i, $"- {word} and more"), place)),
        ("new paragraph", (text, place, word) => Lines(text, (lines, i) => lines.Insert(i, $"\n{word} was here\n"), place)),
        ("new heading", (text, place, word) => Lines(text, (lines, i) => lines.Insert(i, $"### {word}"), place)),
        ("label", (text, place, word) => Lines(text, (lines, i) => lines.Insert(i, $"- Owner: {word}"), place)),
        ("label in the line", (text, place, word) => Lines(text, (lines, i) => lines[i] = $"{lines[i]}. Owner: {word}", place)),
        ("decision", (text, place, word) => Lines(text, (lines, i) => lines.Insert(i, $"- Decision: approve: {word}"), place)),
        ("odd decision", (text, place, word) => Lines(text, (lines, i) => lines.Insert(i, $"- Decision: {word}"), place)),
        ("fill what is missing", (text, place, word) => text.IndexOf("_missing_", place, StringComparison.Ordinal) is >= 0 and var at ? text.Remove(at, 9).Insert(at, word) : text),
        ("break a line", (text, place, _) => text.IndexOf(' ', place) is >= 0 and var at ? text.Remove(at, 1).Insert(at, "\n  ") : text),
        ("break a line at the margin", (text, place, _) => text.IndexOf(' ', place) is >= 0 and var at ? text.Remove(at, 1).Insert(at, "\n") : text),
        ("cut", (text, place, _) => text[..Whole(text, place)]),
    ];

    private static readonly (string Name, Func<string, string> Apply)[] Editors =
    [
        ("as it is", text => text), ("CRLF", text => text.Replace("\n", "\r\n", StringComparison.Ordinal)), ("byte order mark", text => $"\uFEFF{text}"),
        ("other bullets", text => text.Replace("\n- ", "\n* ", StringComparison.Ordinal)), ("no last line end", text => text.TrimEnd('\n')),
        ("trailing spaces", text => text.Replace("\n", "  \n", StringComparison.Ordinal)), ("curly quotes", text => text.Replace('"', '”')),
    ];

    public static Arbitrary<EditedFile> AnyEdit(Func<GeneratedDeal, string> write) => Arb.From(
        from deal in PacketGen.Deals.Resize(50)
        from count in Gen.Choose(1, 4)
        from steps in Gen.Choose(0, Small.Length - 1).ListOf(count)
        from places in Gen.Choose(0, 1_000_000).ListOf(count)
        from hostile in Gens.Rarely(3)
        from words in TextGen.Raw
        from offset in Gen.Choose(0, 1_000_000)
        from editor in Gen.Elements(Editors)
        select Make(deal, write(deal), [.. steps], [.. places], hostile ? words : null, offset, editor));

    private static EditedFile Make(GeneratedDeal deal, string original, int[] steps, int[] places, string? hostile, int offset, (string Name, Func<string, string> Apply) editor)
    {
        var text = original;
        for (var i = 0; i < steps.Length; i++)
        {
            if (text.Length > 0)
            {
                text = Small[steps[i]].Apply(text, places[i] % text.Length, string.Create(CultureInfo.InvariantCulture, $"zq{i}vx"));
            }
        }

        if (hostile is not null)
        {
            text = text.Insert(Whole(text, offset % (text.Length + 1)), hostile);
        }

        return new EditedFile(deal, original, editor.Apply(text), $"{string.Join(", ", steps.Select(s => Small[s].Name))}{(hostile is null ? "" : ", hostile words")}, {editor.Name}");
    }

    private static int Whole(string text, int place) => place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;

    private static int WordEnd(string text, int place) => text.IndexOfAny([' ', '\n'], place) is >= 0 and var end ? end : text.Length;

    private static string Replace(string text, int place, string word)
    {
        var end = WordEnd(text, place);
        var start = text.LastIndexOfAny([' ', '\n'], Math.Max(0, place - 1)) + 1;
        return start >= end ? text : string.Concat(text.AsSpan(0, start), word, text.AsSpan(end));
    }

    private static string Lines(string text, Action<List<string>, int> change, int place)
    {
        var lines = text.Split('\n').ToList();
        change(lines, place % lines.Count);
        return string.Join('\n', lines);
    }

    private static void Move(List<string> lines, int from)
    {
        var line = lines[from];
        lines.RemoveAt(from);
        lines.Insert((from * 13) % (lines.Count + 1), line);
    }
}
