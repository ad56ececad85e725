using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace HandoffDrafter.Fuzzing.Coverage;

/// <summary>Weaves a call of <see cref="Edges.Hit"/> into the start of every block of an assembly's code.</summary>
internal static class Instrumentation
{
    public static (byte[] Assembly, int Blocks) Of(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        var hit = assembly.MainModule.ImportReference(typeof(Edges).GetMethod(nameof(Edges.Hit)));
        var blocks = 0;
        foreach (var method in assembly.MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            method.Body.SimplifyMacros();
            foreach (var start in StartsOf(method.Body))
            {
                Weave(method.Body, start, hit, NumberOf(++blocks));
            }

            method.Body.OptimizeMacros();
        }

        using var woven = new MemoryStream();
        assembly.Write(woven);
        return (woven.ToArray(), blocks);
    }

    private static List<Instruction> StartsOf(MethodBody body)
    {
        var starts = new HashSet<Instruction> { body.Instructions[0] };
        foreach (var instruction in body.Instructions)
        {
            if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch)
            {
                starts.UnionWith(instruction.Operand is Instruction[] targets ? targets : [(Instruction)instruction.Operand]);
                if (instruction.Next is not null)
                {
                    starts.Add(instruction.Next);
                }
            }
        }

        foreach (var handler in body.ExceptionHandlers)
        {
            starts.Add(handler.HandlerStart);
            starts.Add(handler.FilterStart ?? handler.HandlerStart);
        }

        // Nothing comes between a prefix and what it belongs to.
        return [.. starts.Where(s => s.Previous is not { OpCode.OpCodeType: OpCodeType.Prefix })];
    }

    /// <summary>The instruction itself becomes the first of the call, so that everything that leads to it leads to the call.</summary>
    private static void Weave(MethodBody body, Instruction start, MethodReference hit, int number)
    {
        var moved = Instruction.Create(OpCodes.Nop);
        (moved.OpCode, moved.Operand) = (start.OpCode, start.Operand);
        (start.OpCode, start.Operand) = (OpCodes.Ldc_I4, number);
        var il = body.GetILProcessor();
        il.InsertAfter(start, moved);
        il.InsertAfter(start, Instruction.Create(OpCodes.Call, hit));
    }

    /// <summary>Spread, so that two pairs of blocks seldom share a counter.</summary>
    private static int NumberOf(int block) => (int)((uint)block * 2654435761u >> 8);
}
