namespace HandoffDrafter.Core.Deals;

/// <summary>Everybody who may act on packets, in the order of people.yaml. Ids, accounts and e-mail addresses each name one person.</summary>
public sealed class People
{
    public static readonly People None = new([]);

    private readonly Dictionary<string, Person> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byAccount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byEmail = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">Two people share an id, an account or an e-mail address.</exception>
    public People(ValueList<Person> all)
    {
        All = all;
        foreach (var person in all)
        {
            _byId.Add(person.Id, person);
            foreach (var account in person.Accounts)
            {
                _byAccount.Add(account, person);
            }

            if (person.Email is { } email)
            {
                _byEmail.Add(email, person);
            }
        }
    }

    public ValueList<Person> All { get; }

    public Person? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Account names are compared exactly: operating systems differ in whether case matters, and a wrong guess grants rights.</summary>
    public Person? FindByAccount(string account) => _byAccount.GetValueOrDefault(account);

    public Person? FindByEmail(string email) => _byEmail.GetValueOrDefault(email);

    public IEnumerable<Person> With(PersonRole role) => All.Where(p => p.Has(role));
}
