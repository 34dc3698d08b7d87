using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Figures;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Tests.Figures;

/// <summary>What stands in the tables beside the figures leads to the exact words.</summary>
public sealed class WordEvidenceTests
{
    private static readonly ArticleCorpus Corpus = ArticleCorpus.Load(Repository.Seeds);

    public static TheoryData<string> Tables => ["versions", "differences", "quotations alone", "edits", "side by side"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryLinkLeadsToTheWordsThatAreShown(string table)
    {
        (string Shown, string Words)[] links = [.. Evidence.Of(Of(table), id => Corpus[id].Raw).Where(l => l.Words.Length > 0 && Corpus.Articles.All(a => a.Label != l.Shown))];
        Assert.True(links.Length > 0 || table == "edits", "There are no links.");
        Assert.All(links, l => Assert.True(Holds(l.Words, l.Shown), $"Shown: {l.Shown}\nThere: {l.Words}"));
    }

    [Fact]
    public void AClaimOfOneArticleLeadsToItsWordsThere()
    {
        ClaimConsistency claims = ClaimConsistency.Of(Corpus);
        var told = claims.Cells.Select(c => c.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        string[] words = [.. Evidence.Of(ClaimFigures.Alone(claims).Markup, id => Corpus[id].Raw).Select(l => l.Words).Where(w => w.Length > 0)];
        Assert.NotEmpty(words);
        Assert.All(words, w => Assert.Contains(w, told));
    }

    [Fact]
    public void EveryMarkedWordOfADifferenceHasALink()
    {
        foreach (string table in (string[])["versions", "differences", "edits"])
        {
            string html = Of(table);
            Assert.Equal(html.Split("<del ").Length + html.Split("<ins ").Length + html.Split("<mark ").Length - 3, Evidence.Marked(html, id => Corpus[id].Raw).Count());
        }
    }

    [Fact]
    public void MarkedWordsOfAVersionLeadToThemselves()
    {
        const string Old = "We will never again close the old bridge", Updated = "We will close the bridge again";
        var articles = Sample.Articles("a", "b");
        var quotes = Sample.Quotes(("c1", "a", Old), ("c1", "b", Updated));
        var clusters = Sample.With(Sample.Clusters(("c1", 2)), c => c with { Text = Old });
        var cells = Sample.With(Sample.Cells(("c1", "a", QuoteVersion.Verbatim), ("c1", "b", QuoteVersion.Altered)), c => c with
        {
            Length = c.ArticleId == "a" ? Old.Length : Updated.Length,
            Difference = c.ArticleId == "b" ? "We will [-never again-] close the [-old-] bridge {+again+}" : null,
        });
        quotes = Sample.With(quotes, q => q with { Length = q.Text.Length });
        string html = QuoteVersions.Of(articles, quotes, clusters, cells, 5).Markup;
        Assert.Equal(["never again", "old", "again"], Evidence.Marked(html, id => "   " + (id == "a" ? Old : Updated)));
    }

    [Fact]
    public void ADifferenceOfOtherWordsLeadsToTheTextAsAWhole()
    {
        var side = new DifferenceSide("a", [(new(3, 8), "one word")]);
        Assert.Contains("@3-8", side.Take("another", "x"), StringComparison.Ordinal);
        Assert.Contains("@3-8", side.Take("one", "x"), StringComparison.Ordinal);
    }

    private static string Of(string table) => table switch
    {
        "versions" => QuoteFigures.Versions(QuoteOverlap.Of(Corpus), 100).Markup,
        "differences" => ClaimFigures.Differences(ClaimConsistency.Of(Corpus), 100).Markup,
        "quotations alone" => QuoteFigures.Alone(QuoteOverlap.Of(Corpus)).Markup,
        "edits" => ReuseFigures.Edits(SourceReuse.Of(Corpus), 100).Markup,
        _ => ReuseFigures.SideBySide(SourceReuse.Of(Corpus)).Markup,
    };

    // What is shown may be shortened; white space is made single.
    private static bool Holds(string words, string shown)
    {
        string there = Single(words);
        return shown.Trim('“', '”').Split('…', StringSplitOptions.RemoveEmptyEntries).All(part => there.Contains(Single(part), StringComparison.Ordinal));
    }

    private static string Single(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
