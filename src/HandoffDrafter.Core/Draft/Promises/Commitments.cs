using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>What one clause commits the vendor to: who is to do or have what, in which mood, and whether that is anybody's work.</summary>
internal static class Commitments
{
    private static readonly Lexicon Verbs = Lexicon.Load("talk-verbs");

    private static readonly HashSet<string> Talk = [.. Verbs.Of("talk")];
    private static readonly HashSet<string> Paper = [.. Verbs.Of("paper")];
    private static readonly HashSet<string> State = [.. Verbs.Of("state")];
    private static readonly HashSet<string> Receive = [.. Verbs.Of("receive")];
    private static readonly HashSet<string> Burden = [.. Verbs.Of("burden")];
    private static readonly HashSet<string> Harm = [.. Verbs.Of("harm")];
    private static readonly HashSet<string> Refuse = [.. Verbs.Of("refuse")];
    private static readonly HashSet<string> Mood = [.. Verbs.Of("mood")];
    private static readonly HashSet<string> Result = [.. Verbs.Of("result")];
    private static readonly HashSet<string> Service = [.. Verbs.Of("service")];
    private static readonly HashSet<string> Schedule = [.. Verbs.Of("schedule")];
    private static readonly HashSet<string> Universal = ["every", "each", "all", "both", "any", "always", "never", "whole", "everything", "everyone"];
    private static readonly HashSet<string> Addressed = ["you", "your", "yours"];

    private static readonly Judgement Nothing = new(SpeechKind.Talk, 0.05, "nobody is committed to anything");

    /// <param name="said">The sentence.</param>
    /// <param name="at">Which of its clauses.</param>
    /// <param name="setting">What was said before, and who is who.</param>
    /// <param name="assents">The sentence says yes to what was asked for.</param>
    /// <param name="asked">The sentence answers a yes-or-no question or a wish at once.</param>
    public static Judgement Of(Utterance said, int at, Setting setting, bool assents, bool asked)
    {
        var clause = said.Clauses[at];
        var actor = ActorOf(said, clause, setting);
        if (actor is null)
        {
            return new Judgement(SpeechKind.Request, 0.1, "the customer is to do it");
        }

        if (said.HasWithin("hedge", Math.Max(0, clause.Subject - 3), clause.End) && !said.HasWithin("word", 0, said.Tokens.Count))
        {
            return new Judgement(SpeechKind.Hedge, 0.25, "the speaker keeps a way out");
        }

        if (said.HasWithin("refusal", clause.Subject, clause.End))
        {
            return new Judgement(SpeechKind.Refusal, 0.1, "it says no");
        }

        if (said.HasWithin("option", clause.Subject, clause.End) && !said.HasWithin("given", 0, said.Tokens.Count))
        {
            return new Judgement(SpeechKind.Option, 0.2, "it is to be paid for");
        }

        if (clause.Joint is Joint.Condition or Joint.Time || clause.Inverted)
        {
            return Nothing;
        }

        var view = new ClauseView(said, clause, setting, assents, asked);
        // "Said we would" is what was said as "we will".
        var modality = clause.Modality == Modality.Would && view.Told ? Modality.Future : clause.Modality;
        return modality switch
        {
            Modality.Future => Future(view, actor.Value),
            Modality.Progressive => Progressive(view, actor.Value),
            Modality.Present => Present(view, actor.Value),
            Modality.Ability => Ability(view, actor.Value),
            Modality.Imperative => Permission(view),
            Modality.Fragment => Fragment(view),
            Modality.Obligation => Relief(view, actor.Value),
            Modality.Past => Past(view),
            Modality.Would when assents && actor == Actor.Self => new Judgement(SpeechKind.Promise, 0.55, "it says yes, and what we would do"),
            Modality.Would or Modality.Possibility => new Judgement(SpeechKind.Hedge, 0.2, "it could be, no more"),
            _ => Nothing,
        };
    }

    private static Judgement Future(ClauseView view, Actor actor)
    {
        var verb = view.Verb;
        if (view.Clause.Negated)
        {
            if (verb == "happen" && view.SpeaksOfTheirs)
            {
                return new Judgement(SpeechKind.Promise, 0.7, "it rules something out for the customer");
            }

            if (Refuse.Contains(verb) && !view.Gives && !view.Said.AnyWord(view.Clause.Auxiliary, view.Clause.Verb + 1, ["never"]))
            {
                return new Judgement(SpeechKind.Refusal, 0.15, "it says that something will not be done");
            }

            return view.Touches || Harm.Contains(verb)
                ? new Judgement(SpeechKind.Promise, 0.7, "it rules something out for the customer") : Nothing;
        }

        switch (actor)
        {
            case Actor.Self or Actor.Other:
                if (IsNextStep(view))
                {
                    return new Judgement(SpeechKind.Process, 0.2, "it is a next step of the sale");
                }

                return view.IsPronominal && !view.Assents ? new Judgement(SpeechKind.Talk, 0.3, "it does not say what")
                    : view.IsPronominal ? new Judgement(SpeechKind.Assent, 0.6, "it says yes to what was asked for") { Bare = true }
                    : view.Touches || view.Assents || view.Setting.Register is Register.Pitch or Register.Mail ? new Judgement(SpeechKind.Promise, 0.85, "we will do it for the customer")
                    : actor == Actor.Self || view.VendorSubject ? new Judgement(SpeechKind.Promise, 0.6, "we will do it") : Nothing;
            case Actor.You:
                if (Burden.Contains(verb) && !Receive.Contains(verb))
                {
                    return new Judgement(SpeechKind.Request, 0.2, "the customer is to do it");
                }

                return view.Complement(Mood) || (verb is "see" or "get" && view.Said.Has("sales-paper")) ? Nothing
                    : verb is "have" or "get" or "receive" or "be" || view.Touches ? new Judgement(SpeechKind.Promise, 0.85, "the customer will have it")
                    : view.Facts || view.Assents || view.Asked || view.Setting.Register == Register.Pitch ? new Judgement(SpeechKind.Promise, 0.65, "the customer will be able to") : Nothing;
            default:
                return view.Complement(Mood) || verb is "depend" or "take" or "need" or "help" or "happen" or "cost" ? Nothing
                    : view.Touches || view.Complement(Result) || view.Complement(["able"]) || view.Assents ? new Judgement(SpeechKind.Promise, 0.75, "it will be so for the customer")
                    : view.Setting.Register is Register.Pitch or Register.Mail && view.HasObject ? new Judgement(SpeechKind.Promise, 0.6, "it is announced in writing") : Nothing;
        }
    }

    private static Judgement Progressive(ClauseView view, Actor actor)
    {
        var stem = ContentWords.Stem(view.Verb);
        return actor == Actor.You && view.Verb == "looking" && view.SaysWhen ? new Judgement(SpeechKind.Promise, 0.55, "it tells the customer when")
            : actor == Actor.You && view.Verb is "getting" or "receiving" or "having" ? new Judgement(SpeechKind.Promise, 0.75, "the customer is getting it")
            : actor is Actor.Self or Actor.Other && !Talk.Contains(stem) && view.Verb is not ("going" or "having" or "coming" or "being" or "getting" or "using" or "doing" or "working" or "running" or "asking" or "looking" or "hoping" or "thinking" or "trying" or "selling" or "handing" or "sending" or "meeting" or "losing" or "dealing")
                && view.Addresses && !view.Clause.Negated ? new Judgement(SpeechKind.Promise, 0.6, "we are about to do it for the customer")
            : Nothing;
    }

    private static Judgement Present(ClauseView view, Actor actor)
    {
        if (view.Said.HasWithin("word", view.Clause.Subject, view.Clause.End) && !view.Clause.Negated)
        {
            return new Judgement(SpeechKind.Promise, 0.85, "our word is given on it");
        }

        if (view.Clause.Negated)
        {
            if (actor == Actor.You && view.Base is "pay" or "lose" or "wait" or "need")
            {
                return new Judgement(SpeechKind.Promise, 0.6, "the customer is spared it");
            }

            if (actor == Actor.Thing && view.SpeaksOfTheirs && view.Said.AnyWord(view.Clause.Subject, view.Clause.Auxiliary, ["nothing", "nobody", "none"]))
            {
                return new Judgement(SpeechKind.Promise, 0.6, "it rules something out for the customer");
            }

            return view.NeverSaid && (actor == Actor.Self || view.Setting.Register is Register.Pitch || view.Asked) && Harm.Contains(ContentWords.Stem(view.Verb)) ? new Judgement(SpeechKind.Promise, 0.65, "it rules something out for the customer")
                : view.NeverSaid && view.Asked && (view.Assents || view.SpeaksOfTheirs || actor == Actor.Self || view.Said.AnyWord(view.Clause.Subject, view.Clause.Auxiliary, ["it", "that", "nothing"])) ? new Judgement(SpeechKind.Promise, 0.6, "it rules something out for the customer")
                : new Judgement(SpeechKind.Refusal, 0.15, "it says that something is not so");
        }

        if (view.Gives)
        {
            return new Judgement(SpeechKind.Promise, 0.75, "it is in the price");
        }

        if (view.Assents && view.HasAnything && actor is not Actor.You && !Talk.Contains(view.Base))
        {
            return new Judgement(SpeechKind.Promise, 0.65, "it says yes to what was asked for");
        }

        if (view.Asked && view.HasObject && actor is Actor.Self or Actor.Thing or Actor.Other && (view.Sweeping || view.Universals) && !Talk.Contains(view.Verb))
        {
            return new Judgement(SpeechKind.Promise, 0.55, "it answers what was asked for");
        }

        return actor switch
        {
            _ when view.Said.Has("confirms") && view.HasObject && view.Setting.Register is Register.Mail or Register.Notes && !State.Contains(view.Base) => new Judgement(SpeechKind.Promise, 0.6, "it confirms what was said before"),
            Actor.Self when Service.Contains(view.Base) && (!view.IsI || view.SpeaksOfTheirs) && (view.Addresses || view.Universals || view.Figures || view.Recurring || view.SaysAfterwards || view.NamesItsObject) => new Judgement(SpeechKind.Promise, 0.55, "it is the work that we do for them"),
            Actor.Thing when view.Addresses && view.Base is "stay" or "remain" or "come" or "keep" or "go" && view.HasAnything => new Judgement(SpeechKind.Promise, 0.55, "it says what becomes of what is theirs"),
            Actor.Thing when view.Base is "come" or "carry" or "stay" or "roll" && view.Universals => new Judgement(SpeechKind.Promise, 0.55, "it holds for all of them"),
            Actor.Thing when view.IsPassive && (view.SpeaksOfTheirs || view.Universals || view.Figures || view.Recurring) && (view.Setting.Register is Register.Pitch or Register.Mail || view.SpeaksOfTheirs || view.Figures) => new Judgement(SpeechKind.Promise, 0.55, "it is done for them"),
            Actor.Thing when view.Base is "stay" or "hold" or "remain" && view.Said.AnyWord(view.Clause.Subject, view.Clause.Auxiliary, ["price", "prices", "rate", "rates", "fee", "fees", "discount", "pricing", "cost"]) => new Judgement(SpeechKind.Promise, 0.65, "the price holds"),
            Actor.Self when view.Setting is { AnswersAtOnce: true, Asked: { } fear } && Requests.AsksWhatIf(fear) && !State.Contains(view.Base) | view.Base == "come" && view.HasAnything => new Judgement(SpeechKind.Promise, 0.55, "it says what we do then"),
            Actor.Self or Actor.Thing or Actor.You when Schedule.Contains(view.Base) && view.SaysWhen && view.Said.AnyWord(view.Clause.Verb, view.Clause.End, ["live", "on", "by", "in", "within"]) && (view.Base != "go" || view.Said.AnyWord(view.Clause.Verb, view.Clause.End, ["live"])) && actor != Actor.You | view.Base == "go" => new Judgement(SpeechKind.Promise, 0.5, "it says on which day"),
            Actor.Thing or Actor.Other when view.Said.AnyWord(view.Clause.Auxiliary, view.Clause.Verb + 1, ["is", "are"]) && view.VendorSubject | view.Clause.Actor == Actor.Other && (view.Sweeping || view.Recurring) && view.HasAnything => new Judgement(SpeechKind.Promise, 0.55, "one of our people is there as a rule"),
            Actor.You when view.Asked && Receive.Contains(view.Verb) && view.HasObject => new Judgement(SpeechKind.Promise, 0.6, "it says that the customer has what was asked for"),
            Actor.You when view.Verb is "get" or "receive" && (view.FromUs || view.Facts || view.Universals || view.Sweeping || view.Setting.Register == Register.Pitch) => new Judgement(SpeechKind.Promise, 0.7, "the customer gets it"),
            Actor.You when view.Verb is "got" or "have" && view.Sweeping => new Judgement(SpeechKind.Promise, 0.6, "the customer has it"),
            Actor.Self when !State.Contains(view.Verb) && !Talk.Contains(view.Verb) && ((view.Addresses && (view.Facts || view.Universals || view.Recurring)) || (view.Recurring && view.Facts)) => new Judgement(SpeechKind.Promise, 0.6, "we do it for the customer as a rule"),
            Actor.Self when !State.Contains(view.Verb) && !Talk.Contains(view.Verb) && view.Setting.Register == Register.Pitch && view.Addresses => new Judgement(SpeechKind.Promise, 0.55, "the pitch says that we do it for the customer"),
            Actor.Self when !view.IsI && view.Verb is "do" or "run" or "hold" or "give" or "include" or "deliver" or "provide" or "cover" or "offer" && (view.Figures || view.Recurring || view.SaysAfterwards) && !view.Said.Has("past") => new Judgement(SpeechKind.Promise, 0.55, "we do it as a rule"),
            Actor.Thing or Actor.Other when view.Sweeping && (view.Addresses || view.Universals || view.Asked) => new Judgement(SpeechKind.Promise, 0.6, "it holds without limit"),
            Actor.Self when !view.IsI && view.Said.AnyWord(view.Clause.Verb, view.Clause.Verb + 4, ["all", "every", "each", "everything"]) && !State.Contains(view.Verb) && !Talk.Contains(view.Verb) => new Judgement(SpeechKind.Promise, 0.5, "we do all of it"),
            _ when view.Told && view.HasObject && !State.Contains(view.Base) && !Talk.Contains(view.Base) => new Judgement(SpeechKind.Promise, 0.6, "it tells what the customer was told"),
            Actor.Thing when view.Setting is { AnswersAtOnce: true, Asked.IsQuestion: true } && view.Universals && view.HasAnything && !Mood.Contains(view.Base) && !view.Said.Has("hedge") => new Judgement(SpeechKind.Promise, 0.5, "it says what was asked, without exception"),
            Actor.Thing or Actor.Other when view.SubjectIsUniversal && view.Verb is not ("is" or "are" or "has" or "have" or "needs" or "wants" or "knows") && view.HasObject => new Judgement(SpeechKind.Promise, 0.6, "it holds for every one of them"),
            Actor.You when view.Setting.Register == Register.Pitch && view.Verb is "have" or "keep" or "own" or "see" && view.HasObject => new Judgement(SpeechKind.Promise, 0.55, "the pitch says what the customer has"),
            Actor.Thing or Actor.None when view.Setting.Register == Register.Pitch && view.HasObject && view.Facts && (view.Universals || view.Recurring) => new Judgement(SpeechKind.Promise, 0.55, "the pitch says how much of it there is"),
            Actor.Other when view.Addresses && view.VendorSubject && view.HasObject && !Talk.Contains(view.Base) && !State.Contains(view.Base) => new Judgement(SpeechKind.Promise, 0.55, "one of our people does it for the customer"),
            _ => Nothing,
        };
    }

    private static Judgement Ability(ClauseView view, Actor actor) =>
        view.Clause.Negated ? new Judgement(SpeechKind.Refusal, 0.1, "it cannot be done")
        : view.Said.Has("word") ? new Judgement(SpeechKind.Promise, 0.65, "our word is given on it")
        : view.Sweeping ? new Judgement(SpeechKind.Promise, 0.65, "the customer may, without limit")
        : view.Told && view.HasObject ? new Judgement(SpeechKind.Promise, 0.6, "it tells what the customer was told they can have")
        : actor == Actor.Self && view.Verb is "do" or "give" or "get" or "offer" or "throw" or "let" && view.Setting.Register is Register.Call or Register.Mail && (view.Gives || view.Said.Has("given") || (view.SpeaksOfTheirs && view.Figures)) ? new Judgement(SpeechKind.Promise, 0.6, "it is offered")
        : (view.Assents || view.Asked) && !Talk.Contains(view.Verb) && actor is not Actor.Other
            ? view.IsPronominal ? new Judgement(SpeechKind.Assent, 0.6, "it says yes to what was asked for") { Bare = true } : new Judgement(SpeechKind.Promise, 0.6, "it says that what was asked for can be done")
        : view.Setting.Register is Register.Pitch or Register.Mail && actor == Actor.You && view.HasObject && (view.Universals || view.Facts) ? new Judgement(SpeechKind.Promise, 0.5, "the pitch says that the customer can")
        : new Judgement(SpeechKind.Talk, 0.3, "it could be done");

    private static Judgement Permission(ClauseView view) =>
        view.Verb == "leave" && view.Said.HasWithin("hands", view.Clause.Subject, view.Clause.End) ? new Judgement(SpeechKind.Promise, 0.65, "it is left in our hands") :
        view.Setting.Register == Register.Pitch && view.Said.Has("word") ? new Judgement(SpeechKind.Promise, 0.7, "our word is given on it") :
        view.Sweeping ? new Judgement(SpeechKind.Promise, 0.65, "the customer may, without limit")
        : view.Verb == "count" && view.Said.Tokens.Count > view.Clause.Verb + 1 && view.Said.Tokens[view.Clause.Verb + 1].Word == "on" && view.Facts ? new Judgement(SpeechKind.Promise, 0.65, "the customer may count on it")
        : view.Gives && !view.Said.Has("sales-paper") ? new Judgement(SpeechKind.Promise, 0.55, "it is in the price")
        : new Judgement(SpeechKind.Request, 0.1, "the customer is to do it");

    private static Judgement Fragment(ClauseView view) =>
        view.Assents && (view.HasObject || view.Facts || view.Universals) ? new Judgement(SpeechKind.Promise, 0.6, "it says yes to what was asked for")
        : view.Setting.Register is Register.Pitch or Register.Mail && (view.Sweeping || view.Said.HasWithin("given", 0, view.Said.Tokens.Count) || view.Said.Has("word")) && view.HasObject ? new Judgement(SpeechKind.Promise, 0.6, "it is offered without limit or price")
        : Nothing;

    private static Judgement Relief(ClauseView view, Actor actor) =>
        view.Clause.Negated && actor == Actor.You && view.Clause.Joint == Joint.Main ? new Judgement(SpeechKind.Promise, 0.55, "the customer is spared it")
        : actor == Actor.You ? new Judgement(SpeechKind.Request, 0.15, "the customer is to do it")
        : Nothing;

    /// <summary>Notes and records tell what somebody promised.</summary>
    private static Judgement Past(ClauseView view) =>
        (view.Setting.Register is Register.Notes || (view.Setting.Register == Register.Mail && view.Clause.Actor == Actor.Self)) && view.Verb is "promised" or "offered" or "agreed" or "assured" or "committed" or "guaranteed" or "pledged" or "confirmed" && !view.Clause.Negated && view.HasObject && !view.Said.Has("sales-paper")
            || (view.Clause.Actor == Actor.Self && view.SpeaksOfTheirs && !view.Clause.Negated && view.Verb is "blocked" or "reserved" or "booked" or "secured" or "set" or "put" or "kept" or "agreed" or "arranged" or "held" && view.Said.Tokens[view.Clause.Auxiliary].Word is "have")
            || (view.Setting.Register is Register.Notes && view.Said.Has("confirms") && view.HasObject)
            ? new Judgement(SpeechKind.Promise, 0.75, "it tells what was promised")
            : new Judgement(SpeechKind.Past, 0.1, "it was");

    /// <summary>Sending the papers of the sale, asking around, looking into it.</summary>
    private static bool IsNextStep(ClauseView view) =>
        !view.Recurring && !view.IsServiceLevel && (Talk.Contains(view.Verb) || (Paper.Contains(view.Verb) && (view.Said.HasWithin("sales-paper", view.Clause.Verb, view.Said.Tokens.Count) || (view.Verb is "send" or "share" or "email" or "mail" or "forward" or "show" or "present" or "schedule" or "book" && !view.Facts && !view.Assents)))
            || view.Verb is "need" or "have" or "go" or "come" or "start" or "begin" or "move" or "stop" or "try" or "work" or "sort" or "plan" or "take" && !view.Touches && !view.Facts)
            || view.Complement(Mood);

    /// <summary>Notes open with one of the customer's people: "Ann says that", "Ann to send".</summary>
    public static bool IsCustomers(Utterance said, Setting setting)
    {
        var first = said.Tokens.FindIndex(t => t.IsWord);
        return first >= 0 && setting.CustomerNames.Contains(said.Tokens[first].Word) && first + 1 < said.Tokens.Count
            && said.Tokens[first + 1].Word is not (":" or "," or "'s");
    }

    /// <summary>Who the clause is about, with names told apart; null where it is one of the customer's people.</summary>
    private static Actor? ActorOf(Utterance said, SpokenClause clause, Setting setting)
    {
        if (clause.Actor is Actor.Thing or Actor.Other)
        {
            var first = clause.Subject;
            while (first < clause.Auxiliary - 1 && IsTold(said, first - 1) && setting.CustomerNames.Contains(said.Tokens[first].Word))
            {
                first++;
            }

            for (var i = first; i < clause.Auxiliary; i++)
            {
                var word = said.Tokens[i].Word;
                if (setting.VendorNames.Contains(word))
                {
                    return Actor.Other;
                }

                if (setting.CustomerNames.Contains(word))
                {
                    return setting.Register is Register.Pitch or Register.Mail ? Actor.You : null;
                }
            }
        }

        return clause.Actor;
    }

    /// <summary>"Told Ann a Priority 1 gets": Ann is who was told, not who gets.</summary>
    private static bool IsTold(Utterance said, int at)
    {
        for (var i = at; i >= Math.Max(0, at - 1); i--)
        {
            if (said.Tokens[i].Word is "told" or "promised" or "assured" or "offered")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A clause with what is asked of it again and again.</summary>
    private sealed record ClauseView(Utterance Said, SpokenClause Clause, Setting Setting, bool Assents, bool Asked)
    {
        public string Verb => Clause.VerbWord;

        public bool Addresses { get; } = Said.AnyWord(0, Said.Tokens.Count, Addressed) || Said.Tokens.Exists(t => Setting.CustomerNames.Contains(t.Word));

        /// <summary>The clause itself speaks of what is the customer's.</summary>
        public bool SpeaksOfTheirs { get; } = Said.AnyWord(Clause.Subject, Clause.End, Addressed);

        public bool IsI { get; } = Said.AnyWord(Clause.Subject, Clause.Auxiliary, ["i"]);

        public bool Facts { get; } = Language.Facts.In(Said.Words).Count > 0;

        public bool Universals { get; } = Said.AnyWord(0, Said.Tokens.Count, Universal);

        public bool SubjectIsUniversal { get; } = Said.AnyWord(Clause.Subject, Clause.Auxiliary, ["every", "each", "all", "both"]);

        public bool Recurring { get; } = Said.Has("recurring");

        public bool Sweeping { get; } = Said.Has("sweeping");

        public bool Gives { get; } = Said.HasWithin("given", Clause.Subject, Clause.End);

        public bool NeverSaid { get; } = Said.AnyWord(Clause.Subject, Clause.End, ["never", "nothing", "nobody"]);

        public bool VendorSubject { get; } = Enumerable.Range(Clause.Subject, Clause.Auxiliary - Clause.Subject).Any(i => Setting.VendorNames.Contains(Said.Tokens[i].Word));

        /// <summary>It is about the customer, or says how many, how much or when.</summary>
        public bool Touches => Addresses || Facts || Universals || Recurring || Gives;

        /// <summary>The verb without the ending of the third actor.</summary>
        public string Base => Verb.Length > 3 && Verb[^1] == 's' && Verb[^2] != 's' ? Verb[..^1] : Verb;

        /// <summary>"Our analysts ring you within fifteen minutes", "we only send you": how it is always done, no next step.</summary>
        public bool IsServiceLevel { get; } = (Said.Tokens[Math.Max(0, Clause.Auxiliary - 1)].Word is not ("i" or "we") && Language.Facts.In(Said.Words).Any(f => f.Unit.Length > 0))
            || Said.AnyWord(Clause.Auxiliary, Clause.Verb + 1, ["only", "always"]);

        /// <summary>A month, a day of the week, a date, a number of days or weeks.</summary>
        public bool SaysWhen { get; } = Said.AnyWord(0, Said.Tokens.Count, PromiseJudge.Times) || Language.Facts.In(Said.Words).Any(f => f.Kind == FactKind.Date);

        /// <summary>Work on a thing that both sides know: "the year-end statements".</summary>
        public bool NamesItsObject { get; } = Clause.Verb + 2 < Clause.End && (Said.Tokens[Clause.Verb + 1].Word is "the" or "all" or "those" or "both" || Said.Tokens[Clause.Verb + 2].Word is "the" or "all" or "those");

        /// <summary>"Is checked", "are kept".</summary>
        public bool IsPassive { get; } = Clause.Verb > Clause.Auxiliary && Service.Contains(ContentWords.Stem(Clause.VerbWord)) | Service.Contains(Participle(Clause.VerbWord)) && Said.Tokens[Clause.Auxiliary].Word is "is" or "are" or "get" or "gets";

        private static string Participle(string verb) => verb.EndsWith("ed", StringComparison.Ordinal) ? Service.Contains(verb[..^1]) ? verb[..^1] : verb[..^2] : verb switch { "kept" => "keep", "held" => "hold", "built" => "build", "taken" => "take", "given" => "give", "led" => "lead", _ => verb };

        /// <summary>A date, an amount or a number of something.</summary>
        public bool Figures { get; } = Language.Facts.In(Said.Words).Any(f => f.Unit.Length > 0 || f.Kind is FactKind.Date or FactKind.Money or FactKind.Percent);

        /// <summary>It says when in the course of the work: "after the readout".</summary>
        public bool SaysAfterwards { get; } = Said.Clauses.Count > 0 && Said.AnyWord(0, Said.Tokens.Count, ["after", "during", "within", "inside"]);

        public bool FromUs { get; } = Said.Words.Contains("from us", StringComparison.OrdinalIgnoreCase);

        /// <summary>It reports what the customer was told.</summary>
        public bool Told { get; } = Setting.Register is Register.Notes or Register.Mail && Said.HasWithin("reported", 0, Clause.Auxiliary);

        public bool HasAnything { get; } = ContentWords.Of(Said.Between(Clause.Verb, Clause.End)).Count >= 1;

        public bool HasObject { get; } = ContentWords.Of(Said.Between(Clause.Subject, Clause.End)).Count >= 2;

        /// <summary>"We will do that": what, was said before.</summary>
        public bool IsPronominal { get; } = ContentWords.Of(Said.Between(Clause.Verb + 1, Said.Tokens.Count)).Count == 0 && Language.Facts.In(Said.Words).Count == 0
            && (Clause.VerbWord is "do" or "take" or "get" or "make" or "handle" or "sort" or "be" or "have" or "manage" or "arrange" or "fix" or "see" or "go" or "will" or "would" or "can" or "help" || ContentWords.Of(Said.Words).Count < 2);

        public bool Complement(HashSet<string> words) => Verb is "be" or "is" or "are" && Said.AnyWord(Clause.Verb + 1, Math.Min(Clause.Verb + 4, Clause.End), words);
    }
}
