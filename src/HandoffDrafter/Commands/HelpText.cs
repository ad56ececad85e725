using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Help in the order a newcomer needs it: what it does, how it is called, an example, then the options.</summary>
internal static class HelpText
{
    private const int Width = 100;
    private const int Indent = 26;

    internal sealed class Action(Terminal terminal) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            foreach (var line in For(parseResult.CommandResult.Command))
            {
                terminal.Line(line);
            }

            return ExitCode.Done;
        }
    }

    public static IEnumerable<string> For(Command command) => command is RootCommand root ? ForProgram(root) : ForCommand(command);

    private static IEnumerable<string> ForProgram(RootCommand root)
    {
        foreach (var line in Wrapped(root.Description ?? "", 0))
        {
            yield return line;
        }

        yield return "";
        yield return "Start here:";
        yield return "  handoff draft fixtures/deals/harrowgate-onboarding --out /tmp/harrowgate   read a deal's documents, write its packet";
        yield return "  handoff check /tmp/harrowgate                                              what keeps it from kickoff";
        yield return "";
        yield return "Usage: handoff <command> [options]";
        yield return "";
        yield return "Commands:";
        foreach (var command in root.Subcommands.Where(c => !c.Hidden))
        {
            foreach (var line in Row(command.Name, command.Description ?? ""))
            {
                yield return line;
            }
        }

        yield return "";
        yield return "Options of every command:";
        foreach (var line in root.Options.SelectMany(OptionRows))
        {
            yield return line;
        }

        yield return "";
        yield return "Exit codes: 0 done, 1 blocked, 2 bad usage or configuration, 3 could not run, 130 cancelled.";
        yield return "handoff <command> --help explains a command; docs/configuration.md explains the settings.";
    }

    private static IEnumerable<string> ForCommand(Command command)
    {
        var path = Path(command);
        foreach (var line in Wrapped((command as HandoffCommand)?.Paragraph ?? command.Description ?? "", 0))
        {
            yield return line;
        }

        yield return "";
        yield return $"Usage: {path}{string.Concat(command.Arguments.Select(Usage))}{(command.Subcommands.Count > 0 ? " [command]" : "")} [options]";
        if (command is HandoffCommand { Example: var example })
        {
            yield return "";
            yield return "Example:";
            yield return $"  {example}";
        }

        if (command.Arguments.Count > 0)
        {
            yield return "";
            yield return "Arguments:";
            foreach (var line in command.Arguments.SelectMany(a => Row($"<{a.Name}>", a.Description ?? "")))
            {
                yield return line;
            }
        }

        if (command.Subcommands.Count > 0)
        {
            yield return "";
            yield return "Commands:";
            foreach (var line in command.Subcommands.SelectMany(c => Row(c.Name, c.Description ?? "")))
            {
                yield return line;
            }
        }

        yield return "";
        yield return "Options:";
        foreach (var line in command.Options.SelectMany(OptionRows).Concat(Inherited(command).SelectMany(OptionRows)))
        {
            yield return line;
        }
    }

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(o => o.Recursive).Concat(Inherited(parent)));

    /// <summary>The words that call the command: <c>handoff profiles show</c>.</summary>
    public static string Path(Command command) =>
        command is RootCommand ? "handoff" : $"{command.Parents.OfType<Command>().Select(Path).FirstOrDefault() ?? "handoff"} {command.Name}";

    private static string Usage(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" <{argument.Name}>";

    private static IEnumerable<string> OptionRows(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a is not ("-?" or "/?" or "/h")).Prepend(option.Name));
        return Row(option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? names : $"{names} {option.HelpName}", option.Description ?? "");
    }

    private static IEnumerable<string> Row(string left, string right)
    {
        var lines = Wrapped(right, Indent).ToList();
        var head = $"  {left}";
        if (head.Length >= Indent)
        {
            yield return head;
        }
        else
        {
            yield return (head.PadRight(Indent) + lines[0].TrimStart()).TrimEnd();
            lines.RemoveAt(0);
        }

        foreach (var line in lines)
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Wrapped(string text, int indent)
    {
        var margin = new string(' ', indent);
        var line = margin;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > indent && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = margin;
            }

            line += line.Length > indent ? $" {word}" : word;
        }

        yield return line;
    }
}
