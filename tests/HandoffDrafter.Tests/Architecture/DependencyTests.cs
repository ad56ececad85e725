using HandoffDrafter.Core.Deals;
using Mono.Cecil;

namespace HandoffDrafter.Tests.Architecture;

/// <summary>Dependencies point one way: between the projects, and between the stages inside Core.</summary>
public class DependencyTests
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(Packet).Assembly.Location)!;

    /// <summary>What each stage may use besides itself. A stage that is not listed here does not exist.</summary>
    private static readonly Dictionary<string, string[]> Stages = new()
    {
        ["Deals"] = [],
        ["Yaml"] = ["Deals"],
        ["Calendars"] = ["Deals", "Yaml"],
        ["Reading"] = ["Deals", "Yaml", "Language"],
        ["Language"] = ["Deals"],
        ["Profiles"] = ["Deals", "Yaml", "PacketFiles"],
        ["Assessing"] = ["Deals", "Reading", "Language"],
        ["Draft"] = ["Deals", "Reading", "Language", "Assessing"],
        ["PacketFiles"] = ["Deals", "Reading"],
        ["Export"] = ["Deals", "PacketFiles", "Review"],
        ["Screening"] = ["Deals", "Reading", "Language"],
        ["Gate"] = ["Deals", "Calendars", "Reading", "Language", "Screening", "Profiles", "PacketFiles", "Review"],
        ["Review"] = ["Deals", "Calendars", "Yaml", "Reading", "PacketFiles", "Profiles", "Language"],
    };

    [Theory]
    [InlineData("HandoffDrafter.Core", new string[0])]
    [InlineData("HandoffDrafter.Readers", new[] { "HandoffDrafter.Core" })]
    [InlineData("handoff", new[] { "HandoffDrafter.Core", "HandoffDrafter.Readers" })]
    public void Projects_refer_only_to_those_beneath_them(string project, string[] beneath)
    {
        var ours = References(project).Where(name => name.StartsWith("HandoffDrafter", StringComparison.Ordinal) || name == "handoff");
        Assert.Empty(ours.Except(beneath));
    }

    [Fact]
    public void Core_knows_no_document_format_no_web_and_no_network()
    {
        string[] foreign = ["Microsoft.AspNetCore", "System.Net", "System.Xml", "System.IO.Compression", "DocumentFormat", "AngleSharp", "Npgsql"];
        Assert.DoesNotContain(References("HandoffDrafter.Core"), name => foreign.Any(f => name.StartsWith(f, StringComparison.Ordinal)));
    }

    [Fact]
    public void Stages_use_only_earlier_stages()
    {
        using var core = Read("HandoffDrafter.Core");
        var uses = core.MainModule.GetTypes()
            .SelectMany(type => TypesUsedBy(type).Select(used => (From: StageOf(type), To: StageOf(used), Where: $"{type.FullName} uses {used.FullName}")))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To)
            .Distinct();

        Assert.Empty(uses.Where(use => !Stages.TryGetValue(use.From!, out var allowed) || !allowed.Contains(use.To)).Select(use => use.Where));
    }

    [Fact]
    public void The_gate_never_looks_at_drafting() =>
        Assert.DoesNotContain("Draft", Stages["Gate"].SelectMany(stage => Stages[stage].Append(stage)));

    private static AssemblyDefinition Read(string assembly) => AssemblyDefinition.ReadAssembly(Path.Combine(Folder, assembly + ".dll"));

    private static List<string> References(string assembly)
    {
        using var definition = Read(assembly);
        return [.. definition.MainModule.AssemblyReferences.Select(reference => reference.Name)];
    }

    /// <summary>The folder under Core; null for its root, where the stages are put together.</summary>
    private static string? StageOf(TypeReference type)
    {
        const string Core = "HandoffDrafter.Core.";
        var name = type.GetElementType().FullName;
        return name.StartsWith(Core, StringComparison.Ordinal) && name[Core.Length..].Split('.') is { Length: > 1 } parts ? parts[0] : null;
    }

    private static IEnumerable<TypeReference> TypesUsedBy(TypeDefinition type)
    {
        var direct = type.Interfaces.Select(i => i.InterfaceType)
            .Append(type.BaseType)
            .Concat(type.Fields.Select(f => f.FieldType))
            .Concat(type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.Methods.Where(m => m.HasBody).SelectMany(InBody));
        return direct.Where(used => used is not null).SelectMany(WithArguments);
    }

    private static IEnumerable<TypeReference> InBody(MethodDefinition method) =>
        method.Body.Variables.Select(v => v.VariableType).Concat(method.Body.Instructions.Select(i => i.Operand switch
        {
            TypeReference used => used,
            MemberReference member => member.DeclaringType,
            _ => null!,
        }));

    private static IEnumerable<TypeReference> WithArguments(TypeReference type) =>
        type is GenericInstanceType generic ? generic.GenericArguments.SelectMany(WithArguments).Append(type.GetElementType()) : [type.GetElementType()];
}
