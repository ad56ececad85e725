namespace HandoffDrafter.Core.Language;

/// <summary>Who or what a clause is about, as its speaker puts it.</summary>
public enum Actor
{
    /// <summary>I, we, our team.</summary>
    Self,
    /// <summary>You, your people.</summary>
    You,
    /// <summary>He, she, they, a person by name.</summary>
    Other,
    /// <summary>It, that, there, any other noun.</summary>
    Thing,
    /// <summary>No subject: an imperative or a fragment.</summary>
    None,
}

public enum Modality
{
    /// <summary>Simple present: what is, or what is done as a rule.</summary>
    Present,
    Progressive,
    /// <summary>Will, shall, going to.</summary>
    Future,
    /// <summary>Can.</summary>
    Ability,
    /// <summary>Could, may, might.</summary>
    Possibility,
    Would,
    /// <summary>Must, should, have to, need to.</summary>
    Obligation,
    Past,
    Imperative,
    /// <summary>No verb was found.</summary>
    Fragment,
}

/// <summary>What joins a clause to the one before it.</summary>
public enum Joint
{
    /// <summary>It stands on its own, or beside its neighbour (and, but, so).</summary>
    Main,
    Condition,
    Reason,
    Time,
    /// <summary>Who, which, that; where and what.</summary>
    Relative,
}

/// <summary>
/// A subject with its verb, found by word order and closed word classes. <see cref="Subject"/>, <see cref="Verb"/> and <see cref="End"/> are
/// places among the sentence's tokens: the subject runs from <see cref="Subject"/> to <see cref="Auxiliary"/>, the object from behind
/// <see cref="Verb"/> to <see cref="End"/>.
/// </summary>
public sealed record SpokenClause(int Subject, int Auxiliary, int Verb, int End)
{
    public Actor Actor { get; init; }

    public Modality Modality { get; init; }

    public Joint Joint { get; init; }

    public bool Negated { get; init; }

    /// <summary>The verb comes before its subject: "can you", "is it".</summary>
    public bool Inverted { get; init; }

    /// <summary>The verb as it stands: <c>load</c>, <c>getting</c>, <c>be</c>; empty in a fragment.</summary>
    public string VerbWord { get; init; } = string.Empty;
}
