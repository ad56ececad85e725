using System.Reflection;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Profiles;

namespace HandoffDrafter.Tests.Gate;

/// <summary>What every rule must have, read from the built assemblies so that nobody has to remember it.</summary>
public class RuleCatalogueTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.Rules.Select(rule => rule.Descriptor.Id.ToString())];

    [Fact]
    public void Every_rule_is_in_the_catalogue()
    {
        var written = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name);
        Assert.Equal(written.Order(StringComparer.Ordinal), RuleCatalogue.Rules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_that_a_line_can_be_named_after_is_in_the_order_of_numbers() =>
        Assert.Equal(RuleCatalogue.Descriptors.Select(d => d.Id).Order(), RuleCatalogue.Descriptors.Select(d => d.Id));

    [Fact]
    public void Every_rule_is_sealed() => Assert.All(RuleCatalogue.Rules, rule => Assert.True(rule.GetType().IsSealed, rule.GetType().Name));

    [Fact]
    public void The_catalogue_is_in_the_order_of_numbers() =>
        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Descriptor.Id).Order(), RuleCatalogue.Rules.Select(rule => rule.Descriptor.Id));

    [Fact]
    public void Numbers_and_titles_are_given_once_and_retired_numbers_never_again()
    {
        var descriptors = RuleCatalogue.Descriptors;
        Assert.Equal(descriptors.Count, descriptors.Select(d => d.Id).Distinct().Count());
        Assert.Equal(descriptors.Count, descriptors.Select(d => d.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(descriptors.Select(d => d.Id.ToString()).Intersect(RuleCatalogue.Retired.Keys));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_tests_that_it_fires_that_it_stays_quiet_and_at_its_boundary(string rule)
    {
        var tests = Assert.Single(typeof(RuleCatalogueTests).Assembly.GetTypes(), type => type.Name.StartsWith(rule + "_", StringComparison.Ordinal));
        var name = RuleCatalogue.Rules.Single(r => r.Descriptor.Id.ToString() == rule).GetType().Name;
        Assert.Equal($"{rule}_{name}Tests", tests.Name);
        var methods = tests.GetMethods().Where(m => m.GetCustomAttributes<FactAttribute>().Any()).Select(m => m.Name).ToList();
        Assert.All(["Fires_", "Stays_quiet_", "Boundary_"], start => Assert.Contains(methods, m => m.StartsWith(start, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("HD401", null)]
    [InlineData("HD099", null)]
    [InlineData("HD012", null)]
    [InlineData("HD40", "there is no rule 'HD40'; did you mean 'HD")]
    [InlineData("hd403", "there is no rule 'hd403'; did you mean 'HD403'?")]
    public void A_rule_that_does_not_exist_names_the_nearest(string rule, string? problem) =>
        Assert.True(problem is null ? RuleCatalogue.Problem(rule) is null : RuleCatalogue.Problem(rule)!.StartsWith(problem, StringComparison.Ordinal), RuleCatalogue.Problem(rule));

    [Fact]
    public void A_severity_that_weakens_what_nobody_may_waive_is_refused()
    {
        Assert.Equal("HD403 cannot be set to off: The customer was told that they get what they signed not to get.", RuleCatalogue.Problem(new RuleId(403), RuleLevel.Off));
        Assert.Null(RuleCatalogue.Problem(new RuleId(403), RuleLevel.Error));
        Assert.Null(RuleCatalogue.Problem(new RuleId(102), RuleLevel.Off));
        Assert.Equal("HD012 has no severity to set: it is not a rule of the gate, and what it reports is always told", RuleCatalogue.Problem(new RuleId(12), RuleLevel.Note));
    }

    [Fact]
    public void The_profiles_that_come_along_set_no_severity_that_the_gate_refuses()
    {
        var catalogue = new ProfileCatalogue(null, RuleCatalogue.Problem);
        Assert.All(catalogue.Ids, id => Assert.Empty(catalogue.Find(id).Problems));
    }
}
