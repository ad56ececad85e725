using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

/// <summary>
/// Lines of one section that lack the same thing. A few are told one by one; many are settled in one call, and told as one. What blocks the
/// kickoff always stands alone.
/// </summary>
internal sealed class OneConversation
{
    private const int Few = 4;

    private const int Worded = 3;

    public OneConversation(IEnumerable<Claim> claims)
    {
        var all = claims.ToList();
        Single = all.Count <= Few ? all : all.FindAll(c => c.BlocksKickoff);
        Together = all.Count <= Few ? [] : all.FindAll(c => !c.BlocksKickoff);
    }

    public List<Claim> Single { get; }

    public List<Claim> Together { get; }

    /// <summary>The first three in their words, the others by name.</summary>
    public static string Names(List<Claim> claims) =>
        string.Join(", ", claims.Take(Worded).Select(Wording.Name)) + (claims.Count > Worded ? $"; {Wording.Some([.. claims.Skip(Worded).Select(c => c.Id.ToString())])}" : string.Empty);
}
