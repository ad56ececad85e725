using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Tests.Generation;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using CodeBlock = Markdig.Syntax.CodeBlock;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

/// <summary>The page as a renderer with every common extension sees it.</summary>
public sealed class HostileWordsTests
{
    private static readonly MarkdownPipeline Renderer = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseAutoLinks().UseFootnotes().UseEmphasisExtras().UseTaskLists().Build();

    [Fact]
    public void Words_of_sources_render_as_nothing_but_words() =>
        Prop.ForAll(PacketGen.AnyDeal, deal => Assert.Empty(Foreign(PacketMarkdownLawTests.Write(deal.Packet)))).Check(Laws.Cases(150).WithEndSize(60));

    [Theory]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("![x](http://example.invalid/x.png)")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("see http://example.invalid/a?b=c and www.example.invalid")]
    [InlineData("<http://example.invalid>")]
    [InlineData("`code` and ``more``")]
    [InlineData("~~struck~~ and ^up^")]
    [InlineData("&lt;script&gt;")]
    [InlineData("[^1]: foot")]
    [InlineData("\u202Egnp.exe")]
    [InlineData("tag\U000E0041\U000E0042 characters")]
    public void Each_is_shown_as_it_is_and_read_back(string words)
    {
        var packet = Edited.Base.With(Edited.Claim("C-004") with { Text = words });
        var text = PacketMarkdownLawTests.Write(packet);
        Assert.Empty(Foreign(text));
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain("\U000E0041", text, StringComparison.Ordinal);

        // One more word shows that what stands beside it is read back to the letter.
        var edited = text.Replace(". Severity: high", " indeed. Severity: high", StringComparison.Ordinal).Replace(" [S2 00:09:19] indeed", " indeed [S2 00:09:19]", StringComparison.Ordinal);
        var reading = PacketMarkdownLawTests.Read(edited, packet);
        Assert.Empty(reading.Problems);
        Assert.Equal($"{words} indeed", reading.Packet.Claim(SamplePacket.Id(4))!.Text);
    }

    [Theory]
    [InlineData("Decision: approve: all of it")]
    [InlineData("Owner: Mallory. Due: 2020-01-01")]
    [InlineData("P-005 Decision: approve")]
    [InlineData("(HD403) [S1 §1] _missing_")]
    [InlineData("not applicable: never")]
    [InlineData("<!-- end of packet -->")]
    [InlineData("## Signatures")]
    public void Words_of_ours_in_a_source_are_not_ours(string words)
    {
        var packet = Edited.Base.With(Edited.Claim("C-004") with { Text = words }).With(Edited.Promise("P-006") with { Text = words }) with
        {
            Notes = [new Note(new NoteId(1), "P-005", $"{words}\n{words}", "dana-wolk")],
            Fields = [new Field("company-name", "deal") { Value = words }],
        };
        var text = PacketMarkdownLawTests.Write(packet);
        Assert.Same(packet, PacketMarkdownLawTests.Read(text, packet).Packet);

        var reading = PacketMarkdownLawTests.Read(text.Replace("Severity: high", "Severity: low", StringComparison.Ordinal), packet);
        Assert.Empty(reading.Problems);
        Assert.Equal(packet.With(packet.Claim(SamplePacket.Id(4))! with { Details = new([new("severity", "low")]) }), reading.Packet);
    }

    /// <summary>What the page renders that we did not write as such.</summary>
    private static IEnumerable<string> Foreign(string text)
    {
        var page = Markdig.Markdown.Parse(text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..], Renderer);
        foreach (var node in page.Descendants())
        {
            var foreign = node switch
            {
                LinkInline or AutolinkInline or HtmlInline or Table or CodeBlock or LinkReferenceDefinition => true,
                HtmlBlock html => html.Lines.ToString().Trim() != "<!-- end of packet -->",
                CodeInline code => code.Content is not ("approve: why, who pays" or "edit: what we will do instead" or "reject: reason" or "ask customer: question, who, by when"
                    or "change order: price or number, who, by when" or "not a promise: why" or "pending" or "Told:" or "Decision:" or "Owner:" or "Due:" or "Answer:" or "Reviewed:"
                    or "_missing_" or "not applicable: reason" or "reviewer:"),
                EmphasisInline emphasis => emphasis.DelimiterChar is not ('*' or '_'),
                _ => false,
            };
            if (foreign)
            {
                yield return $"{node.GetType().Name} {text.Substring(Math.Max(0, node.Span.Start), Math.Min(80, Math.Max(0, node.Span.Length)))}";
            }
        }
    }
}
