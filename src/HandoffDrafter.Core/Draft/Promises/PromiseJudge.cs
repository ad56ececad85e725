using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>
/// Whether a sentence of the vendor's side commits it to something that somebody will have to deliver, and why. Questions, doubts,
/// hypotheses, refusals, what was, what others have, options, the sale's own papers and jokes are told apart and are none.
/// </summary>
public static class PromiseJudge
{
    public static Judgement Judge(Utterance said, Setting setting)
    {
        if (said.IsQuestion)
        {
            return new Judgement(SpeechKind.Question, 0.05, "it asks");
        }

        if (Veto(said, setting) is { } veto)
        {
            return veto;
        }

        var answers = setting.Asked is { } asked && Requests.WantsAssent(asked);
        var yes = OpensWithAssent(said) || (said.Has("nod") && setting.Asked?.IsQuestion == true);
        var assents = answers && (yes || (said.Has("no") && setting.AnswersAtOnce) || EndsWithAssent(said));
        var best = new Judgement(SpeechKind.Talk, 0.05, "nobody is committed to anything");
        var refuses = false;
        for (var i = 0; i < said.Clauses.Count; i++)
        {
            var judged = Commitments.Of(said, i, setting, assents, answers && setting.AnswersAtOnce);
            refuses |= judged.Kind == SpeechKind.Refusal;
            if (judged.Score > best.Score || (judged.IsPromise && judged.Score == best.Score && Length(said, i) > Length(said, best.Clause)) || (best.Score < Judgement.Threshold && judged.Kind is not SpeechKind.Talk && best.Kind == SpeechKind.Talk))
            {
                best = judged with { Clause = i };
            }
        }

        if (refuses && best.Score < 0.7)
        {
            return new Judgement(SpeechKind.Refusal, 0.15, "it says no");
        }

        if (best.IsPromise)
        {
            return best with { Explicit = !(assents || (answers && setting.AnswersAtOnce && SharesWords(said, setting.Asked!))), Certainty = CertaintyOf(said, best) };
        }

        var yesToIt = setting.Asked?.IsQuestion == true ? yes : yes && !said.Has("nod");
        if (setting.AnswersAtOnce && best.Kind == SpeechKind.Talk && IsShortAnswer(said, setting.Asked!, answers))
        {
            return new Judgement(SpeechKind.Assent, 0.55, "it answers in a few words what was asked for") { Explicit = false, Bare = true };
        }

        var bare = (yesToIt || said.Has("firm-assent")) && answers && setting.AnswersAtOnce && best.Kind is SpeechKind.Talk && Requests.GivesOnYes(setting.Asked!)
            && said.Tokens.Count(t => t.IsWord) <= 12;
        return bare
            ? new Judgement(SpeechKind.Assent, 0.6, "it says yes to what was asked for") { Explicit = false, Bare = true }
            : best;
    }

    private static int Length(Utterance said, int clause) => clause < 0 ? 0 : said.Clauses[clause].End - said.Clauses[clause].Subject;

    /// <summary>What takes the whole sentence out, whatever else it says.</summary>
    private static Judgement? Veto(Utterance said, Setting setting)
    {
        if (said.Has("joke") || said.Words.StartsWith("[laughs]", StringComparison.OrdinalIgnoreCase))
        {
            return new Judgement(SpeechKind.Joke, 0.1, "it is said for a laugh");
        }

        if (said.Has("retraction"))
        {
            return new Judgement(SpeechKind.Retraction, 0.1, "it takes something back");
        }

        if (said.Has("others"))
        {
            return new Judgement(SpeechKind.Others, 0.1, "it is about other customers");
        }

        if (said.Has("hypothetical") || IsCounterfactual(said))
        {
            return new Judgement(SpeechKind.Hypothetical, 0.15, "it is not meant to happen");
        }

        if (said.Has("past") && !said.Clauses.Exists(c => c.Modality is Modality.Future))
        {
            return new Judgement(SpeechKind.Past, 0.1, "it was");
        }

        if (setting.Register == Register.Notes && Commitments.IsCustomers(said, setting))
        {
            return new Judgement(SpeechKind.Request, 0.1, "it is what the customer says or does");
        }

        return setting.Register == Register.Notes && said.Cues.Exists(c => c.Name == "internal" && c.Start <= 2)
            ? new Judgement(SpeechKind.Internal, 0.1, "it is a thought of our own")
            : null;
    }

    /// <summary>"If you were", "if they bought": past after "if", or "would" beside it.</summary>
    private static bool IsCounterfactual(Utterance said) =>
        said.Clauses.Exists(c => c.Joint == Joint.Condition && c.Modality is Modality.Past) && said.Clauses.Exists(c => c.Modality == Modality.Would);

    /// <summary>"Inside the hour." to "how fast", "Comes with training." and "No limit." to a question that feared or hoped it.</summary>
    private static bool IsShortAnswer(Utterance said, Utterance asked, bool answers)
    {
        const int Short = 7;
        var words = said.Tokens.Count(t => t.IsWord);
        if (words is 0 or > Short || said.Has("hedge") || said.Has("past"))
        {
            return false;
        }

        var timed = said.Has("recurring") || Facts.In(said.Words).Count > 0 || said.AnyWord(0, said.Tokens.Count, Times);
        return (Requests.AsksHowMuch(asked) && timed && said.Clauses.TrueForAll(c => c.Modality is Modality.Fragment or Modality.Present))
            || (answers && asked.IsQuestion && Requests.GivesOnYes(asked) && said.Clauses.TrueForAll(c => c.Modality is Modality.Fragment or Modality.Present or Modality.Imperative && !c.Negated)
                && (said.Has("sweeping") || said.Has("given") || (said.Clauses.TrueForAll(c => c.Modality != Modality.Present) && ContentWords.Of(said.Words).Overlaps(ContentWords.Of(asked.Words)))));
    }

    internal static readonly HashSet<string> Times = ["hour", "hours", "day", "days", "week", "weeks", "month", "months", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "noon", "night", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "once", "twice"];

    private static bool OpensWithAssent(Utterance said) => said.Has("assent") || said.Cues.Exists(c => c.Name == "assent" && c.Start <= 2);

    /// <summary>"I'll be leading it myself, yes."</summary>
    private static bool EndsWithAssent(Utterance said)
    {
        var last = said.Tokens.FindLast(t => t.IsWord);
        return last.Word is "yes" or "yeah" or "yep" or "absolutely" or "definitely" or "course";
    }

    /// <summary>It takes up a word of the question, or points back to what was asked with "it" or "that".</summary>
    private static bool SharesWords(Utterance said, Utterance asked) =>
        Requests.IsYesNo(asked) && (ContentWords.Of(said.Words).Overlaps(ContentWords.Of(asked.Words))
            || (said.Tokens.Find(t => t.IsWord).Word is "it" or "that" or "they" && ContentWords.Of(asked.Words).Count >= 2));

    private static Certainty CertaintyOf(Utterance said, Judgement judgement)
    {
        var conditional = said.Clauses.Where((_, i) => i != judgement.Clause).Any(c => c.Joint == Joint.Condition)
            || said.Has("condition");
        return conditional ? Certainty.Conditional : judgement.Clause >= 0 && said.HasWithin("hedge", said.Clauses[judgement.Clause].Subject, said.Clauses[judgement.Clause].End) ? Certainty.Hedged : Certainty.Firm;
    }
}
