using System.Collections;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Deals;

public sealed class CanonicalByTypeTests
{
    private const string Broken = "a\r\nb\0c\uD800";
    private const string Repaired = "a\nb\uFFFDc\uFFFD";

    /// <summary>Texts that are checked by their type to be names, or are made by the program.</summary>
    private static readonly HashSet<string> Names = ["Claim.Section", "Field.Id", "Field.Section", "Deal.Profile"];

    public static TheoryData<string> TextsOfAPacket => [.. Items().SelectMany(i => Texts(i.GetType()).Select(p => $"{p.DeclaringType!.Name}.{p.Name}")).Where(n => !Names.Contains(n)).Distinct()];

    [Theory]
    [MemberData(nameof(TextsOfAPacket))]
    public void A_text_is_repaired_however_it_is_set(string text)
    {
        var item = Items().First(i => Texts(i.GetType()).Any(p => $"{p.DeclaringType!.Name}.{p.Name}" == text));
        var property = item.GetType().GetProperty(text.Split('.')[1])!;

        property.SetValue(item, property.PropertyType == typeof(string) ? Broken : new[] { Broken }.ToValueList());

        Assert.Equal(property.PropertyType == typeof(string) ? Repaired : new[] { Repaired }.ToValueList(), property.GetValue(item));
    }

    [Fact]
    public void What_a_record_is_made_with_is_repaired_too()
    {
        Assert.Equal(Repaired, new Claim(new ClaimId(false, 1), "risks", Broken).Text);
        Assert.Equal(Repaired, new Promise(new PromiseId(1), Broken).Text);
        Assert.Equal((Repaired, Repaired, Repaired), (new Note(new NoteId(1), Broken, Broken, Broken) is var n ? (n.After, n.Text, n.By) : default));
        Assert.Equal((Repaired, Repaired), new Removal(Broken, default, Broken) is var r ? (r.By, r.Reason) : default);
        Assert.Equal(Repaired, new Reviewed(Broken, default).By);
        Assert.Equal(Repaired, new Approval(PersonRole.Approver, Broken, default).By);
        Assert.Equal((Repaired, Repaired), new Told(Broken, Broken, null) is var t ? (t.Who, t.By) : default);
        Assert.Equal(Repaired, new Fulfilment(FulfilmentState.Kept, default, Broken).Note);
        Assert.Equal((Repaired, Repaired), new Waiver(default, Target.Packet, Broken, Broken, default, default) is var w ? (w.By, w.Reason) : default);
        Assert.Equal((Repaired, Repaired), new Finding(default, default, Target.Packet, Broken, Broken) is var f ? (f.Message, f.Fix) : default);
        Assert.Equal(Repaired, new Signature(default, Broken, default, ValueMap<Digest>.Empty).By);
        Assert.Equal(Repaired, new SourceDocument(new SourceId(1), Broken, default, default).File);
        Assert.Equal(Repaired, new SourceRelation(default, Broken).To);
        Assert.Equal(Repaired, new Deal(default, Broken, "small", default).Name);
    }

    [Fact]
    public void Details_are_repaired_and_their_names_checked()
    {
        var claim = new Claim(new ClaimId(false, 1), "risks", "x") { Details = ValueMap<string>.Empty.With("mitigation", Broken) };

        Assert.Equal(Repaired, claim.Details["mitigation"]);
        Assert.Throws<ArgumentException>(() => claim with { Details = ValueMap<string>.Empty.With("Mitigation", "x") });
    }

    [Theory]
    [InlineData("fields")]
    [InlineData("promises")]
    [InlineData("notes")]
    [InlineData("Not sold")]
    public void A_section_of_claims_is_not_called_like_another_part_of_a_signature(string section)
    {
        var claim = new Claim(new ClaimId(false, 1), "risks", "x");

        Assert.Throws<ArgumentException>(() => claim with { Section = section });
        Assert.Throws<ArgumentException>(() => new Claim(new ClaimId(false, 1), section, "x"));
    }

    [Fact]
    public void Repairing_twice_changes_nothing_more() =>
        Prop.ForAll(Arb.From(TextGen.Raw), text => CanonicalText.IsCanonical(CanonicalText.From(text)) && CanonicalText.From(CanonicalText.From(text)) == CanonicalText.From(text))
            .Check(Laws.Cases());

    private static IEnumerable<PropertyInfo> Texts(Type type) =>
        type.GetProperties().Where(p => p.CanWrite && (p.PropertyType == typeof(string) || p.PropertyType == typeof(ValueList<string>)));

    /// <summary>Every record of the sample packet, in which every member has a value.</summary>
    private static List<object> Items()
    {
        var items = new List<object>();
        Collect(Copy(SampleDeal.Packet), items);
        return items;
    }

    private static void Collect(object item, List<object> items)
    {
        items.Add(item);
        foreach (var property in item.GetType().GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
        {
            switch (property.GetValue(item))
            {
                case string or null:
                    break;
                case IEnumerable list:
                    foreach (var member in list.Cast<object>().Where(IsRecord))
                    {
                        Collect(Copy(member), items);
                    }

                    break;
                case var member when IsRecord(member):
                    Collect(Copy(member), items);
                    break;
            }
        }
    }

    private static bool IsRecord(object value) => value.GetType() is { IsClass: true } type && type.GetMethod("<Clone>$") is not null;

    // The sample is shared, and a property is set here behind the back of its record.
    private static object Copy(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
}
