using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>The quotations of one article, with kind and speaker.</summary>
internal static class QuotationFinder
{
    internal static readonly FrozenSet<string> Works =
        ("on of in to titled entitled called named book novel film movie show song album series episode program documentary play musical essay article "
            + "column memoir poem podcast magazine newspaper report paper video ad spot hit classic anthem his her their its").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // After these the words in capitals are a work's even where a cue stands near: "she said on “…”".
    private static readonly FrozenSet<string> SureWorks =
        "on book novel film movie show song anthem album series podcast program musical documentary".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // The “…” show, a “…” sketch.
    private static readonly FrozenSet<string> WorksAfter =
        "show sketch movie film sitcom song album episode podcast musical".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Whoever is told a thing is its hearer: "she told “…”" names a programme.
    private static readonly FrozenSet<string> Telling = "told tells telling".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Marked words that are somebody's with at least this probability are listed; what looks like a title needs more.
    private const double Speech = 0.5;
    private const double SureSpeech = 0.85;

    private const int LongestWord = 60;

    // Units of a headline with its deck.
    private const int LongestHeadline = 150;

    // Units between cue and marks past which they are not near, however few words there are.
    private const int WidestGap = 1000;

    /// <summary>The outermost quotations of headline, cross-heads and body, in order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="terms">Whether titles and short terms are listed too.</param>
    public static ImmutableArray<Quotation> Find(Article article, ArticleEntities entities, bool terms)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        int part = 0;
        bool doubles = UsesDoubles(entities);
        ImmutableArray<Attribution> attributions = Attributions.Of(article, entities);
        var looks = new QuotationLooks(article, entities, attributions);
        foreach (Attribution attribution in attributions)
        {
            if (attribution.Quotation is not { } quote || IsDirection(article.Raw, quote))
                continue;
            while (part < article.Paragraphs.Length && article.Paragraphs[part].Span.End <= quote.Inner.Start)
                part++;
            Paragraph? around = part < article.Paragraphs.Length ? article.Paragraphs[part] : null;
            bool headline = around?.Kind is ParagraphKind.Headline or ParagraphKind.Heading || (doubles && around is not null && IsHeadlineStyle(article.Raw, around.Span, quote));
            int words = Tokenizer.CountWords(article.Raw, quote.Inner);
            bool term = !headline && IsTerm(article.Raw, looks, attribution, quote, words);
            QuoteKind kind = headline ? QuoteKind.Headline : KindOf(article.Raw, attribution, quote, words, term);
            if (term && !terms && (kind == QuoteKind.Title || words <= 2))
                continue;

            // A headline or a cross-head goes on from no paragraph before it.
            bool spoken = kind is not (QuoteKind.Scare or QuoteKind.Title) && (kind != QuoteKind.Headline || attribution.Link == AttributionLink.Cue);
            found.Add(new Quotation(
                article, found.Count + 1, quote.Inner, kind, spoken ? attribution.SourceName : null, spoken ? attribution.Source : null,
                spoken ? attribution.Cue?.In(article.Raw) : null, spoken ? LinkOf(attribution) : QuoteAttribution.None)
            { Term = term, Person = attribution.SourceKind is EntityKind.Person or EntityKind.Other, Described = attribution is { SourceName: not null, OpenReason: not null } });
        }

        return found.DrainToImmutable();
    }

    private static QuoteAttribution LinkOf(Attribution attribution) => attribution.Link switch
    {
        AttributionLink.Continuation => QuoteAttribution.Continuation,
        AttributionLink.Implied => QuoteAttribution.Implied,
        AttributionLink.Cue when attribution.SourceForm == MentionForm.Name => QuoteAttribution.Explicit,
        AttributionLink.Cue => QuoteAttribution.Coreference,
        _ => QuoteAttribution.None,
    };

    // Titles and nicknames by rule; other short ones as the learned weights say.
    private static bool IsTerm(string raw, QuotationLooks looks, Attribution attribution, QuotedSpan quote, int words)
    {
        if (IsNickname(raw, quote, words))
            return true;
        if (words > SpeechLikelihood.MostWords || quote.Unclosed || quote.Continues)
            return false;
        return SpeechLikelihood.Of(looks, attribution) < (IsTitle(raw, attribution, quote, words) ? SureSpeech : Speech);
    }

    private static QuoteKind KindOf(string raw, Attribution attribution, QuotedSpan quote, int words, bool term)
    {
        if (term)
            return !IsNickname(raw, quote, words) && IsCapitalised(raw, quote) ? QuoteKind.Title : QuoteKind.Scare;
        if (attribution.Link == AttributionLink.None && words <= 5)
            return QuoteKind.Scare;
        return words >= 4 && (char.IsUpper(raw[quote.Inner.Start]) || words >= 12) ? QuoteKind.Full : QuoteKind.Fragment;
    }

    // “(Crosstalk.)”: brackets round all of it hold a transcript's direction, not words.
    private static bool IsDirection(string raw, QuotedSpan quote) => raw[quote.Inner.Start] is '(' or '['
        && raw.AsSpan(quote.Inner.Start, quote.Inner.Length).TrimEnd(".") is [.., ')' or ']'] whole && whole.IndexOfAny(')', ']') == whole.Length - 1;

    private static bool UsesDoubles(ArticleEntities entities)
    {
        int balance = 0;
        foreach (QuotedSpan quote in entities.Quotations)
            balance += quote.Depth > 0 ? 0 : quote.Single ? -1 : 1;
        return balance > 0;
    }

    // Where a text has double marks, single ones stand in headlines, decks and cross-heads: one short line without double marks.
    private static bool IsHeadlineStyle(string raw, TextSpan paragraph, QuotedSpan quote) =>
        quote.Single && paragraph.Length <= LongestHeadline && raw.AsSpan(paragraph.Start, paragraph.Length).IndexOfAny('"', '“', '”') < 0;

    // The title of a work is written with capitals throughout, does not end as speech does, and no cue stands beside it.
    internal static bool IsTitle(string raw, Attribution attribution, QuotedSpan quote, int words)
    {
        if (words > 10 || quote.Unclosed || raw[quote.Inner.End - 1] is '!' || attribution.Link == AttributionLink.Continuation)
            return false;
        string before = WordBefore(raw, quote.Outer.Start);
        bool owned = before.EndsWith("'s", StringComparison.Ordinal) || before.EndsWith("s'", StringComparison.Ordinal);
        bool told = words > 1 && attribution.Cue is { } teller && Telling.Contains(Folding.Fold(teller.In(raw))) && before == Folding.Fold(teller.In(raw));
        bool near = attribution.Cue is { } cue && Near(raw, cue, quote.Outer);
        bool shown = (words > 1 || !near) && raw[quote.Inner.End - 1] is not (',' or '.' or '?') && WorksAfter.Contains(WordAfter(raw, quote.Outer.End));
        bool surely = told || shown || (words > 1 && (owned || SureWorks.Contains(before)));
        if (!surely && (near || (attribution.Link != AttributionLink.None && !owned && !Works.Contains(before))))
            return false;
        return IsCapitalised(raw, quote);
    }

    private static bool IsCapitalised(string raw, QuotedSpan quote)
    {
        foreach (Token token in Tokenizer.Tokenize(raw, quote.Inner))
        {
            char first = raw[token.Span.Start];
            if (token.Kind == TokenKind.Word && token.Span.Length > 3 && !char.IsUpper(first) && !char.IsDigit(first))
                return false;
        }

        return char.IsUpper(raw[quote.Inner.Start]) || char.IsDigit(raw[quote.Inner.Start]);
    }

    // The folded word behind some marks, in the same line; empty when a mark follows.
    private static string WordAfter(string raw, int end)
    {
        int start = end;
        while (start < raw.Length && raw[start] == ' ')
            start++;
        int last = start;
        while (last < raw.Length && char.IsLetter(raw[last]))
            last++;
        return start == end ? string.Empty : Folding.Fold(raw.AsSpan(start, last - start));
    }

    // The folded word before some marks: "on “…”", "CBS's “…”", "the book “…”".
    private static string WordBefore(string raw, int start)
    {
        int end = start;
        while (end > 0 && (char.IsWhiteSpace(raw[end - 1]) || raw[end - 1] is ','))
            end--;
        int first = end;
        while (first > 0 && end - first < LongestWord && !char.IsWhiteSpace(raw[first - 1]))
            first--;
        return Folding.Fold(raw.AsSpan(first, end - first));
    }

    // Jane M. “Janie” Doe: one word between two parts of a name.
    internal static bool IsNickname(string raw, QuotedSpan quote, int words)
    {
        int before = quote.Outer.Start - 1, after = quote.Outer.End;
        if (words != 1 || !char.IsUpper(raw[quote.Inner.Start]) || before < 2 || raw[before] != ' ' || after + 1 >= raw.Length || raw[after] != ' ' || !char.IsUpper(raw[after + 1]))
            return false;
        int start = before;
        while (start > 0 && before - start < LongestWord && (char.IsLetter(raw[start - 1]) || raw[start - 1] is '.' or '-' or '’' or '\''))
            start--;
        return start < before && char.IsUpper(raw[start]) && (raw[before - 1] != '.' || before - start == 2) && !FunctionWords.Contains(Folding.Fold(raw.AsSpan(start, before - start)));
    }

    // At most a blank, a mark and one short word between cue and marks.
    private static bool Near(string raw, TextSpan cue, TextSpan quote)
    {
        TextSpan gap = cue.End <= quote.Start ? TextSpan.FromBounds(cue.End, quote.Start)
            : cue.Start >= quote.End ? TextSpan.FromBounds(quote.End, cue.Start) : default;
        return gap.Length <= WidestGap && Tokenizer.CountWords(raw, gap) <= (cue.End <= quote.Start ? 1 : 4);
    }
}
