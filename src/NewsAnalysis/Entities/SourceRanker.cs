using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Chooses another source for a quotation than the rules did, where the mentions around it speak clearly for that.</summary>
/// <remarks>
/// Boosted trees over <see cref="SourceLooks"/>, learned from news in which people marked who is quoted; the rules' own choice is one of the things
/// they look at. Ranking the candidates of each quotation follows O'Keefe and others (2012), A sequence labelling approach to quote attribution.
/// </remarks>
internal static class SourceRanker
{
    /// <summary>How much likelier than the rules' choice another one must be, as a difference of two probabilities.</summary>
    public const double Margin = 0.1;

    /// <summary>
    /// How likely one must be where the rules leave the source of a sentence open; that of a few words stays open, for they may be nobody's.
    /// </summary>
    public const double LeastWhereOpen = 0.35;

    /// <summary>Quotations of as many UTF-16 units or more are whole sentences, or near to.</summary>
    public const int LeastSentence = 40;

    private static readonly Lazy<LearnedOdds> Shipped =
        new(() => new LearnedOdds([.. Lexicon.Rows("source-trees.tsv")], Lexicon.Rows("source-words.tsv"), SourceLooks.Slots));

    /// <summary>What each quotation is tied to after all.</summary>
    /// <param name="items">The article.</param>
    /// <param name="frames">Its frames.</param>
    /// <param name="ruled">What the rules tie its quotations to, in order.</param>
    public static List<QuoteSource> Rank(ItemStream items, List<CueFrame> frames, List<QuoteSource> ruled)
    {
        var ranked = new List<QuoteSource>(ruled.Count);
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        var looks = new SourceLooks(items, frames);
        for (int i = 0; i < ruled.Count; i++)
        {
            // What goes on from a quotation goes on from its better source too.
            bool goesOn = i > 0 && ruled[i].Link == AttributionLink.Continuation && ruled[i].Frame == ruled[i - 1].Frame;
            QuoteSource own = goesOn ? ruled[i] with { Frame = ranked[i - 1].Frame } : ruled[i];
            QuoteSource chosen = Better(items, looks, own, i > 0 ? ranked[i - 1] : null, said);
            if (chosen.Frame is { Mention: >= 0 } frame && items.Mentions[frame.Mention].Name is { } name)
                said[name] = said.GetValueOrDefault(name) + 1;
            ranked.Add(chosen);
        }

        return ranked;
    }

    private static QuoteSource Better(ItemStream items, SourceLooks looks, QuoteSource ruled, QuoteSource? before, Dictionary<string, int> said)
    {
        if (ruled.Frame is { Sure: true } && ruled.Link == AttributionLink.Cue)
            return ruled;
        List<int> near = looks.Near(ruled);
        int rule = ruled.Frame is { } frame ? near.IndexOf(frame.Mention) : -1;
        bool sentence = items.Stream.Quotes[ruled.Quote].Inner.Length >= LeastSentence;
        if (rule < 0 && !sentence)
            return ruled;

        // Where the rules are as good as sure nobody can be likelier by the margin, and the others need no look.
        if (rule >= 0 && Probability(looks.Of(near[rule], ruled, before, said, near.Count)) + Margin >= 1)
            return ruled;
        SourceCandidate[] candidates = [.. near.Select(m => looks.Of(m, ruled, before, said, near.Count))];
        int best = Choose([.. candidates.Select(Probability)], rule, sentence);
        return best == rule ? ruled : Tied(items, ruled, candidates[best]);
    }

    private static double Probability(SourceCandidate candidate) => Shipped.Value.Of(candidate.Values, candidate.Words);

    /// <summary>Index of the candidate to take; <paramref name="rule"/> when none is clearly better.</summary>
    /// <param name="probabilities">How likely each candidate is the source.</param>
    /// <param name="rule">Index of the rules' choice, or -1.</param>
    /// <param name="sentence">Whether the quotation is long enough to be a sentence.</param>
    public static int Choose(double[] probabilities, int rule, bool sentence)
    {
        if (probabilities.Length == 0 || (rule < 0 && !sentence))
            return rule;
        int best = 0;
        for (int i = 1; i < probabilities.Length; i++)
            best = probabilities[i] > probabilities[best] ? i : best;
        double least = rule >= 0 ? probabilities[rule] + Margin : LeastWhereOpen;
        return probabilities[best] > least ? best : rule;
    }

    // With its own cue in the sentence; as another mention of the same source; or by its place alone.
    private static QuoteSource Tied(ItemStream items, QuoteSource ruled, SourceCandidate candidate)
    {
        int item = items.QuoteItems[ruled.Quote];
        if (candidate.Frame is { } own && items.SameSentence(own.CueFirst, item))
            return new QuoteSource(ruled.Quote, own, AttributionLink.Cue);
        Mention mention = items.Mentions[candidate.Mention];
        if (ruled.Frame is { Mention: >= 0 } frame && mention.Name is { } name && items.Mentions[frame.Mention].Name == name)
            return ruled with { Frame = frame with { Source = mention.Span, Mention = candidate.Mention } };
        int at = items.ItemOfWord[items.Stream.IndexAt(mention.Span.Start)];
        var place = new CueFrame(at, at, mention.Span, candidate.Mention, default, CueShape.Distant) { First = at, Last = at };
        return new QuoteSource(ruled.Quote, place, AttributionLink.Implied);
    }
}
