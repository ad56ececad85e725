namespace HandoffDrafter.Tests.Commands;

/// <summary>A deal of three short documents: an agreement, a call on which too much was said, and a proposal.</summary>
public static class SmallDeal
{
    public const string Name = "Pellworth Dairies";
    public const string Id = "pellworth-dairies";

    public static string WriteTo(TemporaryFolder folder, string name = Name)
    {
        folder.Write($"{name}/SOW.md", """
            # Statement of Work SOW-2026-014

            Between Tarnfield Systems Ltd ("Supplier") and Pellworth Dairies Ltd ("Customer"). Effective date: 2 March 2026.

            ## 1 Services
            1.1 The Supplier will configure the Tarnfield portal for up to twenty (20) users.
            1.2 The Supplier will import up to twelve (12) months of order history.

            ## 2 Exclusions
            2.1 The services do not include migration of invoices.

            ## 3 Fees
            3.1 The total price is EUR 24,000, payable within thirty (30) days.

            Signed for the Supplier: /s/ Orla Brandt, 2 March 2026
            Signed for the Customer: /s/ Piet Halloran, 2 March 2026
            """);
        folder.Write($"{name}/Proposal.md", """
            # Proposal for Pellworth Dairies

            Tarnfield Systems proposes the portal with an import of order history. Dated 20 February 2026.
            """);
        folder.Write($"{name}/call 2026-02-24.vtt", """
            WEBVTT

            1
            00:00:04.000 --> 00:00:09.000
            <v Piet Halloran>Can you bring over our invoices as well?

            2
            00:00:10.000 --> 00:00:16.000
            <v Orla Brandt>Sure, we will migrate your invoices before go-live.

            3
            00:00:17.000 --> 00:00:24.000
            <v Orla Brandt>And we will load twenty-four months of order history for you.
            """);
        return folder.Combine(name);
    }

    public static void WritePeople(TemporaryFolder folder) => folder.Write("workspace/people.yaml", """
        people:
          - id: orla-brandt
            name: Orla Brandt
            accounts: [obrandt]
            roles: [sales-owner, approver]
          - id: ines-farrow
            name: Ines Farrow
            roles: [implementation-owner]
        """);
}
