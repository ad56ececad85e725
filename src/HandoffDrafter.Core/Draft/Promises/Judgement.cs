using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>What a sentence of the vendor's side is to somebody who has to deliver.</summary>
public enum SpeechKind
{
    /// <summary>Talk that commits nobody to anything.</summary>
    Talk,
    Promise,
    /// <summary>An assent that has its content from what was asked.</summary>
    Assent,
    Question,
    Hedge,
    Hypothetical,
    Refusal,
    Retraction,
    Past,
    /// <summary>What other customers have.</summary>
    Others,
    /// <summary>To be had for money that nobody has agreed.</summary>
    Option,
    /// <summary>Mails, papers and meetings of the sale itself.</summary>
    Process,
    /// <summary>Something the customer is asked to do.</summary>
    Request,
    Joke,
    /// <summary>A thought of our own people's that nobody was told.</summary>
    Internal,
}

/// <summary>A sentence's kind with the reason for it. From <see cref="Threshold"/> on, <see cref="Score"/> (0 to 1) makes it a promise.</summary>
public sealed record Judgement(SpeechKind Kind, double Score, string Because)
{
    public const double Threshold = 0.5;

    public bool IsPromise => Score >= Threshold;

    /// <summary>False where it answers what the customer asked, and the question belongs to it.</summary>
    public bool Explicit { get; init; } = true;

    public Certainty Certainty { get; init; }

    /// <summary>The sentence has no content of its own: "sure, no problem".</summary>
    public bool Bare { get; init; }

    /// <summary>Which of the sentence's clauses carries it; −1 where none does.</summary>
    public int Clause { get; init; } = -1;
}

/// <summary>In what kind of writing a sentence stands: what counts as a promise in a pitch is small talk in a call.</summary>
public enum Register
{
    Call,
    Mail,
    Notes,
    Pitch,
}

/// <summary>What a reader knows who comes to a sentence.</summary>
public sealed record Setting(Register Register)
{
    public static readonly Setting None = new(Register.Call);

    /// <summary>What the other side said last, the sentence that asks where there is one.</summary>
    public Language.Utterance? Asked { get; init; }

    /// <summary>Nothing of the same speaker stands between the question and this sentence.</summary>
    public bool AnswersAtOnce { get; init; }

    /// <summary>First names, last names, initials and companies of each side, in lower case.</summary>
    public HashSet<string> VendorNames { get; init; } = [];

    public HashSet<string> CustomerNames { get; init; } = [];
}
