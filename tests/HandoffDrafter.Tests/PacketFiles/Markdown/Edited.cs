using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

/// <summary>The sample packet's file after an edit, read back.</summary>
internal static class Edited
{
    public static readonly Packet Base = SamplePacket.Packet;

    public static readonly string File = PacketMarkdown.Write(Base, TestProfiles.Implementation);

    public static MarkdownReading Read(string text) => PacketMarkdown.Read(text, Base, TestProfiles.Implementation, PacketMarkdownLawTests.Stamp);

    /// <summary>With words of the file, which must stand there, replaced.</summary>
    public static MarkdownReading With(params (string Old, string New)[] changes) => Read(Text(changes));

    public static string Text(params (string Old, string New)[] changes)
    {
        var text = File;
        foreach (var (old, made) in changes)
        {
            var at = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The file does not say \"{old}\".");
            text = string.Concat(text.AsSpan(0, at), made, text.AsSpan(at + old.Length));
        }

        return text;
    }

    /// <summary>Without problems, and with nothing else changed than what <paramref name="expected"/> changes.</summary>
    public static void IsOnly(this MarkdownReading reading, Func<Packet, Packet> expected)
    {
        Assert.Empty(reading.Problems);
        Assert.Equal(expected(Base), reading.Packet);
    }

    public static Packet With(this Packet packet, Claim claim) =>
        packet with { Claims = packet.Claims.Any(c => c.Id == claim.Id) ? packet.Claims.Select(c => c.Id == claim.Id ? claim : c).ToValueList() : packet.Claims.Add(claim) };

    public static Packet With(this Packet packet, Promise promise) =>
        packet with { Promises = packet.Promises.Any(p => p.Id == promise.Id) ? packet.Promises.Select(p => p.Id == promise.Id ? promise : p).ToValueList() : packet.Promises.Add(promise) };

    public static Packet With(this Packet packet, Field field) =>
        packet with { Fields = packet.Fields.Any(f => f.Id == field.Id) ? packet.Fields.Select(f => f.Id == field.Id ? field : f).ToValueList() : packet.Fields.Add(field) };

    public static Packet WithNote(this Packet packet, string? after, string text) =>
        packet with { Notes = packet.Notes.Add(new Note(new NoteId(packet.Notes.Max(n => n.Id.Number) + 1), after, text, PacketMarkdownLawTests.Stamp.By)) };

    public static Claim Claim(string id) => Base.Claims.Single(c => c.Id.ToString() == id);

    public static Promise Promise(string id) => Base.Promises.Single(p => p.Id.ToString() == id);

    public static string Rules(this MarkdownReading reading) => string.Join(" ", reading.Problems.Select(p => p.Rule));

    public static Note NewNote(this MarkdownReading reading) => Assert.Single(reading.Packet.Notes.Skip(Base.Notes.Count));
}
