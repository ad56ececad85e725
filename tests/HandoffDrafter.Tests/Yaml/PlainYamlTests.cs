using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Yaml;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Yaml;

/// <summary>The quick reader must be the full one, or silent.</summary>
public sealed class PlainYamlTests
{
    private static readonly string[] Plain =
    [
        "a: 1", "b: two words", "c:", "d: [x, y-z, w v]", "e: []", "f: [ ]", "g: \"quoted: # text\"", "h: 'single'", "i: >-", "j: yes # why", "k: ~", "l: http://x/y",
        "m: a:b", "n: a#b", "o: é ß", "key.md: sow", "p: {a: 1, b: [x y, \"q, r\"], c: {d: e}}", "q: {}", "r: [a]  # c",
        "- a: 1", "- b:", "- plain", "- [x]", "-   spaced: 1", "- {id: x, title: Y z; w}", "# comment", "", " ", "text that goes on",
    ];

    private static readonly string[] Unusual =
    [
        "-", "- - x", "- #x", "p: [a,, b]", "q: [a, ]", "r: {x: 1}", "s: &x 1", "t: *x", "u: |", "v: a: b", "w: !t x", "x: - y", "a: again", "---", "...", "y: \"a\\nb\"",
        "z: 'it''s'", "\"aa\": 1", "? a", "bb:1", "cc : 1", "dd: @x", "ee: a\t", "ff: >", "gg: 1:", "hh: [a", "ii: \"x\" y", "jj: {a: 1,, b: 2}", "kk: {a:1}", "ll: [a b: c]",
        "mm: [a]]", "nn: [a # b]", "oo: ['x''y']", "pp: [a]#c", "qq: {a: , b: 1}", "rr: [- a]", "-x: 1", ".y: 2", "- ", "ss: \"a", "tt: a\r", "uu: \ud83d\ude00", "vv: 'a': b",
    ];

    private static readonly Gen<string> Lines =
        Gen.Frequency((8, Gen.Elements(Plain)), (1, Gen.Elements(Unusual)))
            .SelectMany(piece => Gen.Elements(0, 0, 0, 2, 2, 3, 4).Select(indent => new string(' ', indent) + piece));

    private static readonly Gen<string> Documents =
        Gen.Choose(1, 6).SelectMany(count => Lines.ListOf(count)).Select(lines => string.Join('\n', lines));

    public static TheoryData<string> Shipped()
    {
        var data = new TheoryData<string>();
        foreach (var folder in ((string[])["profiles", "prompts", "fixtures"]).Select(Repository.File).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            {
                data.Add(Path.GetRelativePath(Repository.Folder, file));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_file_is_read_quickly_and_rightly(string file)
    {
        var text = File.ReadAllText(Repository.File(file));

        var plain = PlainYaml.Read(text, new YamlProblems(file));

        Assert.NotNull(plain);
        Assert.Equal(Shown(YamlTree.ReadInFull(text, new YamlProblems(file))!), Shown(plain));
    }

    [Fact]
    public void What_it_reads_is_what_the_full_parser_reads() => Prop.ForAll(Arb.From(Documents), text =>
    {
        var problems = new YamlProblems("x");
        if (PlainYaml.Read(text, problems) is { } plain)
        {
            Assert.False(problems.Any);
            var full = YamlTree.ReadInFull(text, problems);
            Assert.True(full is not null && !problems.Any, $"The full parser refuses:\n{text}\n{string.Join('\n', problems.ToList())}");
            Assert.Equal(Shown(full), Shown(plain));
        }
    }).Check(Laws.Cases(300));

    [Theory]
    [InlineData("a: 1\nb:\n  c: 2\n  d: [e, f]\ng:\n- h\n- i: 1\n  j: >-\n    k\n    l\n\n# m\nn: \"o # p\" # q\nr:\n")]
    [InlineData("people:\n  - id: a-b\n    name: A B\n    roles: [sales-owner, approver]\n  - id: c\n    accounts: []\n")]
    public void Plain_files_are_not_left_to_the_full_parser(string text)
    {
        var plain = PlainYaml.Read(text, new YamlProblems("x"));

        Assert.NotNull(plain);
        Assert.Equal(Shown(YamlTree.ReadInFull(text, new YamlProblems("x"))!), Shown(plain));
    }

    private static string Shown(YamlNode node)
    {
        var text = new StringBuilder();
        Show(node, text);
        return text.ToString();
    }

    private static void Show(YamlNode node, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{node.Line}:{node.Column} ");
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(CultureInfo.InvariantCulture, $"'{scalar.Value}' {scalar.IsEmpty}\n");
                break;
            case YamlList list:
                text.Append("[\n");
                foreach (var item in list.Items)
                {
                    Show(item, text);
                }

                text.Append("]\n");
                break;
            case YamlMap map:
                text.Append("{\n");
                foreach (var (key, value) in map.Open())
                {
                    Show(key, text);
                    Show(value, text);
                }

                text.Append("}\n");
                break;
        }
    }
}
