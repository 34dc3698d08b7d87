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
        (SentenceMatch Match, WordDoubt Doubt)[] doubts = [.. matches.SelectMany(m => WordDoubts.Of(m).Select(d => (m, d)))];
        var telling = doubts.Where(d => d.Doubt.Telling).Select(d => ((SentenceMatch, WordDoubt)?)d).MinBy(d => model[Feature(d!.Value.Item2)]);
        CheckDifference? value = matches.Select(Value).FirstOrDefault(d => d is not null);
        if (telling is { } found && (value is null || found.Item2.Kind == WordDoubt.Turning))
        {
            return Of(found.Item1, found.Item2);
        }

        var other = doubts.Select(d => ((SentenceMatch, WordDoubt)?)d).MinBy(d => model[Feature(d!.Value.Item2)]);
        return value ?? matches.Select(Quotation).FirstOrDefault(d => d is not null) ?? matches.Select(Time).FirstOrDefault(d => d is not null)
            ?? (other is { } weak ? Of(weak.Item1, weak.Item2) : null);
    }

    private static string Feature(WordDoubt doubt) => ClaimFeatures.OfDoubt + doubt.Name;

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
            Quantity? other = near.Where(q => q.Unit is not null && q.Unit == quantity.Unit).Select(q => (Quantity?)q).FirstOrDefault()
                ?? near.Where(q => QuantityComparer.KeyOf(q) is { } key && key == QuantityComparer.KeyOf(quantity)).Select(q => (Quantity?)q).FirstOrDefault()
                ?? near.Where(q => q.Measure == quantity.Measure).Select(q => (Quantity?)q).FirstOrDefault();
            return new CheckDifference("value", quantity.Span, other?.Span, match, other is not null);
        }

        return null;
    }

    private static CheckDifference? Quotation(SentenceMatch match)
    {
        foreach ((int from, int to) in match.Claim.Quoted.Where(q => q.To - q.From > 1 && !match.Text.HoldsRun(match.Claim.Words[q.From..q.To])))
        {
            WordDoubt? inside = WordDoubts.Of(match).Where(d => d.Word >= from && d.Word < to).Select(d => (WordDoubt?)d).FirstOrDefault();
            TextSpan claim = inside is { } doubt ? Whole(match.Claim, doubt.Word) : TextSpan.FromBounds(match.Claim.Words[from].Span.Start, match.Claim.Words[to - 1].Span.End);
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
}
