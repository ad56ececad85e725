using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Yaml;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Yaml;

public class YamlTreeTests
{
    [Theory]
    [InlineData("", "f.yaml:1:1: error: the file is empty; it needs keys and values")]
    [InlineData("# nothing yet\n", "f.yaml:1:1: error: the file is empty; it needs keys and values")]
    [InlineData("- a\n- b\n", "f.yaml:1:1: error: the file is a list; it needs keys and values")]
    [InlineData("just words", "f.yaml:1:1: error: the file is a single value; it needs keys and values")]
    [InlineData("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: error: 'a' occurs twice, first on line 1; keep one")]
    [InlineData("a: &x 1\n", "f.yaml:1:4: error: anchors ('&x') are not read; remove it and write values out where they are needed")]
    [InlineData("a: *x\n", "f.yaml:1:4: error: aliases ('*x') are not read; write the value out")]
    [InlineData("a: !!int 1\n", "f.yaml:1:4: error: tags ('tag:yaml.org,2002:int') are not read; remove it")]
    [InlineData("<<: {a: 1}\n", "f.yaml:1:1: error: merge keys ('<<') are not read; write the keys out")]
    [InlineData("a: 1\n---\nb: 2\n", "f.yaml:2:1: error: a second document starts here; keep one document in a file")]
    [InlineData("? [a]\n: 1\n", "f.yaml:1:3: error: a key must be a single word")]
    [InlineData("[a]: 1\n", "f.yaml:1:1: error: a key must be a single word")]
    public void What_settings_do_not_use_is_refused_at_its_place(string text, string problem) => Assert.Equal([problem], Problems(text));

    [Theory]
    [InlineData("a: [1, 2\n")]
    [InlineData("a: \"open\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a:\n\t- 1\n")]
    [InlineData("...\n*x")]
    [InlineData("%YAML 9.9\n---\na: 1\n")]
    public void What_is_not_YAML_is_one_line_with_its_place(string text)
    {
        var problem = Assert.Single(Problems(text));
        Assert.StartsWith("f.yaml:", problem, StringComparison.Ordinal);
        Assert.Contains(": error: this is not YAML: ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem);
    }

    [Fact]
    public void Depth_and_length_have_limits()
    {
        Assert.Equal(["f.yaml:1:20: error: this is nested more than 16 levels deep"], Problems("a: " + new string('[', 30) + new string(']', 30)));
        Assert.Equal(
            ["f.yaml:1:1: error: the file has more than 1000000 characters; a settings file is never that long"],
            Problems("a: " + new string('x', YamlTree.MaxCharacters)));
    }

    [Fact]
    public void Keys_and_values_keep_their_places()
    {
        var map = YamlTree.Read("a: 1\nb:\n  - x\n  - c: 'two'\n", new YamlProblems("f.yaml"))!;
        var inner = Assert.IsType<YamlMap>(map.List("b")!.Items[1]).Scalar("c")!;
        Assert.Equal(("two", 4, 8), (inner.Value, inner.Line, inner.Column));
    }

    [Fact]
    public void No_text_makes_it_throw_and_what_it_refuses_it_explains()
    {
        var pieces = Gen.Elements("a", ":", " ", "\n", "- ", "[", "]", "{", "}", "\"", "'", "&x ", "*x", "!t ", "|", ">", "#", "---\n", "? ", "\t", "%", ",", "\r", "\0", "é", "\uD83D", "<<", "0", "~", "@", "`", "...\n", "\uFEFF");
        Prop.ForAll(Arb.From(Gen.ListOf(pieces).Select(string.Concat)), text =>
        {
            var problems = new YamlProblems("f.yaml");
            var map = YamlTree.Read(text, problems);
            return (map is not null || problems.Any) && problems.ToList().All(p => p is { Line: >= 1, Column: >= 1 } && !p.Message.Contains('\n', StringComparison.Ordinal));
        }).Check(Laws.Cases(300));
    }

    private static IEnumerable<string> Problems(string text)
    {
        var problems = new YamlProblems("f.yaml");
        YamlTree.Read(text, problems);
        return problems.ToList().Select(p => p.ToString());
    }
}
