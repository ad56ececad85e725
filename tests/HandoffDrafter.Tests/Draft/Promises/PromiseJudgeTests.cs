using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Promises;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Tests.Draft.Promises;

public class PromiseJudgeTests
{
    /// <summary>How many of the sentences in sentences.tsv are understood; the rest are told in docs/promises.md.</summary>
    private const double Understood = 0.96;

    private static readonly string[][] Sentences = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Draft", "Promises", "sentences.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToArray();

    [Fact]
    public void Sentences_of_many_trades_are_told_apart()
    {
        var wrong = Sentences.Where(s => Kind(Judge(s)) != Kind(s[0])).Select(s => $"{s[0]}: {s[2]} → {s[3]}").ToList();
        Assert.True(wrong.Count <= (1 - Understood) * Sentences.Length, string.Join('\n', wrong));
    }

    [Fact]
    public void Whatever_says_no_doubts_asks_or_is_a_next_step_is_no_promise() =>
        Assert.Empty(Sentences.Where(s => s[0] is not ("promise" or "implied") && Judge(s).IsPromise).Select(s => s[3]));

    [Theory]
    [InlineData("We'll load two years of movements for you", SpeechKind.Promise)]
    [InlineData("Will we load two years for you?", SpeechKind.Question)]
    [InlineData("We might be able to load two years for you", SpeechKind.Hedge)]
    [InlineData("If you were on the big plan you'd get a refresh", SpeechKind.Hypothetical)]
    [InlineData("We can't load two years for you", SpeechKind.Refusal)]
    [InlineData("Last year we moved a firm your size", SpeechKind.Past)]
    [InlineData("Most of our customers go live in a week", SpeechKind.Others)]
    [InlineData("I'll send you the order form tomorrow", SpeechKind.Process)]
    [InlineData("You'll need to send us the floor plan", SpeechKind.Request)]
    [InlineData("Actually, scrap that, the archive is off the table", SpeechKind.Retraction)]
    [InlineData("Ha, and I'll paint it gold for you", SpeechKind.Joke)]
    [InlineData("A second dock can be added for 4,000 a year", SpeechKind.Option)]
    public void A_sentence_has_a_kind_with_its_reason(string said, SpeechKind kind)
    {
        var judged = PromiseJudge.Judge(new Utterance(said), Setting.None);
        Assert.Equal(kind, judged.Kind);
        Assert.NotEmpty(judged.Because);
        Assert.Equal(kind == SpeechKind.Promise, judged.IsPromise);
    }

    [Theory]
    [InlineData("Sure, no problem.", "Could it also talk to the ledger?", true)]
    [InlineData("Sure, no problem.", "It rained all day here.", false)]
    [InlineData("Sure.", "Can you see my screen?", false)]
    [InlineData("Okay.", "I'd want it done by Easter.", false)]
    [InlineData("Of course.", "I'd want a named engineer on it.", true)]
    [InlineData("Yes, but I'd have to check with the team.", "Could it also talk to the ledger?", false)]
    public void A_bare_yes_gives_what_was_asked_for(string said, string asked, bool promise)
    {
        var judged = PromiseJudge.Judge(new Utterance(said), new Setting(Register.Call) { Asked = new Utterance(asked), AnswersAtOnce = true });
        Assert.Equal(promise, judged.IsPromise);
        Assert.True(!promise || (judged is { Explicit: false, Bare: true }));
    }

    [Theory]
    [InlineData("We'll load two years for you", Certainty.Firm)]
    [InlineData("We'll load two years for you as long as it comes in our layout", Certainty.Conditional)]
    [InlineData("If it comes in our layout, we'll load two years for you", Certainty.Conditional)]
    public void A_condition_is_kept(string said, Certainty certainty) =>
        Assert.Equal(certainty, PromiseJudge.Judge(new Utterance(said), Setting.None).Certainty);

    [Fact]
    public void What_one_of_the_customers_people_will_do_is_theirs()
    {
        var setting = new Setting(Register.Notes) { CustomerNames = ["ann"], VendorNames = ["tom"] };
        Assert.Equal(SpeechKind.Request, PromiseJudge.Judge(new Utterance("Ann will send every site's floor plan"), setting).Kind);
        Assert.True(PromiseJudge.Judge(new Utterance("Tom will draw every site's floor plan"), setting).IsPromise);
        Assert.True(PromiseJudge.Judge(new Utterance("Told Ann we would draw every floor plan"), setting).IsPromise);
    }

    private static Judgement Judge(string[] sentence)
    {
        var asked = sentence[2].Length > 0 ? new Utterance(sentence[2]) : null;
        var register = sentence[1] == "crm" ? Register.Notes : Enum.Parse<Register>(sentence[1], ignoreCase: true);
        var setting = new Setting(register) { Asked = asked, AnswersAtOnce = asked is not null, CustomerNames = ["ann", "helga"], VendorNames = ["marek", "tom"] };
        return PromiseJudge.Judge(new Utterance(sentence[3]), setting);
    }

    private static string Kind(Judgement judged) => judged.IsPromise ? judged.Explicit ? "promise" : "implied" : "none";

    private static string Kind(string label) => label is "promise" or "implied" ? label : "none";
}
