using System.Text;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>Tells by its first bytes what a file is that is named as one of today's Office files.</summary>
internal static class OfficeFile
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static readonly Refusal PasswordProtected =
        new(RefusalKind.PasswordProtected, "it is protected by a password", "Save a copy without the password and drop that.");

    /// <summary>Null for an archive, which may be opened.</summary>
    public static Refusal? NotAnArchive(ReadOnlySpan<byte> bytes, OfficeProgram program) =>
        bytes.IsEmpty ? Refusals.Empty
        : bytes.StartsWith(CompoundFile) ? OfCompoundFile(bytes, program)
        : bytes.StartsWith(@"{\rtf"u8) ? new Refusal(RefusalKind.UnknownFormat, "it is a rich text file, which is not read", OfficeProgram.Word.SaveAgain)
        : bytes.StartsWith("PK"u8) ? null
        : bytes.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..] ? new Refusal(RefusalKind.UnknownFormat, "it is a web page or XML under another name", program.SaveAgain)
        : new Refusal(RefusalKind.Damaged, $"it is no {program.Document}, although it is named one", "Check the file name's ending, and export it again.");

    private static Refusal OfCompoundFile(ReadOnlySpan<byte> bytes, OfficeProgram program)
    {
        if (Names(bytes, "EncryptedPackage"))
        {
            return PasswordProtected;
        }

        foreach (var old in OfficeProgram.All)
        {
            if (Names(bytes, old.OldStream))
            {
                return new Refusal(RefusalKind.UnknownFormat, $"it is a file of {old.Name} 97 to 2003, which is not read", old.SaveAgain);
            }
        }

        return new Refusal(RefusalKind.UnknownFormat, "it is a file of an older Office program, which is not read", program.SaveAgain);
    }

    private static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;
}
