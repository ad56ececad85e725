using System.Text;
using System.Text.RegularExpressions;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

/// <summary>What editors do to a file that nobody meant to change.</summary>
public sealed partial class EditorTests
{
    public static TheoryData<string, Func<string, string>> Editors => new()
    {
        { "CRLF", text => text.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "byte order mark", text => $"\uFEFF{text}" },
        { "no last line end", text => text.TrimEnd('\n') },
        { "trailing spaces", text => text.Replace("\n", "   \n", StringComparison.Ordinal) },
        { "stars for bullets", text => text.Replace("\n- ", "\n* ", StringComparison.Ordinal) },
        { "pluses for bullets", text => text.Replace("\n- ", "\n+ ", StringComparison.Ordinal) },
        { "tabs behind bullets", text => text.Replace("\n- ", "\n-\t", StringComparison.Ordinal) },
        { "indented bullets", text => text.Replace("\n- ", "\n  - ", StringComparison.Ordinal) },
        { "setext headings", text => SectionHeading().Replace(text, "$1\n----------\n") },
        { "closed headings", text => AnyHeading().Replace(text, "$1 ###") },
        { "curly quotes", text => text.Replace(" \"", " “", StringComparison.Ordinal).Replace('"', '”').Replace('\'', '’') },
        { "dashes and dots", text => text.Replace(" - ", " – ", StringComparison.Ordinal).Replace("…", "...", StringComparison.Ordinal) },
        { "other emphasis", text => text.Replace("_missing_", "*missing*", StringComparison.Ordinal).Replace("**", "__", StringComparison.Ordinal) },
        { "wrapped at 72", text => Wrap(text, 72, "  ") },
        { "wrapped at 40 at the margin", text => Wrap(text, 40, "") },
        { "blank lines everywhere", text => text.Replace("\n", "\n\n", StringComparison.Ordinal).Replace("---\n\nschema", "---\nschema", StringComparison.Ordinal) },
        { "a formatter", Formatted },
        { "needless escapes left off", text => text.Replace("\\:", ":", StringComparison.Ordinal).Replace("\\(", "(", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Editors))]
    public void Changes_nothing(string editor, Func<string, string> save)
    {
        var reading = Edited.Read(save(Edited.File));

        Assert.True(reading.Problems.Count == 0, $"{editor}: {string.Join("\n", reading.Problems)}");
        Assert.Equal(Edited.Base, reading.Packet);
        Assert.True(reading.Complete);
        Assert.Equal(Edited.Base.Revision, reading.Revision);
    }

    [Theory]
    [MemberData(nameof(Editors))]
    public void Keeps_the_edit_that_was_meant(string editor, Func<string, string> save)
    {
        var text = Edited.Text(("Owner: _missing_. Due: _missing_ (blocks", "Owner: Noor. Due: 2026-03-20 (blocks"), ("reviewer:", "reviewer: Dana Wolk"), ("- Decision: pending", "- Decision: reject: no"));
        var reading = Edited.Read(save(text));

        Assert.True(reading.Problems.Count == 0, $"{editor}: {string.Join("\n", reading.Problems)}");
        Assert.Equal(("Noor", new DateOnly(2026, 3, 20)), (reading.Packet.Claim(SamplePacket.Id(202))!.Owner, reading.Packet.Claim(SamplePacket.Id(202))!.Due!.Value));
        Assert.Equal((DecisionState.Rejected, "no"), (reading.Packet.Promise(new PromiseId(5))!.Decision.State, reading.Packet.Promise(new PromiseId(5))!.Decision.Reason));
        Assert.Equal("Dana Wolk", reading.Reviewer);
    }

    [Fact]
    public void A_line_of_a_hundred_thousand_characters_is_read()
    {
        var words = string.Concat(Enumerable.Repeat("and so on ", 10_000));
        var reading = Edited.With(("Carol retires in June;", $"Carol retires in June; {words};"));

        Assert.Empty(reading.Problems);
        Assert.Equal($"Carol retires in June; {words}; only she understands the rebate pricing.", reading.Packet.Claim(SamplePacket.Id(4))!.Text);
    }

    [Fact]
    public void Half_a_character_is_repaired() =>
        Assert.Equal("Carol \uFFFD retires \uFFFDin June; only she understands the rebate pricing.",
            Edited.With(("Carol retires in June;", "Carol \uD800 retires \0in June;")).Packet.Claim(SamplePacket.Id(4))!.Text);

    [Theory]
    [InlineData(">", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("1. ", 5_000)]
    [InlineData("* + - > ", 2_000)]
    [InlineData("#", 5_000)]
    [InlineData("`", 20_000)]
    [InlineData("[", 20_000)]
    [InlineData("**_", 20_000)]
    [InlineData("<!--", 20_000)]
    [InlineData("\\", 20_001)]
    [InlineData("[a]: b\n", 5_000)]
    [InlineData("\n", 50_000)]
    [InlineData("&#x", 20_000)]
    [InlineData("Owner: ", 5_000)]
    [InlineData("[S1", 20_000)]
    [InlineData("(HD", 20_000)]
    [InlineData("⟦U+", 20_000)]
    public void Hostile_repetition_is_read_in_time(string piece, int times)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        var reading = Edited.With(("\n## Supported", $"\n{string.Concat(Enumerable.Repeat(piece, times))}\n\n## Supported"));

        Assert.True(reading.Complete);
        Assert.Equal(0, reading.Removals);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(5), $"It took {started.Elapsed}.");
    }

    [Fact]
    public void Nesting_line_by_line_is_read()
    {
        var nested = string.Concat(Enumerable.Range(0, 300).Select(i => $"{new string(' ', 2 * i)}- deeper\n"));

        Assert.True(Edited.With(("\n## Supported", $"\n{nested}\n## Supported")).Complete);
    }

    /// <summary>What prettier does with its defaults: blank lines round headings, never two of them, one line end at the end.</summary>
    private static string Formatted(string text)
    {
        var made = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var heading = line.StartsWith('#');
            made.Append(heading && made.Length > 0 && made[^1] == '\n' && made[^2] != '\n' ? "\n" : "").Append(line).Append(heading ? "\n\n" : "\n");
        }

        return BlankLines().Replace(made.ToString(), "\n\n").TrimEnd('\n') + "\n";
    }

    private static string Wrap(string text, int width, string indent)
    {
        var made = new StringBuilder();
        var head = true;
        foreach (var line in text.Split('\n'))
        {
            head &= !line.StartsWith('#');
            if (head || line.StartsWith('#') || line.StartsWith('<') || line.StartsWith('>'))
            {
                made.Append(line).Append('\n');
                continue;
            }

            var column = 0;
            foreach (var word in line.Split(' '))
            {
                var wraps = column > 0 && column + word.Length > width;
                made.Append(wraps ? $"\n{indent}" : column > 0 ? " " : "").Append(word);
                column = wraps ? indent.Length + word.Length : column + word.Length + 1;
            }

            made.Append('\n');
        }

        return made.ToString();
    }

    [GeneratedRegex("^## (.*)\n", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();

    [GeneratedRegex("^(#+ .*)$", RegexOptions.Multiline)]
    private static partial Regex AnyHeading();

    [GeneratedRegex("\n{3,}")]
    private static partial Regex BlankLines();
}
