using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>The quotations of one article, with kind and speaker.</summary>
internal static class QuotationFinder
{
    /// <summary>The outermost quotations of headline, cross-heads and body, in order.</summary>
    public static ImmutableArray<Quotation> Find(Article article, ArticleEntities entities)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        foreach (Attribution attribution in Attributions.Of(article, entities))
        {
            if (attribution.Quotation is not { } quote)
                continue;
            QuoteKind kind = KindOf(article, entities, attribution, quote);
            bool spoken = kind is not (QuoteKind.Scare or QuoteKind.Title);
            found.Add(new Quotation(
                article, found.Count + 1, quote.Inner, kind, spoken ? attribution.SourceName : null, spoken ? attribution.Source : null,
                spoken ? attribution.Cue?.In(article.Raw) : null, spoken ? LinkOf(attribution) : QuoteAttribution.None));
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

    private static QuoteKind KindOf(Article article, ArticleEntities entities, Attribution attribution, QuotedSpan quote)
    {
        Paragraph? part = article.Paragraphs.FirstOrDefault(p => p.Span.Contains(quote.Inner.Start));
        if (part?.Kind is ParagraphKind.Headline or ParagraphKind.Heading)
            return QuoteKind.Headline;
        int words = Tokenizer.CountWords(article.Raw, quote.Inner);
        if (attribution.Link == AttributionLink.None && words <= 5)
            return QuoteKind.Scare;
        return words >= 4 && char.IsUpper(article.Raw[quote.Inner.Start]) ? QuoteKind.Full : QuoteKind.Fragment;
    }
}
