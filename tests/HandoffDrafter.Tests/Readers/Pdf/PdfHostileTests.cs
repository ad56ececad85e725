using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pdf;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfHostileTests : PdfTests
{
    [Fact]
    public void A_page_tree_that_bites_its_tail_is_walked_once()
    {
        var builder = new PdfBuilder().Page(Line(72, 700, "Words"));
        builder.Set(2, $"<< /Type /Pages /Count 9 /Kids [2 0 R {builder.LastNumber} 0 R 2 0 R] /MediaBox [0 0 612 792] >>");

        Assert.Equal("Words\n", Read(builder.Build()).Text);
    }

    [Fact]
    public void Cross_references_that_lead_back_to_themselves_end()
    {
        var builder = new PdfBuilder().Page(Line(72, 700, "Words"));
        builder.TrailerEntries = "/Prev 0000";
        var file = System.Text.Encoding.Latin1.GetString(builder.Build());
        var start = file.LastIndexOf("xref\n0", StringComparison.Ordinal);

        Assert.Equal("Words\n", Read(Ascii(file.Replace("/Prev 0000", $"/Prev {start:0000}", StringComparison.Ordinal))).Text);
    }

    [Fact]
    public void Arrays_deeper_than_the_limit_are_refused()
    {
        var builder = new PdfBuilder().Page(Line(72, 700, "Words"), "/Deep " + new string('[', 100_000));

        Assert.Equal(RefusalKind.LimitExceeded, Refused(builder.Build()).Kind);
    }

    [Fact]
    public void A_form_that_draws_itself_is_drawn_once()
    {
        var builder = new PdfBuilder();
        var form = builder.LastNumber + 1;
        builder.AddStream(Line(72, 700, "Words") + "/Fm Do", $"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /XObject << /Fm {form} 0 R >> >>");

        Assert.Equal("Words\n", Read(builder.Page("/Fm Do", resources: $"/XObject << /Fm {form} 0 R >>").Build()).Text);
    }

    [Fact]
    public void Forms_that_draw_each_other_a_billion_times_are_refused()
    {
        var builder = new PdfBuilder();
        var inner = builder.AddStream(Line(72, 700, "lol"), "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /Font << /F1 3 0 R >> >>");
        for (var level = 0; level < 12; level++)
        {
            inner = builder.AddStream(string.Concat(Enumerable.Repeat("/Fm Do ", 10)), $"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /Fm {inner} 0 R >> >>");
        }

        Assert.Equal(RefusalKind.LimitExceeded, Refused(builder.Page("/Fm Do", resources: $"/XObject << /Fm {inner} 0 R >>").Build()).Kind);
    }

    [Theory]
    [InlineData("/W [1 2147483647 2147483647] /Size 2147483647 /Index [0 2147483647]")]
    [InlineData("/W [-1 -1 -1] /Size 5")]
    public void Numbers_that_no_file_holds_are_not_believed(string entries)
    {
        var file = Ascii($"%PDF-1.7\n1 0 obj\n<< /Type /XRef /Root 1 0 R /Length 3 {entries} >>\nstream\nabc\nendstream\nendobj\nstartxref\n9\n%%EOF");

        Assert.Equal(RefusalKind.Damaged, Refused(file).Kind);
    }

    [Fact]
    public void More_text_than_the_limit_is_refused()
    {
        var builder = new PdfBuilder().Page(Line(72, 700, new string('x', 600)));

        Assert.Equal(RefusalKind.LimitExceeded, Refused(builder.Build(), new ReadingLimits { MaxCharacters = 500 }).Kind);
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_refused()
    {
        Assert.Equal(RefusalKind.TooLarge, Refused(new byte[2_000], new ReadingLimits { MaxFileBytes = 1_024 }).Kind);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var content = new MemoryStream(new PdfBuilder().Page(Line(72, 700, "Words")).Build());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PdfReader().ReadAsync(content, new DocumentName("a.pdf"), new ReadingLimits(), cancelled.Token));
    }

    [Fact]
    public void Broken_bytes_anywhere_end_in_text_or_in_a_refusal()
    {
        var builder = new PdfBuilder();
        var form = builder.AddStream(Line(72, 600, "In a form"), "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>");
        builder.Page("/Fm Do " + Line(72, 700, "On the page"), resources: $"/XObject << /Fm {form} 0 R >>");
        foreach (var file in new[] { builder.Build(), builder.BuildPacked() })
        {
            var random = new Random(7);
            for (var round = 0; round < 300; round++)
            {
                var broken = (byte[])file.Clone();
                for (var i = 0; i < 1 + (round % 12); i++)
                {
                    broken[random.Next(broken.Length)] = (byte)"<>[]()/%R0129 obj\n\0\xff"[random.Next(20)];
                }

                var result = Result(round % 5 == 0 ? broken[..random.Next(broken.Length)] : broken);
                Assert.True(result is ReadingResult.Read or ReadingResult.Refused { Refusal.Reason.Length: > 0 });
            }
        }
    }

    [Fact]
    public void The_same_bytes_give_the_same_text()
    {
        var file = new PdfBuilder().Page(Line(72, 700, "Words") + Line(300, 700, "apart")).Build();

        Assert.Equal(Read(file), Read(file));
    }
}
