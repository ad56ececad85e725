using System.Globalization;
using HandoffDrafter.Containment;
using HandoffDrafter.EndToEnd.Tests.Containment;
using HandoffDrafter.EndToEnd.Tests.Store;

return args switch
{
    ["hold", var path] => await StoreDriver.HoldAsync(path),
    ["save", var workspace] => await StoreDriver.SaveAsync(workspace),
    ["work", var workspace, var seed] => await StoreDriver.WorkAsync(workspace, int.Parse(seed, CultureInfo.InvariantCulture)),
    ["kill-rounds", var rounds, var seed] => await KillRounds.RunAsync(
        int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), Console.Out),
    ["kill-program", var rounds, var seed] => await StoreDriver.KillProgramAsync(
        int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
    ["hostile-child", ..] => await ReadChild.RunAsync(HostileProgram.Readers, warm: false),
    ["rogue-child", var how, ..] => RogueChild.Run(how),
    ["hostile-set"] => await HostileSet.RunAsync(Console.Out),
    ["containment-cost", var folder] => await ContainmentCost.RunAsync(folder, Console.Out),
    ["handoff", .. var command] => await HostileProgram.RunAsync(command),
    _ => 2,
};
