using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Terms;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>A value that a document states for a field, with the words that state it.</summary>
internal sealed record FieldValue(string Value, Evidence Evidence)
{
    /// <summary>Further words that the value was worked out from.</summary>
    public ValueList<Evidence> Also { get; init; } = [];
}

/// <summary>
/// Fills the profile's fields. Documents are asked in the order of the dossier, agreements first; in each, labelled values before
/// sentences. The first that answers wins, and the evidence says which that was.
/// </summary>
internal sealed class FieldDrafter
{
    private static readonly Lexicon Labels = Lexicon.Load("field-labels");

    private readonly Dossier _dossier;
    private readonly DealSides _sides;
    private readonly List<LabelledValue> _labelled;
    private readonly RoleHolders _holders;

    /// <summary>What was first agreed: who, under which number, from when.</summary>
    private readonly List<AgreementTerms> _base;

    /// <summary>What was agreed last: how long and for how much.</summary>
    private readonly List<AgreementTerms> _latest;

    public FieldDrafter(Dossier dossier, DealSides sides)
    {
        _dossier = dossier;
        _sides = sides;
        _labelled = [.. dossier.Documents.Where(d => !d.Is(SourceRole.CallNotes)).SelectMany(LabelledValues.In)];
        _holders = new RoleHolders(dossier, sides);
        var terms = dossier.Agreements.Select(AgreementTerms.Of).ToList();
        _base = [.. terms.OrderBy(t => Changes(t.Document))];
        _latest = [.. terms.OrderByDescending(t => Changes(t.Document))];
    }

    public ValueList<Field> Draft(Profile profile) => profile.Fields.Select(field => Fill(field)).ToValueList();

    private static bool Changes(Document document) =>
        document.Source.Relations.Any(r => r.Kind == RelationKind.Amends) || Labels.Of("amending-kind").Any(kind => Phrases.Contains(Phrases.Plain(document.Source.Kind ?? document.Source.File), kind));

    private Field Fill(ProfileField field)
    {
        var found = Special(field.Id) ?? Labelled(field) ?? InSentences(field);
        return new Field(field.Id, field.Section)
        {
            Value = found?.Value,
            Evidence = found is null ? [] : [found.Evidence, .. found.Also],
        };
    }

    private FieldValue? Special(string field) => field switch
    {
        "company-name" => _sides.Customer is { Name: { } name, Evidence: { } evidence } ? new FieldValue(name, evidence) : null,
        "contract-number" => ContractNumbers.In(_base.Select(t => t.Document)),
        "signed-date" => SignedDates.In(_base.Select(t => t.Document)),
        "effective-date" => _base.Select(t => t.EffectiveOn).FirstOrDefault(d => d is not null) is { } effective ? new FieldValue(Written(effective.Day), effective.Evidence) : null,
        "end-date" => EndDates.In(_latest, document => LabelledDate(field, document)),
        "total-price" => Totals.In(_dossier),
        "governing-law" => Quoted(_base.Select(t => t.GoverningLaw)),
        "renewal-term" => Quoted(_latest.Select(t => t.Renewal)),
        _ => null,
    };

    private static FieldValue? Quoted(IEnumerable<Evidence?> clauses) =>
        clauses.FirstOrDefault(c => c is not null) is { } clause ? new FieldValue(string.Join(' ', clause.Quote.TrimEnd('.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), clause) : null;

    private FieldValue? LabelledDate(string field, Document document) =>
        _labelled.Where(v => ReferenceEquals(v.Document, document) && Labels.Of(field).Any(label => Fits(v.Label, label)))
            .Select(v => Dates.First(v.Value) is { } date ? new FieldValue(Written(date.Date), v.Evidence) : null).FirstOrDefault(v => v is not null);

    private FieldValue? Labelled(ProfileField field)
    {
        foreach (var labels in Labels.Of(field.Id))
        {
            foreach (var value in _labelled)
            {
                if (Fits(value.Label, labels) && (field.Type != FieldType.Person || RoleHolders.Suits(field.Id, ContactRows.SideOfLabel(value.Label, _sides))) && Shaped(field, value.Value) is { } shaped)
                {
                    return new FieldValue(shaped, value.Evidence);
                }
            }
        }

        return null;
    }

    private FieldValue? InSentences(ProfileField field) => field.Type switch
    {
        FieldType.Date when field.Id == "effective-date" && _base.Select(t => t.MadeOn).FirstOrDefault(d => d is not null) is { } made => new FieldValue(Written(made.Day), made.Evidence),
        FieldType.Date => DatedSentences.In(_dossier.Documents.Where(d => d.Is(SourceRole.Sow, SourceRole.Email, SourceRole.Crm, SourceRole.Intake)), field.Id),
        FieldType.Person => _holders.Of(field.Id),
        _ when field.Id == "payment-terms" => PaymentTerms.In(_dossier.Defining),
        _ => null,
    };

    /// <summary>A label that starts with <c>=</c> must be the whole label.</summary>
    private static bool Fits(string label, string wanted) =>
        wanted[0] == '=' ? label.AsSpan().SequenceEqual(wanted.AsSpan(1)) : Phrases.Contains(label, wanted);

    private static string? Shaped(ProfileField field, string value) => field.Type switch
    {
        FieldType.Date => Dates.First(Phrases.Plain(value)) is var (date, _, _) ? Written(date) : null,
        FieldType.Person => PersonNames.In(value).FirstOrDefault() is { } name && value.Contains(name, StringComparison.Ordinal) && FieldFormat.Problem(FieldType.Person, value) is null ? value : null,
        FieldType.Choice => field.Choices.FirstOrDefault(c => Phrases.Contains(Phrases.Plain(value), Phrases.Plain(c))),
        _ => FieldFormat.Problem(field.Type, value, field.Choices) is null ? value : null,
    };

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
