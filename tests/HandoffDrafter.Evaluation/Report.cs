using System.Globalization;
using System.Text.Json;

namespace HandoffDrafter.Evaluation;

/// <summary>What one evaluation measured: figures by name, all of them better when higher.</summary>
internal sealed record Report(string Name, IReadOnlyList<(string Measure, double? Value)> Figures)
{
    public void Print(TextWriter output)
    {
        output.WriteLine(Name);
        foreach (var (measure, value) in Figures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measure,-34} {(value is { } v ? v.ToString("0.000", CultureInfo.InvariantCulture) : "n/a"),8}"));
        }
    }
}

/// <summary>The figures below which the product must not fall, from <c>floors.json</c> beside the program.</summary>
internal static class Floors
{
    /// <summary>The number of figures that are below their floor, each told in a line.</summary>
    public static int Check(IEnumerable<Report> reports, TextWriter output)
    {
        using var floors = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "floors.json")));
        var below = 0;
        foreach (var report in reports)
        {
            if (!floors.RootElement.TryGetProperty(report.Name, out var wanted))
            {
                output.WriteLine($"floors: nothing is set for {report.Name}");
                continue;
            }

            foreach (var floor in wanted.EnumerateObject())
            {
                var value = report.Figures.FirstOrDefault(f => f.Measure == floor.Name).Value;
                if (value is null || value < floor.Value.GetDouble())
                {
                    below++;
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"floors: {report.Name} {floor.Name} is {value:0.000}, below {floor.Value.GetDouble():0.000}"));
                }
            }
        }

        output.WriteLine(below == 0 ? "floors: all held" : $"floors: {below} broken");
        return below;
    }
}
