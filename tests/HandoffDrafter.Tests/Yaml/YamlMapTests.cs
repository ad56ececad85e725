using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Tests.Yaml;

public class YamlMapTests
{
    [Fact]
    public void A_key_that_nobody_asks_for_names_the_nearest_of_those_that_were() => Assert.Equal(
        ["f.yaml:2:1: error: 'titel' is not a key here; did you mean 'title'? (valid: title, id)"],
        Problems("id: a\ntitel: b\n", map => (map.Text("title"), map.Text("id"))));

    [Fact]
    public void Everything_wrong_is_told_at_once_in_the_order_of_the_file() => Assert.Equal(
        [
            "f.yaml:1:4: error: 'fr-tag' is not a date; write it as 2026-03-09",
            "f.yaml:2:4: error: '7' is not a whole number from 1 to 5",
            "f.yaml:3:4: error: 'maybe' is neither yes nor no",
            "f.yaml:4:4: error: 'salesowner' is not known here; did you mean 'sales-owner'? (valid: sales-ops, sales-owner, implementation-owner, approver, observer, team)",
            "f.yaml:5:4: error: 'l' is a single value; it must be a list",
            "f.yaml:6:4: error: 't' is a list; it must be a single value",
        ],
        Problems(
            "d: fr-tag\nn: 7\ny: maybe\nw: salesowner\nl: x\nt: [a]\n",
            map => (map.Text("t"), map.Texts("l"), map.Word<PersonRole>("w"), map.YesNo("y"), map.Number("n", 1, 5), map.Date("d"))));

    [Fact]
    public void An_item_of_the_wrong_kind_is_told_and_left_out() => Assert.Equal(
        ["f.yaml:3:3: error: 'l' has a group of keys and values as an item; each must be a single value", "f.yaml:4:2: error: 'l' has an empty item; each must be a single value"],
        Problems("l:\n- a\n- b: c\n-\n", map => Assert.Equal(["a"], map.Texts("l"))));

    [Theory]
    [InlineData("id:\n")]
    [InlineData("id: ~\n")]
    [InlineData("id: null\n")]
    [InlineData("{}\n")]
    public void A_key_without_a_value_is_absent(string text) =>
        Assert.Equal(["f.yaml:1:1: error: 'id' is missing; add it"], Problems(text, map => Assert.Empty(map.RequiredText("id"))));

    [Fact]
    public void A_quoted_null_is_a_word() => Assert.Empty(Problems("id: 'null'\n", map => Assert.Equal("null", map.Text("id"))));

    [Fact]
    public void No_country_is_taken_for_a_no() => Assert.Empty(Problems("country: NO\nversion: 1.10\n", map =>
    {
        Assert.Equal("NO", map.Text("country"));
        Assert.Equal("1.10", map.Text("version"));
    }));

    private static string[] Problems(string text, Action<YamlMap> read)
    {
        var problems = new YamlProblems("f.yaml");
        var map = YamlTree.Read(text, problems)!;
        read(map);
        map.Close();
        return [.. problems.ToList().Select(p => p.ToString())];
    }

    private static string[] Problems<T>(string text, Func<YamlMap, T> read) => Problems(text, map => { read(map); });
}
