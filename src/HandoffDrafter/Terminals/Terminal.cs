using System.Text;
using Spectre.Console;

namespace HandoffDrafter.Terminals;

internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Good,
    Warning,
    Bad,
}

/// <summary>
/// The one way to the console. What is read from documents and command lines cannot steer a terminal through it: control and
/// direction characters are shown, not sent.
/// </summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool interactive, bool colour)
{
    /// <summary>For machine forms, which escape in their own way. People's lines go through <c>Line</c>.</summary>
    public TextWriter Output => output;

    /// <summary>Somebody is watching: lines may be redrawn.</summary>
    public bool Interactive => interactive;

    public bool Colour => colour;

    public static Terminal OfProcess(IReadOnlyDictionary<string, string> environment)
    {
        // Console.Out would load the terminal database and a code page table first, which costs more than most commands do.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = utf8;
        }

        var dumb = environment.TryGetValue("TERM", out var term) && term == "dumb";
        var interactive = !Console.IsOutputRedirected && !dumb;
        // https://no-color.org: present and not empty, whatever its value.
        var colour = interactive && !(environment.TryGetValue("NO_COLOR", out var none) && none.Length > 0);
        return new Terminal(
            new StreamWriter(Console.OpenStandardOutput(), utf8, 4096) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8, 512) { NewLine = "\n", AutoFlush = true },
            interactive,
            colour);
    }

    public void Line(string text = "")
    {
        Write(output, text, keepLines: true);
        output.WriteLine();
    }

    /// <summary>Lines that end themselves.</summary>
    public void Text(string text) => Write(output, text, keepLines: true);

    /// <summary>A coloured run and the rest of the line after it.</summary>
    public void Line(Ink ink, string run, string rest = "")
    {
        output.Write(colour ? Start(ink) : "");
        Write(output, run, keepLines: true);
        output.Write(colour && ink != Ink.Plain ? "\e[0m" : "");
        Write(output, rest, keepLines: true);
        output.WriteLine();
    }

    /// <summary>One line on the error stream, whatever line ends the message brings.</summary>
    public void ErrorLine(string message)
    {
        output.Flush();
        Write(error, message, keepLines: false);
        error.WriteLine();
    }

    /// <summary>A trace for whoever asked for one; the only thing that is written to the error stream in several lines.</summary>
    public void ErrorTrace(string trace)
    {
        Write(error, trace, keepLines: true);
        error.WriteLine();
    }

    /// <summary>Spectre's console over the same output, for what only makes sense while somebody watches.</summary>
    public IAnsiConsole Animated()
    {
        output.Flush();
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
    }

    public void Flush()
    {
        output.Flush();
        error.Flush();
    }

    /// <summary>The text in one line, with what would steer a terminal made visible.</summary>
    public static string Shown(string text)
    {
        var shown = new StringWriter { NewLine = "\n" };
        Write(shown, text, keepLines: false);
        return shown.ToString();
    }

    private static void Write(TextWriter writer, string text, bool keepLines)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!Steers(c) || (keepLines && c is '\n' or '\t'))
            {
                continue;
            }

            writer.Write(text.AsSpan(from, i - from));
            writer.Write(c is '\n' or '\t' or '\r' ? " " : $"\\u{(int)c:x4}");
            from = i + 1;
        }

        writer.Write(text.AsSpan(from));
    }

    private static bool Steers(char c) =>
        c < ' ' || c is >= '\u007f' and <= '\u009f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';

    private static string Start(Ink ink) => ink switch
    {
        Ink.Strong => "\e[1m",
        Ink.Faint => "\e[2m",
        Ink.Good => "\e[32m",
        Ink.Warning => "\e[33m",
        Ink.Bad => "\e[31m",
        _ => "",
    };
}
