using System.Buffers;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Signing;

/// <summary>
/// Finds what tells of signing in a text. Execution pages come as table rows, as lines, and, out of many PDF files, as one long line in
/// which both columns follow each other; so a line is walked label by label.
/// </summary>
internal static class SigningMarks
{
    private const int LongestName = 60;
    private const int ShortestLine = 4;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t_(,;|\n");
    private static readonly Lexicon Words = Lexicon.Load("signing-marks");
    private static readonly ValueList<string> Signed = Words.Of("signed");
    private static readonly ValueList<string> Complete = Words.Of("complete");
    private static readonly ValueList<string> Leads = Words.Of("lead");
    private static readonly ValueList<string> Places = Words.Of("place");
    private static readonly ValueList<string> Entries = Words.Of("entry");

    public static List<SigningMark> In(SourceText text)
    {
        var marks = new List<SigningMark>();
        foreach (var block in text.Blocks)
        {
            if (block.State != BlockState.Normal || block.Kind is BlockKind.MailHeader or BlockKind.QuotedReply)
            {
                continue;
            }

            var labelled = false;
            for (var start = block.Start; start < block.End;)
            {
                var end = PieceEnd(text.Text, start, block.End, out var next);
                labelled = new PieceWalk(text.Text[start..end], start, marks).Run(underLabel: labelled && block.Kind == BlockKind.TableRow);
                start = next;
            }
        }

        return marks;
    }

    public static bool IsOpenPlace(string line)
    {
        var plain = Phrases.Plain(line).Trim();
        return Places.Any(label => plain.StartsWith(label, StringComparison.Ordinal) && plain.AsSpan(label.Length).Trim(":_. -").IsEmpty);
    }

    /// <summary>A line, or a cell of a table's row.</summary>
    private static int PieceEnd(string text, int start, int end, out int next)
    {
        const string Bar = " | ";
        var line = text.IndexOf('\n', start, end - start);
        var bar = text.IndexOf(Bar, start, end - start, StringComparison.Ordinal);
        (var stop, next) = bar >= 0 && (line < 0 || bar < line) ? (bar, bar + Bar.Length) : line >= 0 ? (line, line + 1) : (end, end);
        return stop;
    }

    private sealed class PieceWalk(string words, int offset, List<SigningMark> marks)
    {
        private readonly string _plain = Lower(words);

        /// <summary>Whether the piece ended with the label of a place to sign, and nothing behind it.</summary>
        public bool Run(bool underLabel)
        {
            if (underLabel && IsBlankLine(_plain))
            {
                marks.Add(new SigningMark(SigningMarkKind.Blank, offset));
                return true;
            }

            if (Dates.First(_plain) is { } date && IsOnly(date.Start, date.End))
            {
                marks.Add(new SigningMark(SigningMarkKind.Date, offset) { Date = date.Date });
                return false;
            }

            if (IsBlankLine(_plain) && _plain.Trim().Length >= ShortestLine * 2)
            {
                marks.Add(new SigningMark(SigningMarkKind.Line, offset));
                return false;
            }

            AddPhrases(Leads, SigningMarkKind.Lead);
            AddPhrases(Complete, SigningMarkKind.Complete);
            var open = false;
            for (var i = 0; i < words.Length; i++)
            {
                if (i > 0 && char.IsLetterOrDigit(_plain[i - 1]))
                {
                    continue;
                }

                if (_plain.AsSpan(i).StartsWith("/s/"))
                {
                    marks.Add(Mark(i, NameAt(i + 3)) with { IsAboveLine = !IsOnLine(i) });
                    open = false;
                }
                else if (StartsWithAny(i, Signed) is { } phrase && (NameAt(i + phrase) is not null || IsBehindName(i) || _plain.AsSpan(i + phrase).Trim(" :").IsEmpty))
                {
                    marks.Add(Mark(i, NameAt(i + phrase)));
                    (open, i) = (false, i + phrase - 1);
                }
                else if (StampAt(i) is var (stamped, end) && IsBehindName(i))
                {
                    marks.Add(new SigningMark(SigningMarkKind.Signed, offset + i) { Date = stamped });
                    (open, i) = (false, end - 1);
                }
                else if (IsLabelPlace(i) && Label(i) is var (kind, valueAt))
                {
                    open = Value(kind, i, valueAt);
                    i = valueAt - 1;
                }
            }

            return open;
        }

        /// <summary>The label or the line of the place to sign is ahead of the mark, not below it.</summary>
        private bool IsOnLine(int at) => _plain[..at].TrimEnd() is [.., ':' or '_' or '-'];

        private SigningMark Mark(int at, string? name) => new(SigningMarkKind.Signed, offset + at) { Name = name };

        private void AddPhrases(ValueList<string> phrases, SigningMarkKind kind)
        {
            foreach (var phrase in phrases)
            {
                if (Phrases.Find(_plain, phrase) is >= 0 and var at)
                {
                    marks.Add(new SigningMark(kind, offset + at));
                    return;
                }
            }
        }

        /// <summary>A label opens its piece, or stands behind a gap, a bar, or what it would end.</summary>
        private bool IsLabelPlace(int at) =>
            _plain[..at].TrimEnd() is not [.., var before] || before is '_' or '-' or '|' or ')' or ':' || char.IsWhiteSpace(_plain[at - 1]) && char.IsUpper(words[at]);

        private (bool IsPlace, int ValueAt)? Label(int at)
        {
            foreach (var (entries, isPlace) in (ReadOnlySpan<(ValueList<string>, bool)>)[(Places, true), (Entries, false)])
            {
                foreach (var entry in entries)
                {
                    if (!_plain.AsSpan(at).StartsWith(entry) || (at + entry.Length < _plain.Length && char.IsLetterOrDigit(_plain[at + entry.Length])))
                    {
                        continue;
                    }

                    // "Signed 8 June 2026" and "By ____" do without a colon; "By the Effective Date" is no label.
                    var rest = _plain.AsSpan(at + entry.Length).TrimStart();
                    var value = _plain.Length - rest.Length;
                    return rest.StartsWith(":") ? (isPlace, value + 1)
                        : rest.IsEmpty && at == 0 || RuleAt(value) > 0 || (entry == "signed" && Dates.At(_plain, value) is not null) ? (isPlace, value)
                        : null;
                }
            }

            return null;
        }

        /// <summary>Adds what stands behind a label; true where nothing does.</summary>
        private bool Value(bool isPlace, int at, int valueAt)
        {
            var rest = _plain.AsSpan(valueAt);
            var value = valueAt + rest.Length - rest.TrimStart().Length;
            if (!isPlace)
            {
                if (_plain.AsSpan(at).StartsWith("date") && value < _plain.Length && Dates.At(_plain, value) is var (date, _))
                {
                    marks.Add(new SigningMark(SigningMarkKind.Date, offset + value) { Date = date });
                }

                return false;
            }

            if (value < _plain.Length && _plain.AsSpan(at).StartsWith("sign") && Dates.At(_plain, value) is var (signedOn, _))
            {
                marks.Add(new SigningMark(SigningMarkKind.Signed, offset + at) { Date = signedOn });
                return false;
            }

            var rule = RuleAt(value);
            if (rule > 0 && !_plain.AsSpan(value + rule).TrimStart().StartsWith("/s/"))
            {
                marks.Add(new SigningMark(SigningMarkKind.Blank, offset + at));
                return false;
            }

            if (rule == 0 && NameAt(value) is { } name)
            {
                marks.Add(new SigningMark(SigningMarkKind.Typed, offset + at) { Name = name });
                return false;
            }

            if (value == _plain.Length || Label(value) is not null)
            {
                marks.Add(new SigningMark(SigningMarkKind.Open, offset + at));
                return true;
            }

            return false;
        }

        /// <summary>How long the line to sign on is that starts here; 0 where none does.</summary>
        private int RuleAt(int at)
        {
            var end = at;
            while (end < _plain.Length && _plain[end] is '_' or '-' or '.' or '…')
            {
                end++;
            }

            return end - at >= ShortestLine ? end - at : 0;
        }

        /// <summary>What a signing service stamps behind a name: <c>(Mar 2, 2026 14:05 CST)</c>.</summary>
        private (DateOnly Date, int End)? StampAt(int at)
        {
            if (_plain[at] != '(' || at + 1 >= _plain.Length || Dates.At(_plain, at + 1) is not var (date, end))
            {
                return null;
            }

            var close = _plain.IndexOf(')', end);
            return close > end && close - end <= 24 && _plain.AsSpan(end, close - end).Contains(':') ? (date, close + 1) : null;
        }

        /// <summary>Two to five words that a person may be called, in capitals or with them.</summary>
        private string? NameAt(int at)
        {
            var rest = words.AsSpan(Math.Min(at, words.Length)).TrimStart(" :_\t");
            rest = rest[..Math.Min(rest.Length, LongestName)];
            var (length, count) = (0, 0);
            while (length < rest.Length && count < 5)
            {
                var word = rest[length..];
                var stop = word.IndexOfAny(NameEnds) is >= 0 and var gap ? gap : word.Length;
                if (stop == 0 || !IsNameWord(word[..stop]))
                {
                    break;
                }

                (length, count) = (length + stop, count + 1);
                if (length >= rest.Length || rest[length] != ' ' || (length + 1 < rest.Length && rest[length + 1] == ' '))
                {
                    break;
                }

                length++;
            }

            var name = rest[..length].Trim().ToString();
            return count >= 2 && !Array.Exists(NoPerson, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? name : null;
        }

        private static bool IsNameWord(ReadOnlySpan<char> word) =>
            char.IsUpper(word[0]) && word[^1] != ':' && word.IndexOfAnyExcept("-.'’") >= 0 && !word.ContainsAnyInRange('0', '9');

        /// <summary>What stands ahead is somebody's name, as in <c>Ann Lee (signed electronically)</c>.</summary>
        private bool IsBehindName(int at)
        {
            var before = words[..at].TrimEnd(' ', '(', '[').Split([' ', ':', '|'], StringSplitOptions.RemoveEmptyEntries);
            return before.Length >= 2 && before[^2..].All(word => IsNameWord(word));
        }

        private int? StartsWithAny(int at, ValueList<string> phrases)
        {
            foreach (var phrase in phrases)
            {
                if (_plain.AsSpan(at).StartsWith(phrase))
                {
                    return phrase.Length;
                }
            }

            return null;
        }

        private bool IsOnly(int start, int end) => string.IsNullOrWhiteSpace(_plain[..start]) && _plain.AsSpan(end).Trim(" .").IsEmpty;

        private static bool IsBlankLine(string plain) =>
            plain.Trim() is { Length: >= ShortestLine } line && line.All(c => c is '_' or '-' or '.' or '…' or ' ') && (line.Contains('_', StringComparison.Ordinal) || line.Contains("---", StringComparison.Ordinal));

        // As long as the words themselves, so that places are the same in both.
        private static string Lower(string words) => string.Create(words.Length, words, static (lower, words) =>
        {
            for (var i = 0; i < words.Length; i++)
            {
                lower[i] = char.IsWhiteSpace(words[i]) ? ' ' : char.ToLowerInvariant(words[i]);
            }
        });
    }

    // A company signs through a person, so that its name behind "By:" is one level of the block and no signature.
    private static readonly string[] NoPerson = ["LLC", "L.L.C", "Inc", "Ltd", "Limited", "GmbH", "Corp", "Company", " LP", "L.P", "Partner", "Authorized", "Authorised", "Representative", "Title", "Date", "Name"];
}
