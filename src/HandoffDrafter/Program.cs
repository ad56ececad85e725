using HandoffDrafter.Commands;
using HandoffDrafter.Terminals;

var surroundings = Surroundings.OfProcess();
var exitCode = await CommandLine.RunAsync(args, surroundings);
surroundings.Terminal.Flush();
return exitCode;
