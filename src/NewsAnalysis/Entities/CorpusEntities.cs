using System.Collections.Immutable;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Entities;

/// <summary>The entities of every article of a corpus, under names that are the same across articles.</summary>
/// <remarks>
/// Spellings that fold to the same words are one name, written as most articles write it. A surname alone takes the full name
/// when its story knows exactly one person of that surname; a short given name (Mike) joins its long form (Michael); an office
/// of a country ("the Norwegian president") that an article leaves open is its holder's when the corpus knows one and the article names him.
/// </remarks>
public sealed class CorpusEntities
{
    private readonly ImmutableDictionary<string, ArticleEntities> _byArticle;

    private CorpusEntities(ImmutableDictionary<string, ArticleEntities> byArticle) => _byArticle = byArticle;

    /// <summary>The entities of one article.</summary>
    /// <param name="articleId">The article's id.</param>
    /// <exception cref="KeyNotFoundException">The corpus has no such article.</exception>
    public ArticleEntities this[string articleId] => _byArticle[articleId];

    /// <summary>Finds the entities of every article and gives them common names; a corpus keeps them once they are found.</summary>
    /// <param name="corpus">The articles.</param>
    public static CorpusEntities Of(ArticleCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return corpus.Once(Find);
    }

    private static CorpusEntities Find(ArticleCorpus corpus)
    {
        var found = corpus.Articles.AsParallel().AsOrdered().Select(ArticleEntities.Of).ToArray();
        var names = new NameUnifier(found.SelectMany(e => e.Mentions.Select(m => (e.Article.Story, e.Article.Id, m))));
        var holders = found.SelectMany(e => e.Offices.Select(o => (o.Role, o.Country, Name: names.Of(e.Article.Story, o.Name))))
            .GroupBy(o => (o.Role, o.Country), o => o.Name)
            .Where(g => g.Distinct().Count() == 1).ToDictionary(g => g.Key, g => g.First());
        return new CorpusEntities(found.ToImmutableDictionary(e => e.Article.Id, e => e.Renamed(names, holders), StringComparer.Ordinal));
    }
}
