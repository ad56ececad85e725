using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Screening;

public enum RemarkKind
{
    /// <summary>Words that are addressed to a language model.</summary>
    Instruction,
    /// <summary>A password or key by which whoever reads it could log in.</summary>
    Credential,
    /// <summary>What concerns a person beyond how to reach them at work.</summary>
    PersonalData,
    /// <summary>A kind of data that laws or card schemes regulate.</summary>
    RegulatedData,
    /// <summary>A plan to send a password by mail or chat.</summary>
    OpenAccess,
    /// <summary>Something told to one person in confidence.</summary>
    Confidence,
}

/// <summary>Something in a source that is not of the deal, and that a person should know of before the text goes anywhere.</summary>
/// <param name="What">What was noticed, in words that may be shown to anybody: never the secret itself.</param>
public sealed record Remark(RemarkKind Kind, SourceDocument Source, SourceSpan Span, string What);
