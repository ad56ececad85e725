using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Profiles;

namespace HandoffDrafter.Tests.Profiles;

public class PeopleFileTests
{
    [Fact]
    public void People_are_found_by_id_account_and_address()
    {
        var people = PeopleFile.Read(
            """
            people:
              - id: dana
                name: Dana Wolk
                email: Dana@Quill.example
                accounts: [dwolk, QUILL\dana]
                roles: [sales-owner, approver]
              - id: ole
                name: Ole Berg
                roles: []
            """,
            "people.yaml").People!;

        var dana = people.Find("dana")!;
        Assert.Equal("Dana Wolk", dana.Name);
        Assert.Same(dana, people.FindByAccount("dwolk"));
        Assert.Same(dana, people.FindByEmail("dana@quill.example"));
        Assert.Null(people.FindByAccount("DWOLK"));
        Assert.Null(people.Find("Dana"));
        Assert.Equal([dana], people.With(PersonRole.Approver));
        Assert.False(people.Find("ole")!.Has(PersonRole.Team));
    }

    [Fact]
    public void An_unknown_role_lists_the_valid_ones() => Assert.Equal(
        ["people.yaml:4:13: error: 'admin' is not known here; valid: sales-ops, sales-owner, implementation-owner, approver, observer, team"],
        Problems("people:\n  - id: dana\n    name: Dana\n    roles: [admin]\n"));

    [Fact]
    public void An_account_or_address_of_two_people_is_refused() => Assert.Equal(
        [
            "people.yaml:3:37: error: the account 'd' already belongs to 'dana'; it must name one person",
            "people.yaml:4:33: error: the e-mail address 'd@q.example' already belongs to 'dana'; it must name one person",
            "people.yaml:5:10: error: the id 'dana' is listed twice for 'dana'; keep one",
        ],
        Problems(
            """
            people:
              - {id: dana, name: Dana, email: d@q.example, accounts: [d]}
              - {id: ole, name: Ole, accounts: [d]}
              - {id: eva, name: Eva, email: D@q.example}
              - {id: dana, name: Dana}
            """));

    [Fact]
    public void A_file_with_one_problem_grants_nothing_to_anybody()
    {
        var reading = PeopleFile.Read("people:\n  - {id: dana, name: Dana, roles: [approver]}\n  - {id: ole, name: Ole, rolls: [approver]}\n", "people.yaml");
        Assert.Null(reading.People);
        Assert.Equal(["people.yaml:3:26: error: 'rolls' is not a key here; did you mean 'roles'? (valid: id, name, email, accounts, roles)"], reading.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void An_address_must_be_one() => Assert.Equal(
        ["people.yaml:2:35: error: 'dana' is not an e-mail address; write it as name@company.com"],
        Problems("people:\n  - {id: dana, name: Dana, email: dana}\n"));

    private static IEnumerable<string> Problems(string text)
    {
        var reading = PeopleFile.Read(text, "people.yaml");
        Assert.Null(reading.People);
        return reading.Problems.Select(p => p.ToString());
    }
}
