using System.IO.Compression;
using HandoffDrafter.Fuzzing.Running;

namespace HandoffDrafter.Fuzzing.Mutation;

/// <summary>
/// Office documents: a part is unpacked, changed as the XML it is, and packed again with a right checksum. Changes of packed bytes would
/// mostly end at that checksum.
/// </summary>
internal sealed class ArchiveMutator : Mutator
{
    private const int LargestPart = 1 << 20;

    public override byte[] Change(byte[] input, Corpus corpus, Random random)
    {
        var other = corpus.Any(random);
        if (random.Next(8) == 0 || Unpack(input) is not { Count: > 0 } parts)
        {
            return ByteChanges.Some(input, other, Words.Xml, random);
        }

        var others = Unpack(other) is { Count: > 0 } unpacked ? unpacked : parts;
        for (var left = 1 + random.Next(2); left > 0 && parts.Count > 0; left--)
        {
            var at = random.Next(2) == 0 ? parts.FindIndex(p => p.Name.EndsWith("/document.xml", StringComparison.Ordinal)) : random.Next(parts.Count);
            at = Math.Max(at, 0);
            var (name, content) = parts[at];
            switch (random.Next(16))
            {
                case 0:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Add((parts[random.Next(parts.Count)].Name, content));
                    break;
                case 2:
                    parts.Add(others[random.Next(others.Count)]);
                    break;
                case 3:
                    parts[at] = (name, others[random.Next(others.Count)].Content);
                    break;
                case 4 or 5:
                    parts[at] = (name, ByteChanges.Some(content, others[random.Next(others.Count)].Content, Words.Xml, random));
                    break;
                default:
                    parts[at] = (name, Elements(content, others.Find(p => p.Name == name).Content ?? content, random));
                    break;
            }
        }

        return Pack(parts, random);
    }

    /// <summary>Cuts at the starts of tags, so that most of what comes out is still a tree.</summary>
    private static byte[] Elements(byte[] xml, byte[] other, Random random)
    {
        for (var left = 1 + random.Next(4); left > 0; left--)
        {
            var (start, end) = Tags(xml, random);
            var (from, to) = Tags(other, random);
            var moved = xml[start..end];
            xml = random.Next(6) switch
            {
                0 => ByteChanges.Put(xml, start, end - start, []),
                1 => ByteChanges.Put(xml, Tag(xml, random), 0, moved),
                2 => ByteChanges.Put(xml, start, 0, ByteChanges.Repeat(moved, 1 << random.Next(10), 1 << 15)),
                3 => ByteChanges.Put(xml, start, 0, other[from..to]),
                4 => ByteChanges.Put(xml, start, end - start, other[from..to]),
                _ => ByteChanges.Put(xml, start, 0, Words.Xml[random.Next(Words.Xml.Length)]),
            };
        }

        return xml;
    }

    private static (int Start, int End) Tags(byte[] xml, Random random)
    {
        var start = Tag(xml, random);
        var end = start;
        for (var tags = random.Next(1, 12); tags > 0 && end < xml.Length; tags--)
        {
            var next = Array.IndexOf(xml, (byte)'<', Math.Min(end + 1, xml.Length));
            end = next < 0 ? xml.Length : next;
        }

        return (start, end);
    }

    private static int Tag(byte[] xml, Random random)
    {
        var at = Array.IndexOf(xml, (byte)'<', random.Next(xml.Length + 1));
        return at < 0 ? xml.Length : at;
    }

    private static List<(string Name, byte[] Content)>? Unpack(byte[] input)
    {
        var parts = new List<(string Name, byte[] Content)>();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(input, writable: false), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries.Where(e => e.Length <= LargestPart))
            {
                using var stream = entry.Open();
                var content = new byte[entry.Length];
                parts.Add((entry.FullName, content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)]));
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            // An input that earlier changes have damaged is changed as bytes.
            return null;
        }

        return parts;
    }

    private static byte[] Pack(List<(string Name, byte[] Content)> parts, Random random)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, random.Next(4) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }
}
