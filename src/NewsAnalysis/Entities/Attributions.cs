using System.Collections.Immutable;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Entities;

/// <summary>Finds who is said to say what in an article, quoted or not.</summary>
/// <remarks>
/// A cue (a reporting verb, <c>according to</c>, a noun of speech) and its source make a frame; quotations and clauses are tied to
/// frames by their place in the sentence. Every outermost quotation has a row, also where its source stays open.
/// </remarks>
public static class Attributions
{
    /// <summary>The attributions of an article, ordered by content.</summary>
    /// <param name="article">The article.</param>
    /// <param name="entities">Its entities.</param>
    public static ImmutableArray<Attribution> Of(Article article, ArticleEntities entities)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(entities);
        var items = new ItemStream(entities);
        List<CueFrame> frames = CueFinder.Find(items);
        var found = new List<Attribution>(QuoteAttributor.Attribute(items, frames));
        found.AddRange(IndirectSpeech.Find(items, frames));
        return [.. found.OrderBy(a => a.Content)];
    }
}
