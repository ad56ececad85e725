using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Places;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Subtitles;

/// <summary>
/// Recordings' subtitles, WebVTT and SubRip: a turn for each cue, with the cue's start as its time. A cue that breaks off in the middle
/// of a sentence is one turn with the next of the same speaker.
/// </summary>
public sealed class SubtitleReader : DocumentReader
{
    private const int LongestName = 60;
    private const int LongestTurn = 600;

    private static readonly SearchValues<char> NoNameHolds = SearchValues.Create(".?!,;\"");

    public override string Name => "subtitles";

    public override int Version => 2;

    public override IReadOnlyList<string> MediaTypes { get; } = ["text/vtt", "application/x-subrip"];

    public override IReadOnlyList<string> Extensions { get; } = [".vtt", ".srt"];

    public override async Task<ReadingResult> ReadAsync(
        Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var (source, refusal) = await TextDecoding.ReadAsync(content, name, limits, cancellationToken);
        if (source is null)
        {
            return new ReadingResult.Refused(refusal!);
        }

        var turns = Turns(source, cancellationToken);
        if (turns.Count == 0)
        {
            return new ReadingResult.Refused(new Refusal(RefusalKind.Damaged, "no cue with a time was found in it", "Export the transcript again, or save its words as .txt."));
        }

        var text = new SourceTextBuilder();
        foreach (var turn in turns)
        {
            text.Label(turn.Speaker is { } speaker ? speaker + ": " : "");
            text.Block(turn.Words, new Block(BlockKind.Turn, 0, 0) { Speaker = turn.Speaker, SaidAt = turn.Time, Line = turn.Line });
        }

        return new ReadingResult.Read(text.Build(Name, Version));
    }

    private static List<Turn> Turns(string source, CancellationToken cancellationToken)
    {
        var turns = new List<Turn>();
        var lines = Lines.Of(source);
        for (var i = 0; i < lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (CueStart(lines[i].In(source)) is not { } time)
            {
                continue;
            }

            for (i++; i < lines.Count && !lines[i].IsBlank; i++)
            {
                var (speaker, words) = Said(lines[i].In(source).ToString());
                Add(turns, new Turn(speaker, time, words, lines[i].Number));
            }
        }

        return turns;
    }

    private static void Add(List<Turn> turns, Turn next)
    {
        if (next.Words.Length == 0)
        {
            return;
        }

        var last = turns.Count > 0 ? turns[^1] : null;
        var sameCue = last is not null && next.Speaker is null && last.Time == next.Time;
        if (last is not null && last.Words.Length < LongestTurn && (sameCue || (last.Speaker == next.Speaker && last.Words[^1] is not ('.' or '?' or '!' or '…' or ']'))))
        {
            turns[^1] = last with { Words = $"{last.Words} {next.Words}" };
        }
        else
        {
            turns.Add(sameCue ? next with { Speaker = last!.Speaker } : next);
        }
    }

    /// <summary><c>00:05:05.120 --> …</c>, with hours or without, with a dot or a comma, as <c>00:05:05</c>.</summary>
    private static string? CueStart(ReadOnlySpan<char> line)
    {
        var arrow = line.IndexOf("-->");
        if (arrow <= 0)
        {
            return null;
        }

        var start = line[..arrow].Trim().ToString().Replace(',', '.');
        var parts = start.Split(':');
        return parts.Length is 2 or 3
            && TimeSpan.TryParseExact(parts.Length == 2 ? "0:" + start : start, [@"h\:m\:s\.fff", @"h\:m\:s\.ff", @"h\:m\:s\.f", @"h\:m\:s"], CultureInfo.InvariantCulture, out var at)
            ? at.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The voice tag, or a name before a colon, and the words without tags.</summary>
    private static (string? Speaker, string Words) Said(string line)
    {
        string? speaker = null;
        if (line.StartsWith("<v", StringComparison.Ordinal) && line.IndexOf('>', StringComparison.Ordinal) is > 0 and var close)
        {
            var tag = line[2..close];
            speaker = tag.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var gap && WebUtility.HtmlDecode(tag[(gap + 1)..].Trim()) is { Length: > 0 } voice ? SpeakerName.Of(voice) ?? voice : null;
            line = line[(close + 1)..];
        }

        var words = WebUtility.HtmlDecode(WithoutTags(line)).Trim();
        if (speaker is null && words.IndexOf(": ", StringComparison.Ordinal) is > 0 and <= LongestName and var colon && IsName(words.AsSpan(0, colon)))
        {
            (speaker, words) = (words[..colon], words[(colon + 2)..].TrimStart());
        }

        return (speaker, words);
    }

    private static bool IsName(ReadOnlySpan<char> label) =>
        char.IsLetter(label[0]) && char.IsUpper(label[0]) && !label.ContainsAny(NoNameHolds) && label.Count(' ') <= 4;

    private static string WithoutTags(string line)
    {
        if (!line.Contains('<', StringComparison.Ordinal))
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        var depth = 0;
        foreach (var c in line)
        {
            depth += c == '<' ? 1 : 0;
            text.Append(depth == 0 ? c.ToString() : "");
            depth = c == '>' ? 0 : depth;
        }

        return text.ToString();
    }

    private sealed record Turn(string? Speaker, string Time, string Words, int Line);
}
