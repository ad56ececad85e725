using HandoffDrafter.Core;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;
using HandoffDrafter.Tests.Snapshots;

namespace HandoffDrafter.Tests.Draft;

public class BuiltInDrafterTests
{
    private const string Agreement =
        """
        # Order Form QM-2026-0147

        This Order Form is between Quill Software, Inc. ("Quill") and Fenn Group, LLC ("Customer"). It takes effect on March 2, 2026 (the "Effective Date").

        ## 2. Contacts

        | Item | Detail |
        |---|---|
        | Executive sponsor | Gwen Stol, Chief Financial Officer |
        | Customer technical contact | TBD |
        | Quill account executive | Dana Wolk, dana@quill.example |

        ## 3. Services

        3.1 Quill will import up to twelve (12) months of invoices.

        ## 4. Milestones

        | Milestone | Target | Done when |
        |---|---|---|
        | Go-live | May 11, 2026 | the first invoice is sent |

        ## 5. Customer Responsibilities

        5.1 Customer shall deliver its data no later than March 20, 2026.

        ## 6. Exclusions

        The following are not included:

        - custom reports;
        - sandbox environments.

        ## 7. Fees

        | Fee | Amount |
        |---|---|
        | Subscription | $68,400.00 |
        | Total due for contract year 1 | $86,400.00 |

        7.1 Invoices are payable net thirty (30) days from invoice date.

        ## 8. Confidentiality

        8.1 Quill will keep secrets.

        ## 9. Signatures

        | Quill Software, Inc. | Fenn Group, LLC |
        |---|---|
        | By: /s/ Robert Ansley | By: /s/ Gwen Stol |
        | Date: March 2, 2026 | Date: March 3, 2026 |
        """;

    private const string Call =
        """
        [00:01:00] Gwen Stol: I want month end closed in five working days instead of eleven.
        [00:02:00] Dana Wolk: We'll load twenty-four months of invoices for you.
        [00:03:00] Gwen Stol: Could we get a sandbox?
        [00:03:05] Dana Wolk: Sure, I'll throw in a sandbox for you.
        [00:04:00] Gwen Stol: I'll send you the customer list on Friday.
        [00:05:00] Dana Wolk: I might be able to get you a discount.
        """;

    private static readonly Packet Packet = Sample.Draft(("Order Form.md", Agreement), ("call.txt", Call), ("proposal.md", "# Proposal to Fenn\n\n| Total | $90,000 |\n"));

    [Theory]
    [InlineData("company-name", "Fenn Group, LLC")]
    [InlineData("contract-number", "QM-2026-0147")]
    [InlineData("effective-date", "2026-03-02")]
    [InlineData("signed-date", "2026-03-03")]
    [InlineData("total-price", "$86,400.00")]
    [InlineData("payment-terms", "Invoices are payable net thirty (30) days from invoice date")]
    [InlineData("executive-sponsor", "Gwen Stol, Chief Financial Officer")]
    [InlineData("sales-owner", "Dana Wolk, dana@quill.example")]
    [InlineData("technical-contact", null)]
    [InlineData("end-date", null)]
    public void A_field_is_what_the_agreement_states_or_missing(string field, string? value)
    {
        Assert.Equal(value, Packet.Field(field)!.Value);
        Assert.Equal(value is null ? 0 : 1, Packet.Field(field)!.Evidence.Count);
    }

    [Theory]
    [InlineData("sold-scope", "Quill will import up to twelve (12) months of invoices")]
    [InlineData("not-sold", "Custom reports|Sandbox environments")]
    [InlineData("milestones", "Go-live: May 11, 2026")]
    [InlineData("dependencies", "Customer shall deliver its data no later than March 20, 2026|I'll send you the customer list on Friday")]
    [InlineData("buyer-intent", "I want month end closed in five working days instead of eleven")]
    [InlineData("stakeholders", "Gwen Stol, Chief Financial Officer|Dana Wolk, Quill account executive|Robert Ansley")]
    public void A_section_holds_what_the_documents_say_of_it_and_no_more(string section, string lines) =>
        Assert.Equal(lines, string.Join('|', Packet.Claims.Where(c => c.Section == section).Select(c => c.Text)));

    [Fact]
    public void Promises_are_the_vendors_with_what_the_agreement_says_to_them() =>
        Assert.Equal(
            [("Load twenty-four months of invoices for the customer", "Dana Wolk", SupportStatus.Contradicted), ("Throw in a sandbox for the customer", "Dana Wolk", SupportStatus.Excluded)],
            Packet.Promises.Select(p => (p.Text, p.MadeBy!, p.Support.Status)));

    [Fact]
    public void Every_line_is_grounded_in_words_of_a_source()
    {
        Assert.All(Packet.Claims, c => Assert.Equal(Grounding.Grounded, c.Status));
        Assert.All(Packet.Promises, p => Assert.NotEmpty(p.Evidence));
    }

    [Fact]
    public void Without_an_agreement_the_proposal_says_what_is_offered()
    {
        var packet = Sample.Draft(("proposal.md", "# Proposal to Fenn\n\n## Scope\n\nWe will configure the ledger.\n\n## Options\n\n- A second ledger for $5,000.\n"));
        Assert.Equal("We will configure the ledger", Assert.Single(packet.Claims, c => c.Section == "sold-scope").Text);
    }

    [Fact]
    public void Nothing_comes_of_nothing()
    {
        var packet = Sample.Draft(("readme.md", "Hello."));
        Assert.Empty(packet.Claims);
        Assert.Empty(packet.Promises);
        Assert.All(packet.Fields, f => Assert.True(f.IsMissing));
    }

    [Fact]
    public async Task A_sample_deal_is_drafted_as_approved()
    {
        var folder = Path.Combine(Snapshot.Root, "fixtures", "deals", "harrowgate-onboarding");
        var dropped = await DroppedFolder.ReadAsync(folder, new ReadingLimits(), CancellationToken.None);
        var pipeline = new HandoffPipeline(BuiltInReaders.Create(), new BuiltInDrafter(), new ReadingLimits(), GateTerms.None);
        var deal = new Deal(DealId.FromFolderName("harrowgate-onboarding")!.Value, "Harrowgate", Sample.Profile.Id, new DateOnly(2026, 5, 13));
        var reading = await pipeline.ReadAsync(dropped, DealSettings.None, DealReading.None, CancellationToken.None);
        Snapshot.Match(Told(await pipeline.DraftAsync(deal, reading, DealSettings.None, Sample.Profile, CancellationToken.None)), "md");
    }

    private static string Told(Packet packet)
    {
        var told = new List<string>();
        told.AddRange(packet.Sources.Select(s => $"- {s.Id} {s.File}: {Words.Of(s.Role)}, {s.Kind}, signed {s.Signed?.ToString() ?? "?"}; {s.RoleReason}"));
        told.AddRange(packet.Fields.Select(f => $"- {f.Id}: {f.Value ?? "_missing_"} {string.Concat(f.Evidence.Select(Place))}"));
        foreach (var section in packet.Claims.GroupBy(c => c.Section))
        {
            told.Add($"\n## {section.Key}");
            told.AddRange(section.Select(c => $"- {c.Id} {c.Text} {string.Concat(c.Evidence.Select(Place))}{(c.Owner is null ? "" : $" Owner: {c.Owner}.")}{(c.Due is null ? "" : FormattableString.Invariant($" Due: {c.Due:yyyy-MM-dd}."))}"));
        }

        told.Add("\n## promises");
        foreach (var promise in packet.Promises)
        {
            told.Add($"- {promise.Id} {(promise.Explicit ? "" : "(implied) ")}{promise.Text} {Place(promise.Evidence[0])} {promise.MadeBy} to {string.Join(", ", promise.HeardBy)}, {Words.Of(promise.Category)}");
            told.Add($"  {Words.Of(promise.Support.Status)} {promise.Support.Differs} {string.Concat(promise.Support.Evidence.Select(e => $"{Place(e)} \"{e.Quote}\""))}");
        }

        return string.Join('\n', told.Select(line => line.TrimEnd())) + "\n";
    }

    private static string Place(Evidence evidence) => $"[{evidence.Source} {evidence.Locator}]";
}
