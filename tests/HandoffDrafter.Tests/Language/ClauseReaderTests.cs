using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Tests.Language;

public class ClauseReaderTests
{
    [Theory]
    [InlineData("We'll load two years", Actor.Self, Modality.Future, "load")]
    [InlineData("We're going to load two years", Actor.Self, Modality.Future, "load")]
    [InlineData("You're getting forty hours", Actor.You, Modality.Progressive, "getting")]
    [InlineData("Every site gets its own key", Actor.Thing, Modality.Present, "gets")]
    [InlineData("The old bookings come across", Actor.Thing, Modality.Present, "come")]
    [InlineData("Your data stays in Norway", Actor.Thing, Modality.Present, "stays")]
    [InlineData("Your people will see it", Actor.You, Modality.Future, "see")]
    [InlineData("The inverter's covered", Actor.Thing, Modality.Present, "covered")]
    [InlineData("He might come on Friday", Actor.Other, Modality.Possibility, "come")]
    [InlineData("They would have to ask", Actor.Other, Modality.Obligation, "ask")]
    [InlineData("We have loaded it", Actor.Self, Modality.Past, "loaded")]
    [InlineData("We have two depots", Actor.Self, Modality.Present, "have")]
    [InlineData("Bring whoever you like", Actor.None, Modality.Imperative, "Bring")]
    [InlineData("No limit", Actor.None, Modality.Fragment, "")]
    public void A_clause_has_an_actor_a_mood_and_a_verb(string said, Actor actor, Modality modality, string verb)
    {
        var clause = ClauseReader.Of(Tokenizer.Of(said))[0];
        Assert.Equal((actor, modality, verb.ToLowerInvariant()), (clause.Actor, clause.Modality, clause.VerbWord));
    }

    [Theory]
    [InlineData("If you sign, we'll start", Joint.Condition, Joint.Main)]
    [InlineData("We'll start when you sign", Joint.Main, Joint.Time)]
    [InlineData("When the north site opens I'll add it", Joint.Time, Joint.Main)]
    [InlineData("It's late because you were late", Joint.Main, Joint.Reason)]
    public void Joints_tell_conditions_times_and_reasons(string said, Joint first, Joint second)
    {
        var clauses = ClauseReader.Of(Tokenizer.Of(said));
        Assert.Equal((first, second), (clauses[0].Joint, clauses[^1].Joint));
    }

    [Theory]
    [InlineData("We won't charge you", true)]
    [InlineData("We never charge you", true)]
    [InlineData("Nothing changes for you", true)]
    [InlineData("We will charge you", false)]
    public void A_denial_belongs_to_its_clause(string said, bool negated) => Assert.Equal(negated, ClauseReader.Of(Tokenizer.Of(said))[0].Negated);

    [Theory]
    [InlineData("Can you load it?", Actor.You)]
    [InlineData("Is it included?", Actor.Thing)]
    [InlineData("Could we add six?", Actor.Self)]
    public void A_question_has_its_verb_first(string said, Actor actor)
    {
        var clause = ClauseReader.Of(Tokenizer.Of(said))[0];
        Assert.True(clause.Inverted);
        Assert.Equal(actor, clause.Actor);
    }

    [Fact]
    public void May_is_a_month_behind_a_day() =>
        Assert.Equal(Modality.Present, ClauseReader.Of(Tokenizer.Of("We start on the tenth of May in your hall"))[0].Modality);
}
