using System.Globalization;
using HandoffDrafter.Fuzzing.Coverage;
using HandoffDrafter.Fuzzing.Running;

// fuzz FORMAT [--seconds N] [--seed N] [--folder DIR] [--seeds DIR]…   reads changed documents until the time is over; exit code 1 with findings
// run FORMAT FILE…                                                     reads files as documents of the format and says what happens
// minimise FORMAT FILE                                                 writes FILE.small, which makes the same mistake
var options = new Dictionary<string, string>(StringComparer.Ordinal);
var seeds = new List<string>();
var words = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    if (!args[i].StartsWith("--", StringComparison.Ordinal))
    {
        words.Add(args[i]);
    }
    else if (i + 1 < args.Length && args[i] is "--seconds" or "--seed" or "--folder" or "--round")
    {
        options[args[i]] = args[++i];
    }
    else if (i + 1 < args.Length && args[i] == "--seeds")
    {
        seeds.Add(args[++i]);
    }
    else
    {
        return Usage();
    }
}

int Number(string option, int otherwise) => options.TryGetValue(option, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

FuzzJob Job(string format) => new(
    format,
    seeds.Count > 0 ? seeds : [Seeds.Fixtures()],
    TimeSpan.FromSeconds(Number("--seconds", 60)),
    Number("--seed", 1),
    options.GetValueOrDefault("--folder") ?? Path.Combine(Path.GetTempPath(), $"handoff-fuzz-{format}"));

return words switch
{
    ["fuzz", var format] => Supervisor.Run(Job(format)),
    ["work", var format] => Worker.Run(Job(format), Number("--round", 0)),
    ["run", var format, .. { Count: > 0 } files] => Run(format, files),
    ["minimise", var format, var file] => Minimise(format, file),
    _ => Usage(),
};

int Run(string format, List<string> files)
{
    var target = new Target(new InstrumentedReaders().Create(), format);
    var wrong = 0;
    foreach (var file in files)
    {
        var misbehaviour = target.Run(File.ReadAllBytes(file));
        wrong += misbehaviour is null ? 0 : 1;
        Console.WriteLine($"{file}: {(misbehaviour is null ? "as it should be" : $"{misbehaviour.Name}\n{misbehaviour.Details}")}");
    }

    return wrong == 0 ? 0 : 1;
}

int Minimise(string format, string file)
{
    var target = new Target(new InstrumentedReaders().Create(), format);
    var input = File.ReadAllBytes(file);
    if (target.Run(input) is not { } mistake)
    {
        Console.WriteLine($"{file}: as it should be");
        return 0;
    }

    var small = Minimiser.Of(input, candidate => target.Run(candidate)?.Name == mistake.Name);
    File.WriteAllBytes(file + ".small", small);
    Console.WriteLine($"{file}.small: {small.Length} of {input.Length} bytes, {mistake.Name}");
    return 1;
}

static int Usage()
{
    Console.Error.WriteLine("fuzz FORMAT [--seconds N] [--seed N] [--folder DIR] [--seeds DIR]... | run FORMAT FILE... | minimise FORMAT FILE");
    return 2;
}
