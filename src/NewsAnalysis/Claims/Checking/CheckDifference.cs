using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>Where a claim and a text part ways.</summary>
/// <param name="Kind">The kind, as in <see cref="ClaimCheck.Difference"/>.</param>
/// <param name="Claim">The words of the claim.</param>
/// <param name="Text">The words of the text in their place; null when there are none.</param>
internal sealed record CheckDifference(string Kind, TextSpan Claim, TextSpan? Text)
{
    /// <summary>The kinds that contradict a claim, and do not only leave it open.</summary>
    public bool Contradicts => Kind is "polarity" or "value" or "time" or "name" or "opposite" && (Text is not null || Kind == "polarity");

    /// <summary>The most telling difference of a claim; null when its words are all there.</summary>
    /// <param name="matches">Its sentences held against the text.</param>
    public static CheckDifference? Find(IReadOnlyList<SentenceMatch> matches) =>
        First(matches, Polarity) ?? First(matches, Value) ?? First(matches, m => Word(m, WordKind.Name, null)) ?? First(matches, m => Word(m, WordKind.Number, null))
        ?? First(matches, m => Word(m, WordKind.Plain, WordRelation.Antonym)) ?? First(matches, Time) ?? First(matches, Absent)
        ?? First(matches, m => Word(m, WordKind.Plain, null)) ?? First(matches, Elsewhere);

    private static CheckDifference? First(IReadOnlyList<SentenceMatch> matches, Func<SentenceMatch, CheckDifference?> find) =>
        matches.Select(find).FirstOrDefault(d => d is not null);

    private static CheckDifference? Polarity(SentenceMatch match)
    {
        if (match.Best < 0)
        {
            return null;
        }

        TextSentence best = match.Text.Sentences[match.Best];
        int own = Array.FindIndex(match.Claim.Words, w => SentenceFeatures.IsTurning(w.Folded));
        bool there = SentenceFeatures.Turns(best);
        return own >= 0 && !there ? new CheckDifference("polarity", match.Claim.Words[own].Span, null) : null;
    }

    private static CheckDifference? Value(SentenceMatch match)
    {
        Quantity[] near = [.. match.Nearest.SelectMany(s => s.Quantities)];
        foreach (Quantity quantity in match.Claim.Quantities.Where(q => !match.Text.Values.Contains(QuantityComparer.Base(q))))
        {
            Quantity? other = near.Where(q => q.Unit is not null && q.Unit == quantity.Unit).Select(q => (Quantity?)q).FirstOrDefault()
                ?? near.Where(q => QuantityComparer.KeyOf(q) is { } key && key == QuantityComparer.KeyOf(quantity)).Select(q => (Quantity?)q).FirstOrDefault()
                ?? near.Where(q => q.Measure == quantity.Measure).Select(q => (Quantity?)q).FirstOrDefault();
            return new CheckDifference("value", quantity.Span, other?.Span);
        }

        return null;
    }

    private static CheckDifference? Time(SentenceMatch match)
    {
        foreach (TimeMention time in match.Claim.Times)
        {
            TimeMention[] near = [.. match.Nearest.SelectMany(s => s.Times)];
            if (near.Length > 0 && !Array.Exists(near, t => t.Key == time.Key) && Array.Exists(near, t => t.Precision == time.Precision))
            {
                return new CheckDifference("time", time.Span, Array.Find(near, t => t.Precision == time.Precision).Span);
            }
        }

        return null;
    }

    // A word that the nearest sentences do not say, with what stands in its place.
    private static CheckDifference? Word(SentenceMatch match, WordKind kind, WordRelation? relation)
    {
        var words = new MatchedWords(match);
        for (int at = 0; at < words.Content.Length; at++)
        {
            TextWord word = match.Claim.Words[words.Content[at]];
            if (word.Kind != kind || SentenceMatch.Strength(match.InTwo[words.Content[at]]) >= .5 || (kind == WordKind.Name && match.Text.Holds(word.Key) && !InNoSentence(match, words.Content[at])))
            {
                continue;
            }

            if (words.InPlaceOf(at) is { } other && (relation is null ? kind == WordKind.Plain || other.Word.Kind == kind : other.Relation == relation))
            {
                string name = kind switch { WordKind.Name => "name", WordKind.Number => "value", _ => relation == WordRelation.Antonym ? "opposite" : "wording" };
                return new CheckDifference(name, word.Span, other.Word.Span);
            }
        }

        return null;
    }

    private static bool InNoSentence(SentenceMatch match, int word) => match.InTwo[word] == WordRelation.None;

    private static CheckDifference? Absent(SentenceMatch match)
    {
        for (int i = 0; i < match.Claim.Words.Length; i++)
        {
            TextWord word = match.Claim.Words[i];
            if (word.IsContent && match.InText[i] == WordRelation.None && !match.Text.Holds(word.Key))
            {
                return new CheckDifference("not in the text", word.Span, null);
            }
        }

        return null;
    }

    private static CheckDifference? Elsewhere(SentenceMatch match)
    {
        int weakest = Enumerable.Range(0, match.Claim.Words.Length).Where(i => match.Claim.Words[i].IsContent).Append(-1)
            .MinBy(i => i < 0 ? 1 : SentenceMatch.Strength(match.InTwo[i]));
        return weakest < 0 ? null : new CheckDifference("wording", match.Claim.Words[weakest].Span, null);
    }
}
