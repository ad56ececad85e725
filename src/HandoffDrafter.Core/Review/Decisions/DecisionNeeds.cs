using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Decisions;

/// <summary>Something that a decision wants besides its keys.</summary>
public enum DecisionNeed
{
    /// <summary>Why; for a question to the customer the question, for a change order the price or number.</summary>
    Reason,
    /// <summary>What will be done instead.</summary>
    Text,
    Owner,
    Due,
    /// <summary>Who told the customer, and when.</summary>
    Told,
}

/// <summary>What must stand beside a decision before anything may rest on it.</summary>
public static class DecisionNeeds
{
    private static readonly ValueList<DecisionNeed> FollowUp = [DecisionNeed.Reason, DecisionNeed.Owner, DecisionNeed.Due, DecisionNeed.Told];

    /// <summary>In the order of declaration; nothing for a pending decision.</summary>
    public static ValueList<DecisionNeed> Of(DecisionState state) => state switch
    {
        DecisionState.Pending => [],
        DecisionState.Edited => [DecisionNeed.Text, DecisionNeed.Told],
        DecisionState.NotAPromise => [DecisionNeed.Reason],
        DecisionState.AskCustomer or DecisionState.ChangeOrder => FollowUp,
        _ => [DecisionNeed.Reason, DecisionNeed.Told],
    };

    public static ValueList<DecisionNeed> Missing(Promise promise)
    {
        var decision = promise.Decision;
        return Of(decision.State).Where(need => need switch
        {
            DecisionNeed.Reason => string.IsNullOrWhiteSpace(decision.Reason),
            DecisionNeed.Text => string.IsNullOrWhiteSpace(decision.Text),
            DecisionNeed.Owner => string.IsNullOrWhiteSpace(decision.Owner),
            DecisionNeed.Due => decision.Due is null,
            _ => promise.Told is null,
        }).ToValueList();
    }
}
