using System.Collections.Immutable;
using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles;

/// <summary>Lists what is known of an article: what was given, stated, inferred, and what is unknown, kept apart.</summary>
internal static class FactList
{
    /// <summary>What a page calls itself in its address: no statement of the article.</summary>
    public const string FromAddress = "address of the page";

    /// <summary>What the words of the text show of their language.</summary>
    public const string FromWords = "common words of the text";

    /// <summary>The facts of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="parts">What was found in its text or page, and where.</param>
    public static ImmutableArray<MetadataFact> Of(Article article, RecognisedParts parts)
    {
        (string Name, string? Value, string Where)[] all =
        [
            (nameof(Article.Title), article.Title, "title line"), (nameof(Article.Outlet), article.Outlet, "the text names its outlet"),
            (nameof(Article.Agency), article.Agency, "credit, byline or dateline"), (nameof(Article.Byline), article.Byline, "byline"),
            (nameof(Article.Published), article.Published, "date line"), (nameof(Article.Modified), article.Modified, "date line"),
            (nameof(Article.Dateline), article.Dateline, "before the first words"), (nameof(Article.Language), article.Language, FromWords), (nameof(Article.Url), article.Url, "the page"),
        ];
        return [.. all.Select(fact => Fact(article, fact.Name, fact.Value, parts.Where.GetValueOrDefault(fact.Name) ?? fact.Where))];
    }

    private static MetadataFact Fact(Article article, string name, string? value, string where) => value is null ? new(name, null, FactStatus.Unknown, "not stated")
        : article.Given.Contains(name) ? new(name, value, FactStatus.Given, "given with the article")
        : new(name, value, where is FromAddress or FromWords ? FactStatus.Inferred : FactStatus.Stated, where);
}
