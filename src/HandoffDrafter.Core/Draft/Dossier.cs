using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Promises;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>A document of the deal with its passages.</summary>
internal sealed record Document(SourceDocument Source, SourceText Text, List<Passage> Passages)
{
    /// <summary>Its sentences in order with who says them.</summary>
    public List<Said> Speech => field ??= SpeechReader.Read(this);

    public bool Is(params ReadOnlySpan<SourceRole> roles) => roles.Contains(Source.Role);

    public Evidence Cut(int start, int end) => new(Source, Text.Span(start, end));

    public Evidence Cut(Sentence sentence) => Cut(sentence.Start, sentence.End);

    public Evidence Cut(Passage passage) => Cut(passage.Block.Start, passage.Block.End);
}

/// <summary>A deal's readable documents, those that bind first: what an agreement says of the deal stands before what anybody else does.</summary>
internal sealed class Dossier
{
    private static readonly SourceRole[] Order =
        [SourceRole.Sow, SourceRole.Intake, SourceRole.Crm, SourceRole.Proposal, SourceRole.Email, SourceRole.CallNotes, SourceRole.Other];

    public Dossier(DraftingMatter matter)
    {
        Documents = [.. matter.Sources
            .Where(s => !s.Restricted && s.Role != SourceRole.Reference && s.Status is not (AgreementStatus.Superseded or AgreementStatus.Draft))
            .Select(s => (Source: s, Text: matter.Texts.Of(s)))
            .Where(s => s.Text is not null)
            .OrderBy(s => Array.IndexOf(Order, s.Source.Role)).ThenBy(s => s.Source.Id)
            .Select(s => new Document(s.Source, s.Text!, Passages.Of(s.Text!)))];
        Agreements = [.. Documents.Where(d => d.Is(SourceRole.Sow))];
    }

    public IReadOnlyList<Document> Documents { get; }

    public IReadOnlyList<Document> Agreements { get; }

    /// <summary>What defines the scope: the agreements, or the proposals as long as there is none.</summary>
    public IEnumerable<Document> Defining => Agreements.Count > 0 ? Agreements : Documents.Where(d => d.Is(SourceRole.Proposal));
}
