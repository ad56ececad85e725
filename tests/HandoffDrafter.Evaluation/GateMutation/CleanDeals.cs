using System.Globalization;
using HandoffDrafter.Core;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review.Decisions;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Evaluation.GateMutation;

/// <summary>The sample deals, drafted in several profiles and then finished as people would: every gap filled, every promise decided, every line read.</summary>
internal static class CleanDeals
{
    public const string Annex = "Annex P - prices.docx";
    public const string Minutes = "Minutes of the planning group.md";
    public const string Mail = "RE logistics of the kickoff.eml";

    private static readonly string[] Profiles = ["implementation", "small", "assessment"];

    private static readonly People Owners = new(
    [
        new Person("sale", "Sal Ender", [PersonRole.SalesOwner]), new Person("impl", "Imp Lanter", [PersonRole.ImplementationOwner]),
        new Person("appr", "App Rover", [PersonRole.Approver]), new Person("obs", "Ob Server", [PersonRole.Observer]),
    ]);

    public static async Task<List<MutationDeal>> OfAsync(string folder, CancellationToken cancellationToken)
    {
        var deals = new List<MutationDeal>();
        foreach (var path in Directory.GetFiles(folder, "gold.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var gold = GoldDeal.Read(path);
            foreach (var id in Profiles)
            {
                deals.Add(await OfAsync(Path.GetDirectoryName(path)!, gold, id, cancellationToken));
            }
        }

        return deals;
    }

    private static async Task<MutationDeal> OfAsync(string folder, GoldDeal gold, string id, CancellationToken cancellationToken)
    {
        var profile = new ProfileCatalogue(null, null).Find(id).Profile!;
        var limits = new ReadingLimits();
        var pipeline = new HandoffPipeline(BuiltInReaders.Create(), new BuiltInDrafter(), limits, GateTerms.None);
        var deal = new Deal(DealId.FromFolderName(gold.Deal)!.Value, gold.Deal, profile.Id, gold.Today);
        var dropped = await DroppedFolder.ReadAsync(folder, limits, cancellationToken);
        var reading = await pipeline.ReadAsync(dropped, DealSettings.None, DealReading.None, cancellationToken);
        var draft = await pipeline.DraftAsync(deal, reading, DealSettings.None, profile, cancellationToken);
        return Finish($"{gold.Deal}/{id}", draft, reading.Texts, profile);
    }

    private static MutationDeal Finish(string name, Packet draft, SourceTexts texts, Profile profile)
    {
        var annex = Written.Annex();
        var mail = Written.Mail();
        var minutes = Written.Minutes();
        var all = draft.Sources.SelectMany(s => s.EarlierTexts.Append(s.Text ?? default).Select(texts.Find)).OfType<SourceText>().Append(annex).Append(mail).Append(minutes).ToValueList();
        var packet = draft with { Sources = Sources(draft.Sources, annex, mail, minutes), Fields = Fields(draft, profile) };
        packet = HandoffPipeline.Assess(packet with { Claims = Claims(packet, profile, minutes) }, new SourceTexts(all));
        packet = packet with { Promises = packet.Promises.Select(p => Decided(p, profile, packet.Deal.AsOf)).ToValueList() };
        var deal = new MutationDeal(name, Confidences(packet, new SourceTexts(all)), all, profile, draft, Owners);
        return deal with { Packet = deal.Packet with { Waivers = Settled(deal) } };
    }

    /// <summary>A total that a sample deal adds up wrongly on purpose: people have found out which figure holds, and say so.</summary>
    private static ValueList<Waiver> Settled(MutationDeal deal) => deal.Check().Where(f => f.Rule.Number == 510).Select(f =>
        new Waiver(f.Rule, f.Target, "impl", "the customer confirmed the sum of the lines", deal.Packet.Deal.AsOf.AddDays(60), PacketDigest.Of(deal.Packet, f.Target))).ToValueList();

    /// <summary>Every agreement signed and read whole; what they rest on is there, and so is an annex and a mail on which nothing rests.</summary>
    private static ValueList<SourceDocument> Sources(ValueList<SourceDocument> drafted, SourceText annex, SourceText mail, SourceText minutes)
    {
        var next = drafted.Max(s => s.Id.Number) + 1;
        var absent = new List<SourceDocument>();
        var sources = new List<SourceDocument>();
        foreach (var source in drafted)
        {
            var relations = source.Relations.Select(r => SourceId.TryParse(r.To, out _) ? r : r with { To = Stub(r.To) }).ToValueList();
            sources.Add(source with { Signed = source.Role == SourceRole.Sow ? true : source.Signed, Problems = [], Relations = relations, RoleReason = null });
        }

        sources.Add(new SourceDocument(new SourceId(next++), Annex, SourceRole.Sow, Digest.Of(Annex)) { Text = annex.Digest, Signed = true, Status = AgreementStatus.Governing });
        sources.Add(new SourceDocument(new SourceId(next++), Minutes, SourceRole.CallNotes, Digest.Of(Minutes)) { Text = minutes.Digest });
        sources.Add(new SourceDocument(new SourceId(next), Mail, SourceRole.Email, Digest.Of(Mail)) { Text = mail.Digest });
        return [.. sources, .. absent];

        string Stub(string document)
        {
            var text = Written.Annex();
            absent.Add(new SourceDocument(new SourceId(100 + absent.Count), document + ".pdf", SourceRole.Reference, Digest.Of(document)) { Text = text.Digest });
            return absent[^1].Id.ToString();
        }
    }

    private static ValueList<Field> Fields(Packet draft, Profile profile)
    {
        var kickoff = draft.Deal.AsOf.AddDays(14);
        kickoff = kickoff.AddDays(kickoff.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
        return profile.Fields.Select(wanted =>
        {
            var field = draft.Field(wanted.Id) ?? new Field(wanted.Id, wanted.Section);
            var stands = field.Value is { } value && FieldFormat.Problem(wanted.Type, value, wanted.Choices) is null && wanted.Id is not ("kickoff-date" or "payment-status" or "executive-sponsor" or "sales-owner" or "implementation-owner");
            return stands ? field : field with { Value = Value(wanted, profile, draft.Deal.AsOf, kickoff), NotApplicable = null, Origin = Origin.Human, Evidence = [] };
        }).ToValueList();
    }

    private static string Value(ProfileField field, Profile profile, DateOnly today, DateOnly kickoff) => field.Id switch
    {
        "kickoff-date" => Day(kickoff),
        "signed-date" or "effective-date" => Day(today.AddDays(-3)),
        "end-date" => Day(today.AddYears(1)),
        "payment-date" => $"{Day(today)}, bank transfer",
        "payment-status" => profile.Triggers.FirstOrDefault(t => t.Field == "payment-status")?.Values[0] ?? field.Choices[^1],
        "sales-owner" => "Sal Ender, account executive, sal.ender@vendor.example",
        "implementation-owner" => "Imp Lanter, delivery, imp.lanter@vendor.example",
        "executive-sponsor" => "Orla Sponsford, chief operating officer, orla.sponsford@buyer.example",
        "total-price" => "GBP 58,000",
        _ => field.Type switch
        {
            FieldType.Date => Day(today.AddDays(30)),
            FieldType.Money => "GBP 900",
            FieldType.Email => "desk@buyer.example",
            FieldType.Phone => "+44 1632 960417",
            FieldType.Person => "Casey Fairweather, project lead, casey.fairweather@buyer.example",
            FieldType.Link => "https://crm.vendor.example/deals/17",
            FieldType.YesNo => "yes",
            FieldType.Choice => field.Choices[0],
            _ => "settled with the customer in writing",
        },
    };

    private static ValueList<Claim> Claims(Packet draft, Profile profile, SourceText minutes)
    {
        var next = draft.Claims.Select(c => c.Id.Number).DefaultIfEmpty(0).Max() + 1;
        var added = profile.Sections.Where(s => s.Required == Requirement.Yes && s.Id != "promises" && profile.Fields.All(f => f.Section != s.Id) && draft.Claims.All(c => c.Section != s.Id)).Select(s => s.Id)
            .Concat(["dependencies", "access", "success-criteria", "open-questions", "risks"]);
        var source = draft.Sources.First(s => s.File == Minutes);
        var quote = minutes.Blocks[^1];
        return
        [
            .. draft.Claims.Where(c => c.Status is Core.Deals.Grounding.Grounded),
            .. profile.ReviewSections.Select(section => new Claim(new ClaimId(false, next++), section, minutes.Text[quote.Start..quote.End]) { Evidence = [new Evidence(source, minutes.Span(quote.Start, quote.End))] }),
            .. added.Select(section => new Claim(new ClaimId(section == "open-questions", next++), section, "Both sides settled this in the call of the planning group") { Origin = Origin.Human, Status = Core.Deals.Grounding.Human }),
        ];
    }

    /// <summary>What a person adds to a line so that nothing is asked of it any more.</summary>
    private static Claim Completed(Claim claim, DateOnly today)
    {
        (string Key, string Value)[] details = claim.Section switch
        {
            "success-criteria" => [("basis", "agreed"), ("target", "in five working days")],
            "access" => [("grants", "Devin Fairweather"), ("way", "invitation to a named account")],
            "risks" => [("severity", "high"), ("mitigation", "a second administrator is trained")],
            "open-questions" => [("ask", "Casey Fairweather")],
            _ => [],
        };
        foreach (var (key, value) in details)
        {
            claim = claim with { Details = claim.Details.With(key, value) };
        }

        return claim with
        {
            Owner = "Casey Fairweather",
            Due = claim.Section is "dependencies" or "open-questions" or "actions" ? today.AddDays(10) : claim.Due < today ? null : claim.Due,
            Review = new Reviewed("impl", At(today)),
        };
    }

    private static Promise Decided(Promise promise, Profile profile, DateOnly today)
    {
        if (promise.Support.Status == SupportStatus.Supported)
        {
            return promise with { Review = new Reviewed("impl", At(today)), Drift = [] };
        }

        // A hedge that is approved as a promise would be one more thing to say; so is what was taken back.
        var state = promise.Certainty == Certainty.Firm ? DecisionState.Approved : DecisionState.Rejected;
        var decided = promise with
        {
            Decision = new Decision(state) { Reason = "delivered within the hours that were sold, nobody pays more", By = "sale", At = At(today) },
            Told = new Told("the customer's project lead", "Sal Ender", today),
        };
        return decided with
        {
            Decision = decided.Decision with
            {
                Approvals = DecisionKeys.Needed(decided, profile).Select(role => new Approval(role, role switch { PersonRole.SalesOwner => "sale", PersonRole.ImplementationOwner => "impl", _ => "appr" }, At(today))).ToValueList(),
            },
        };
    }

    private static Packet Confidences(Packet packet, SourceTexts texts)
    {
        var claims = packet.Claims.Select(c => Completed(c, packet.Deal.AsOf)).ToList();
        var next = claims.Max(c => c.Id.Number) + 1;
        foreach (var remark in Core.Screening.SourceScreen.Of(packet.Sources, texts).Where(r => r.Kind == Core.Screening.RemarkKind.Confidence).DistinctBy(r => r.Source.Id))
        {
            claims.Add(new Claim(new ClaimId(false, next++), "relationship", "Told in confidence") { Restricted = true, Evidence = [new Evidence(remark.Source, remark.Span)], Review = new Reviewed("impl", At(packet.Deal.AsOf)), Origin = Origin.Human });
        }

        return packet with { Claims = claims.ToValueList() };
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(9, 0), TimeSpan.Zero);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
