using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>A value that a document states for a field, with the words that state it.</summary>
internal sealed record FieldValue(string Value, Evidence Evidence);

/// <summary>
/// Fills the profile's fields. Documents are asked in the order of the dossier, agreements first; in each, labelled values before
/// sentences. The first that answers wins, and the evidence says which that was.
/// </summary>
internal sealed class FieldDrafter(Dossier dossier, DealSides sides)
{
    private static readonly Lexicon Labels = Lexicon.Load("field-labels");

    private readonly List<LabelledValue> _labelled = [.. dossier.Documents.Where(d => !d.Is(SourceRole.CallNotes)).SelectMany(LabelledValues.In)];

    public ValueList<Field> Draft(Profile profile) => profile.Fields.Select(field => Fill(field)).ToValueList();

    private Field Fill(ProfileField field)
    {
        var found = Special(field.Id) ?? Labelled(field) ?? InSentences(field);
        return new Field(field.Id, field.Section)
        {
            Value = found?.Value,
            Evidence = found is null ? [] : [found.Evidence],
        };
    }

    private FieldValue? Special(string field) => field switch
    {
        "company-name" => sides.Customer is { Name: { } name, Evidence: { } evidence } ? new FieldValue(name, evidence) : null,
        "contract-number" => ContractNumbers.In(dossier.Agreements),
        "signed-date" => SignedDates.In(dossier.Agreements),
        "total-price" => Totals.In(dossier, _labelled),
        _ => null,
    };

    private FieldValue? Labelled(ProfileField field)
    {
        foreach (var labels in Labels.Of(field.Id))
        {
            foreach (var value in _labelled)
            {
                if (Fits(value.Label, labels) && Shaped(field, value.Value) is { } shaped)
                {
                    return new FieldValue(shaped, value.Evidence);
                }
            }
        }

        return null;
    }

    private FieldValue? InSentences(ProfileField field) => field.Type switch
    {
        FieldType.Date => DatedSentences.In(dossier.Documents.Where(d => d.Is(SourceRole.Sow, SourceRole.Email, SourceRole.Crm, SourceRole.Intake)), field.Id),
        _ when field.Id == "payment-terms" => PaymentTerms.In(dossier.Defining),
        _ => null,
    };

    /// <summary>A label that starts with <c>=</c> must be the whole label.</summary>
    private static bool Fits(string label, string wanted) =>
        wanted[0] == '=' ? label.AsSpan().SequenceEqual(wanted.AsSpan(1)) : Phrases.Contains(label, wanted);

    private static string? Shaped(ProfileField field, string value) => field.Type switch
    {
        FieldType.Date => Dates.First(Phrases.Plain(value)) is var (date, _, _) ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
        FieldType.Person => char.IsUpper(value[0]) && FieldFormat.Problem(FieldType.Person, value) is null ? value : null,
        FieldType.Choice => field.Choices.FirstOrDefault(c => Phrases.Contains(Phrases.Plain(value), Phrases.Plain(c))),
        _ => FieldFormat.Problem(field.Type, value, field.Choices) is null ? value : null,
    };
}
