using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>Where a claim and a text part ways.</summary>
/// <param name="Kind">The kind, as in <see cref="ClaimCheck.Difference"/>.</param>
/// <param name="Claim">The words of the claim.</param>
/// <param name="Text">The words of the text in their place; null when there are none.</param>
/// <param name="Match">The sentence of the claim, held against the text.</param>
/// <param name="Contradicts">Whether the text says something else, and does not only leave the claim open.</param>
internal sealed record CheckDifference(string Kind, TextSpan Claim, TextSpan? Text, SentenceMatch Match, bool Contradicts)
{
    /// <summary>The most telling difference of a claim; null when its words are all there.</summary>
    /// <param name="matches">Its sentences held against the text.</param>
    /// <param name="model">What weighs the doubts about its words.</param>
    public static CheckDifference? Find(IReadOnlyList<SentenceMatch> matches, ClaimModel model)
    {
        DoubtOf[] doubts = [.. matches.SelectMany(m => WordDoubts.Of(m).Select(d => new DoubtOf(m, d, model[ClaimFeatures.OfDoubt + d.Name])))];
        DoubtOf? telling = doubts.Where(d => d.Doubt.Telling).MinBy(d => d.Weight);
        CheckDifference? value = First(matches, Value);
        if (telling is not null && (value is null || telling.Doubt.Kind == WordDoubt.Turning))
        {
            return Of(telling.Match, telling.Doubt);
        }

        return value ?? First(matches, Quotation) ?? First(matches, Time)
            ?? (doubts.MinBy(d => d.Weight) is { } any ? Of(any.Match, any.Doubt) : null);
    }

    private static CheckDifference? First(IReadOnlyList<SentenceMatch> matches, Func<SentenceMatch, CheckDifference?> find) =>
        matches.Select(find).FirstOrDefault(d => d is not null);

    private static CheckDifference Of(SentenceMatch match, WordDoubt doubt)
    {
        TextSpan claim = Whole(match.Claim, doubt.Word);
        TextSpan? text = doubt.Other is { } other ? WholeOf(match, other) : null;
        bool same = doubt.Other?.Kind == match.Claim.Words[doubt.Word].Kind;
        return doubt.Kind switch
        {
            WordDoubt.Turning => new CheckDifference("polarity", match.Claim.Words[doubt.Word].Span, null, match, true),
            "name" => new CheckDifference("name", claim, same ? text : null, match, same && doubt.Telling),
            "number" => new CheckDifference("value", claim, same ? text : null, match, same && doubt.Telling),
            _ when doubt.IsOpposite && text is not null => new CheckDifference("opposite", claim, text, match, doubt.Telling),
            _ => new CheckDifference(doubt.IsInText || text is not null ? "wording" : "not in the text", claim, text, match, false),
        };
    }

    private static CheckDifference? Value(SentenceMatch match)
    {
        Quantity[] near = [.. match.Nearest.SelectMany(s => s.Quantities)];
        foreach (Quantity quantity in match.Claim.Quantities.Where(q => !match.Text.Values.Contains(QuantityComparer.Base(q))))
        {
            Quantity? other = FirstOf(near, q => q.Unit is not null && q.Unit == quantity.Unit)
                ?? FirstOf(near, q => QuantityComparer.KeyOf(q) is { } key && key == QuantityComparer.KeyOf(quantity))
                ?? FirstOf(near, q => q.Measure == quantity.Measure);
            return new CheckDifference("value", quantity.Span, other?.Span, match, other is not null);
        }

        return null;
    }

    private static T? FirstOf<T>(IEnumerable<T> values, Func<T, bool> holds)
        where T : struct => values.Where(holds).Select(v => (T?)v).FirstOrDefault();

    private static CheckDifference? Quotation(SentenceMatch match)
    {
        foreach ((int from, int to) in match.Claim.Quoted.Where(q => q.To - q.From > 1 && !match.Text.HoldsRun(match.Claim.Words[q.From..q.To])))
        {
            WordDoubt? inside = FirstOf(WordDoubts.Of(match), d => d.Word >= from && d.Word < to);
            TextSpan quoted = match.Claim.Words[from].Span.Cover(match.Claim.Words[to - 1].Span);
            TextSpan claim = inside is { } doubt ? Whole(match.Claim, doubt.Word) : quoted;
            return new CheckDifference("quotation", claim, inside?.Other is { } other ? WholeOf(match, other) : null, match, false);
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
                return new CheckDifference("time", time.Span, Array.Find(near, t => t.Precision == time.Precision).Span, match, true);
            }
        }

        return null;
    }

    // The whole of a name: "European Parliament" for "Parliament".
    private static TextSpan Whole(TextSentence sentence, int word)
    {
        (int first, int last) = (word, word);
        while (first > 0 && IsOneName(sentence.Words, first - 1))
        {
            first--;
        }

        while (last + 1 < sentence.Words.Length && IsOneName(sentence.Words, last))
        {
            last++;
        }

        return TextSpan.FromBounds(sentence.Words[first].Span.Start, sentence.Words[last].Span.End);
    }

    private static TextSpan WholeOf(SentenceMatch match, TextWord other)
    {
        TextSentence? sentence = match.Text.Sentences.FirstOrDefault(s => s.Span.Contains(other.Span));
        return sentence is null ? other.Span : Whole(sentence, Array.IndexOf(sentence.Words, other));
    }

    // Two words with a blank between them.
    private static bool IsOneName(TextWord[] words, int at) =>
        words[at].Kind == WordKind.Name && words[at + 1].Kind == WordKind.Name && words[at + 1].Span.Start == words[at].Span.End + 1;

    // A doubt about a word of a sentence, and how much it speaks against the claim: the less, the more.
    private sealed record DoubtOf(SentenceMatch Match, WordDoubt Doubt, double Weight);
}
