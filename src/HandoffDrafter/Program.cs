using HandoffDrafter.Commands;
using HandoffDrafter.Containment;
using HandoffDrafter.Terminals;

// Not a command: started by the program itself, and it has no use for settings or a terminal.
if (args is [ChildProgram.Command, .. var how])
{
    return await ReadChild.RunAsync(warm: how is [ChildProgram.Warm]);
}

var surroundings = Surroundings.OfProcess();
var exitCode = await CommandLine.RunAsync(args, surroundings);
surroundings.Terminal.Flush();
return exitCode;
