using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>
/// From the words of the command line to an exit code. The parser's own answers to bad usage, exceptions and signals are all replaced:
/// they would end with 1, which here means "blocked".
/// </summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings)
    {
        var globals = new GlobalOptions();
        var parse = Tree(args, globals, surroundings).Parse(args, new ParserConfiguration
        {
            EnablePosixBundling = false,
            // A file name may start with @; nothing here is long enough to want a response file.
            ResponseFileTokenReplacer = null,
        });
        if (parse.Action is ParseErrorAction)
        {
            return UsageErrors.Report(parse, surroundings.Terminal);
        }

        using var interrupt = new Interrupt(surroundings);
        try
        {
            return await parse.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = surroundings.Terminal.Output,
                },
                interrupt.Token);
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            surroundings.Terminal.ErrorLine("handoff: cancelled; nothing was left half-written");
            return ExitCode.Cancelled;
        }
        catch (Exception e)
        {
            var verbose = parse.GetValue(globals.Verbose) || surroundings.Environment.ContainsKey("HANDOFF_DEBUG");
            return Failures.Report(e, verbose, surroundings.Terminal);
        }
    }

    private static RootCommand Tree(string[] args, GlobalOptions globals, Surroundings surroundings)
    {
        var root = new RootCommand("Drafts the packet that sales hands to delivery from a deal's documents, and checks what was promised against what was signed.");
        globals.AddTo(root);
        foreach (var command in CommandList.For(args, globals, surroundings))
        {
            root.Subcommands.Add(command);
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Action = new HelpText.Action(surroundings.Terminal);
                option.Description = "Show what a command does, with an example";
            }
            else if (option is VersionOption)
            {
                option.Action = new ProgramVersion.Action(surroundings.Terminal);
                option.Description = "Show the version";
            }
        }

        root.SetAction(_ => UsageErrors.NoCommand(surroundings.Terminal));
        return root;
    }
}
