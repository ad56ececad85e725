using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Draft.Promises;

public class PromiseDrafterTests
{
    private const string Agreement =
        """
        # Statement of Work 12

        This SOW is between Brightrope Energy Ltd ("Supplier") and Colwick Foods plc ("Customer"). It takes effect on May 4, 2026.

        ## Contacts

        | Item | Detail |
        |---|---|
        | Customer project lead | Ola Bakare, Head of Works |
        | Brightrope account executive | Sunniva Dahl |

        ## Scope

        Supplier will install 400 panels.
        """;

    [Fact]
    public void A_question_and_its_yes_are_one_promise_with_both_quoted()
    {
        var promise = Assert.Single(Draft("Ola Bakare: Can you keep the loading bay open while you work?", "Sunniva Dahl: Sure, no problem."));
        Assert.Equal("Keep the loading bay open while we work", promise.Text);
        Assert.Equal(["Sure, no problem.", "Can you keep the loading bay open while you work?"], promise.Evidence.Select(e => e.Quote));
        Assert.Equal(("Sunniva Dahl", "Ola Bakare", false), (promise.MadeBy!, Assert.Single(promise.HeardBy), promise.Explicit));
    }

    [Fact]
    public void A_yes_that_goes_on_as_a_doubt_is_none() =>
        Assert.Empty(Draft("Ola Bakare: Can you keep the loading bay open while you work?", "Sunniva Dahl: Sure. I'd have to check with the crew."));

    [Fact]
    public void A_sentence_cut_by_captions_is_one()
    {
        var promise = Assert.Single(Draft("Sunniva Dahl: We'll leave four fitters with you for the whole", "Sunniva Dahl: first week of the work."));
        Assert.Contains("first week of the work", string.Join(' ', promise.Evidence.Select(e => e.Quote)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_taken_back_is_one_retracted_promise()
    {
        var promise = Assert.Single(Draft(
            "Sunniva Dahl: We'll paint the whole bakery roof white for you.", "Ola Bakare: Good.",
            "Sunniva Dahl: Actually, scrap that, the bakery roof we leave as it is."));
        Assert.Equal(Certainty.Retracted, promise.Certainty);
        Assert.Equal("Actually, scrap that, the bakery roof we leave as it is.", Assert.Single(promise.Retraction).Quote);
    }

    [Fact]
    public void What_is_said_again_is_more_evidence_and_another_figure_is_drift()
    {
        var promise = Assert.Single(Draft(
            "Sunniva Dahl: We'll give your bakery crew ten days of training.", "Ola Bakare: Good.",
            "Sunniva Dahl: We'll give your bakery crew ten days of training, as I said.", "Ola Bakare: Fine.",
            "Sunniva Dahl: We'll give your bakery crew eight days of training."));
        Assert.Equal(2, promise.Evidence.Count);
        Assert.Equal("We'll give your bakery crew eight days of training.", Assert.Single(promise.Drift).Quote);
    }

    [Fact]
    public void What_the_customer_takes_on_is_no_promise() =>
        Assert.Empty(Draft("Ola Bakare: We'll give you our production calendar by Friday.", "Sunniva Dahl: Thanks."));

    [Fact]
    public void Somebody_of_an_unknown_side_is_shown_as_that() =>
        Assert.Equal("Tom Achebe (side not known)", Assert.Single(Draft("Tom Achebe: We'll give you four fitters every day.")).MadeBy);

    [Theory]
    [InlineData("Sunniva Dahl:", "Ola Bakare:")]
    [InlineData("Sunniva Dahl (Brightrope):", "Ola Bakare (Colwick):")]
    [InlineData("**Sunniva Dahl:**", "**Ola Bakare:**")]
    [InlineData("Sunniva -", "Ola -")]
    [InlineData("**Sunniva Dahl** 0:03\n\n", "**Ola Bakare** 0:09\n\n")]
    [InlineData("00:01:02 Sunniva Dahl:", "00:01:09 Ola Bakare:")]
    [InlineData("0:03 | Sunniva\n\n", "0:09 | Ola\n\n")]
    [InlineData("Sunniva Dahl (10:02 AM):", "Ola Bakare (10:03 AM):")]
    public void A_transcript_names_its_speakers_at_the_start_of_lines(string vendor, string customer)
    {
        var call = $"# Call\n\n{vendor} Good morning.\n\n{customer} Is the bay open while you work?\n\n{vendor} Of course, the bay stays open the whole time.\n\n{customer} I'll get you the calendar.\n";
        Assert.Equal("Sunniva Dahl", Assert.Single(Sample.Draft(("SOW.md", Agreement), ("call notes.md", call)).Promises).MadeBy);
    }

    [Theory]
    [InlineData("We'll load two years of history for you, so you can look back.", "Load two years of history for the customer, so they can look back")]
    [InlineData("You'll have a test roof within a week.", "The customer will have a test roof within a week")]
    [InlineData("You get a report from us every week.", "The customer gets a report from us every week")]
    [InlineData("We won't charge you for the scaffold.", "Do not charge the customer for the scaffold")]
    [InlineData("If the drawings are with us by May, we'll start your bakery in June.", "If the drawings are with us by May: start the customer's bakery in June")]
    [InlineData("I'll be running the site for you every day.", "Sunniva Dahl will be running the site for the customer every day")]
    public void A_promise_reads_as_something_to_do(string said, string text) =>
        Assert.Equal(text, Assert.Single(Draft("Sunniva Dahl: " + said)).Text);

    /// <summary>Captions, one a line: <c>Ann Lee: words</c>.</summary>
    private static ValueList<Promise> Draft(params string[] lines)
    {
        var cues = lines.Select((line, i) => $"00:{i:00}:00.000 --> 00:{i:00}:09.000\n<v {line[..line.IndexOf(':', StringComparison.Ordinal)]}>{line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]}</v>\n");
        return Sample.Draft(("SOW.md", Agreement), ("call.vtt", "WEBVTT\n\n" + string.Join('\n', cues))).Promises;
    }
}
