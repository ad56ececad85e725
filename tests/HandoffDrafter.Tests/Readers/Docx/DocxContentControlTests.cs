using static HandoffDrafter.Tests.Readers.Docx.DocxBuilder;

namespace HandoffDrafter.Tests.Readers.Docx;

public class DocxContentControlTests : DocxTests
{
    private const string Prompt = "<w:showingPlcHdr/>";

    [Fact]
    public void A_control_with_a_prompt_shows_the_data_that_it_is_bound_to()
    {
        var text = Read(Bound(P(R("Customer: ") + Control(Prompt + Binding("/o:order[1]/o:party[2]/o:name[1]"), R("Click to enter"))), Control(Prompt + Binding("/o:order[1]/o:number[1]"), P(R("Click to enter")))));

        Assert.Equal("Customer: Aldermere\nQ-12\n", text.Text);
    }

    [Fact]
    public void A_control_that_somebody_filled_shows_what_was_saved_in_it() =>
        Assert.Equal("Q-13\n", Read(Bound(P(Control(Binding("/o:order[1]/o:number[1]"), R("Q-13"))))).Text);

    [Fact]
    public void A_control_without_words_shows_the_data_that_it_is_bound_to() =>
        Assert.Equal("No. Q-12\n", Read(Bound(P(R("No. ") + Control(Binding("/o:order[1]/o:number[1]"), "<w:r/>")))).Text);

    [Theory]
    [InlineData("/o:order[1]/o:missing[1]")]
    [InlineData("//o:number")]
    [InlineData("/o:order[1]/o:number[last()]")]
    public void A_prompt_whose_data_is_not_found_is_what_one_sees(string path) =>
        Assert.Equal("Click to enter\n", Read(Bound(P(Control(Prompt + Binding(path), R("Click to enter"))))).Text);

    [Fact]
    public void A_property_of_the_document_is_data_too()
    {
        var binding = "<w:dataBinding w:xpath=\"/ns1:coreProperties[1]/ns0:title[1]\" w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/>";
        var text = Read(Document(P(Control(Prompt + binding, R("[Title]")))).File("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"urn:c\" xmlns:dc=\"urn:d\"><dc:creator>Ana</dc:creator><dc:title>Order form</dc:title></cp:coreProperties>"));

        Assert.Equal("Order form\n", text.Text);
    }

    private static string Control(string properties, string content) => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Binding(string path) => $"<w:dataBinding w:prefixMappings=\"xmlns:o='urn:o'\" w:xpath=\"{path}\" w:storeItemID=\"{{A}}\"/>";

    private static DocxBuilder Bound(params string[] blocks) =>
        Document(blocks).Link("rx", "customXml", "../customXml/item1.xml")
            .File("customXml/item1.xml", "<o:order xmlns:o=\"urn:o\"><o:number>Q-12</o:number><o:party><o:name>Us</o:name></o:party><o:party><o:name>Aldermere</o:name></o:party></o:order>")
            .File("customXml/_rels/item1.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"x/customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>")
            .File("customXml/itemProps1.xml", "<ds:datastoreItem ds:itemID=\"{a}\" xmlns:ds=\"urn:ds\"/>");
}
