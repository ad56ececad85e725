using System.CommandLine;
using System.CommandLine.Parsing;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>One line for a command line that could not be understood: what is wrong with it, and the nearest thing that would work.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult parse, Terminal terminal)
    {
        terminal.ErrorLine($"handoff: {Describe(parse)}");
        return ExitCode.Usage;
    }

    public static int NoCommand(Terminal terminal)
    {
        terminal.ErrorLine("handoff: no command was given; 'handoff draft <folder>' is where to start, and 'handoff --help' lists them all");
        return ExitCode.Usage;
    }

    private static string Describe(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        var path = HelpText.Path(command);
        if (parse.UnmatchedTokens.Count > 0)
        {
            var token = parse.UnmatchedTokens[0];
            return token.StartsWith('-') ? UnknownOption(token, command, path)
                : command.Subcommands.Count > 0 ? UnknownCommand(token, command, path)
                : $"'{Cut(token)}' is one argument too many for '{path}'; see '{path} --help'";
        }

        foreach (var argument in command.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && parse.GetResult(argument) is not { Tokens.Count: > 0 })
            {
                var example = command is HandoffCommand { Example: var text } ? $", for example: {text}" : "";
                return $"'{path}' wants <{argument.Name}>: {argument.Description}{example}";
            }
        }

        var error = parse.Errors[0];
        return error.SymbolResult is OptionResult { Option: var option, Tokens.Count: 0 } && option.ValueType != typeof(bool)
            ? $"'{option.Name}' wants a value: {option.Name} {option.HelpName}; see '{path} --help'"
            : $"{Cut(error.Message.TrimEnd('.'))}; see '{path} --help'";
    }

    private static string UnknownCommand(string token, Command command, string path) =>
        $"'{Cut(token)}' is not a command of '{path}'; {Suggestion.For(token, [.. command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)])}";

    private static string UnknownOption(string token, Command command, string path)
    {
        var name = token.Split('=', ':')[0];
        var valid = OptionsOf(command).Where(o => !o.Hidden).SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal));
        return $"'{Cut(name)}' is not an option of '{path}'; {Suggestion.For(name, [.. valid])}";
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(o => o.Recursive));

    private static string Cut(string text) => text.Length <= 80 ? text : $"{text[..79]}…";
}
