using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Profiles;

namespace HandoffDrafter.Tests.Profiles;

public sealed class ProfileCatalogueTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Ids => [.. new ProfileCatalogue(null, RuleCatalogue.Problem).Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_profile_that_comes_along_is_valid(string id)
    {
        var reading = new ProfileCatalogue(null, RuleCatalogue.Problem).Find(id);
        Assert.Empty(reading.Problems);
        Assert.Equal(id, reading.Profile!.Id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_profile_has_the_reserved_fields_and_promises(string id)
    {
        var profile = new ProfileCatalogue(null, RuleCatalogue.Problem).Find(id).Profile!;
        Assert.All(ProfileField.Reserved, field => Assert.NotNull(profile.Field(field)));
        Assert.NotNull(profile.Section("promises"));
    }

    [Fact]
    public void An_unknown_id_names_the_nearest() => Assert.StartsWith(
        "profiles/implementaton.yaml:1:1: error: there is no profile 'implementaton'; did you mean 'implementation'? (valid: ",
        Assert.Single(new ProfileCatalogue(null, null).Find("implementaton").Problems).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void A_file_of_the_workspace_replaces_the_whole_profile()
    {
        var own = new ProfileCatalogue(null, null).Find("small").Profile!;
        _folder.Write("small.yaml", Small().Replace("title: Small handoff", "title: Our own", StringComparison.Ordinal));

        var profile = new ProfileCatalogue(_folder.Path, null).Find("small").Profile!;
        Assert.Equal(own with { Title = "Our own" }, profile);
    }

    [Fact]
    public void A_workspace_may_have_profiles_of_its_own()
    {
        _folder.Write("tiny.yaml", Small().Replace("profile: small", "profile: tiny", StringComparison.Ordinal));
        var catalogue = new ProfileCatalogue(_folder.Path, null);
        Assert.Contains("tiny", catalogue.Ids);
        Assert.Equal("tiny", catalogue.Find("tiny").Profile!.Id);
    }

    [Fact]
    public void A_broken_file_stops_only_those_who_ask_for_it()
    {
        _folder.Write("small.yaml", "profile: small\n");
        var catalogue = new ProfileCatalogue(_folder.Path, null);
        Assert.NotEmpty(catalogue.Find("small").Problems);
        Assert.Empty(catalogue.Find("implementation").Problems);
    }

    [Fact]
    public void A_file_is_named_after_its_profile()
    {
        _folder.Write("tiny.yaml", Small());
        Assert.Equal(
            "profiles/tiny.yaml:1:1: error: the file says 'profile: small'; its name and that id must be the same",
            Assert.Single(new ProfileCatalogue(_folder.Path, null).Find("tiny").Problems).ToString());
    }

    [Fact]
    public void A_workspace_without_the_folder_has_those_that_come_along() =>
        Assert.Equal(new ProfileCatalogue(null, null).Ids, new ProfileCatalogue(_folder.Combine("none"), null).Ids);

    public void Dispose() => _folder.Dispose();

    private static string Small()
    {
        using var resource = typeof(Profile).Assembly.GetManifestResourceStream("profiles/small.yaml")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
