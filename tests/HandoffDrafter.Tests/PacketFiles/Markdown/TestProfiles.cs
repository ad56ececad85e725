using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

/// <summary>A profile with every kind of section and field, so that each kind of line occurs.</summary>
internal static class TestProfiles
{
    public static Profile Implementation { get; } = new("implementation", "Sales to implementation")
    {
        Sections =
        [
            new("deal", "Deal"),
            new("people", "People"),
            new("buyer-intent", "Buyer intent") { Required = Requirement.Yes, Guidance = "What they want, in their words, and why now." },
            new("sold-scope", "Sold scope") { Required = Requirement.Yes },
            new("not-sold", "Not sold") { Required = Requirement.Yes },
            new("stakeholders", "Stakeholders") { Required = Requirement.Yes, Guidance = "Who decides, who uses it, who is against it." },
            new("success-criteria", "Success criteria") { Required = Requirement.Yes },
            new("milestones", "Milestones"),
            new("dependencies", "Dependencies") { Required = Requirement.Yes },
            new("access", "Access needs"),
            new("risks", "Risks") { Required = Requirement.Yes, Guidance = "What could make this end badly: who sees it, and what is done about it." },
            new("open-questions", "Open questions"),
            new("relationship", "Relationship"),
        ],
        Fields =
        [
            Field("company-name", "deal", "Company name"),
            Field("contract-number", "deal", "Contract number"),
            Field("effective-date", "deal", "Effective date", FieldType.Date),
            Field("end-date", "deal", "End date", FieldType.Date) with { Required = Requirement.IfApplicable, Condition = "a term exists" },
            Field("total-price", "deal", "Total price", FieldType.Money),
            Field("payment-status", "deal", "Payment status", FieldType.Choice) with { Choices = ["not started", "processing", "received", "pending"] },
            Field("kickoff-date", "deal", "Kickoff date", FieldType.Date),
            Field("lead-source", "deal", "Lead source") with { Required = Requirement.No },
            Field("customer-champion", "people", "Customer champion", FieldType.Person),
            Field("executive-sponsor", "people", "Executive sponsor", FieldType.Person),
            Field("sales-owner", "people", "Account executive", FieldType.Person),
            Field("implementation-owner", "people", "Implementation owner", FieldType.Person),
        ],
        ReviewSections = ["success-criteria"],
        ReviewPromises = [PromiseCategory.Timeline, PromiseCategory.Support, PromiseCategory.Scope],
    };

    private static ProfileField Field(string id, string section, string title, FieldType type = FieldType.Text) => new(id, section, title, type);
}
