using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsAnalysis.Articles;
using NewsAnalysis.Cli.Runs;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Cli.Tests.Support;
using NewsAnalysis.Notebooks.Report;

namespace NewsAnalysis.Cli.Tests.Runs;

public sealed class ArticlePagesTests
{
    private static readonly Analyses Seeds = new(ArticleCorpus.Load(Path.Combine(Repository.Root, "seeds")));

    private static readonly ReportArticles Pages = ArticlePages.Of(Seeds);

    [Fact]
    public void EveryQuotationIsMarkedWhereItStands()
    {
        foreach (var quote in Seeds.Quotes.Quotes)
        {
            ReportArticle page = Pages.Articles.Single(a => a.Id == quote.ArticleId);
            Assert.Contains(page.Marks, m => m.Start == quote.Start && m.Length == quote.Length && m.Group == quote.ClusterId);
            ReportPart part = page.Parts.Single(p => p.Start <= quote.Start && quote.Start < p.Start + p.Text.Length);
            Assert.StartsWith(quote.Text[..Math.Min(quote.Text.Length, 10)], part.Text[(quote.Start - part.Start)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void PassagesAndClaimsAreMarkedInEveryArticleThatHasThem()
    {
        var kinds = Pages.Groups.ToDictionary(g => g.Key, g => g.Kind);
        int Marks(ReportMarkKind kind) => Pages.Articles.Sum(a => a.Marks.Count(m => kinds[m.Group] == kind));
        Assert.Equal(2 * Seeds.Reuse.Passages.Count, Marks(ReportMarkKind.Passage));
        Assert.Equal(Seeds.Claims.Cells.Count(c => c.Start is not null), Marks(ReportMarkKind.Claim));
        Assert.Equal(kinds.Count, Pages.Groups.Length);
    }

    [Fact]
    public void TheReportHoldsThemAsDataThatCannotEndTheirScript()
    {
        string page = ReportWriter.ToHtml([], new ReportOptions { Articles = Pages });
        string data = Regex.Match(page, "id=\"articles-data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        Assert.DoesNotContain('<', data);
        Assert.Equal(Pages.Articles.Select(a => a.Id), JsonNode.Parse(data)!["articles"]!.AsArray().Select(a => (string)a!["id"]!));
    }
}
