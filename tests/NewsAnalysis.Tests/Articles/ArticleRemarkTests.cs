using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

/// <summary>What is odd about an article is said, and the article kept as it is.</summary>
public sealed class ArticleRemarkTests : IDisposable
{
    private const string Text = "The council of Northport closed the old bridge for two years. Ana Lind, the mayor, said that rust had eaten the pillars.";

    private const string Two = BadInputs.Bridge + "\nThe ferry will run every half hour while the bridge is closed.\n\nRovers reach the final after a late goal\n\nBy Tom Reed\n\n"
        + "Rovers beat United by three goals to one on Saturday.\n\nThe striker scored twice before half time, and the keeper saved a penalty.\n";

    private readonly ArticleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("â€œWe have run out of patience,â€\u009D said the mayor of the cafÃ©.", "'â€œ'")]
    [InlineData("The MalmÃ¶ report says so.", "'Ã¶'")]
    public void CharactersReadInTheWrongEncodingAreNamedAndLeft(string text, string named)
    {
        ArticleCorpus corpus = _folder.With("a.txt", text).Load();
        LoadProblem problem = Assert.Single(corpus.Problems, p => p.Kind == "mojibake");
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.Equal(text, Assert.Single(corpus.Articles).Raw);
    }

    [Theory]
    [InlineData("Château, Ângela and São Paulo are no mistakes.")]
    [InlineData("ÂNGELA MERKEL AND ÃNGELO SPOKE AT A CHÂTEAU.")]
    public void LettersWithAccentsAreNoMistake(string text) => Assert.Empty(_folder.With("a.txt", text).Load().Problems);

    [Fact]
    public void TwoArticlesInOneTextAreTold()
    {
        LoadProblem problem = Assert.Single(_folder.With("a.txt", Two).Load().Problems);
        Assert.Equal("several articles", problem.Kind);
        Assert.Contains("line 9 of the text on ('Rovers reach the final after a late goal')", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By Tom Reed\n\n", "")]
    [InlineData("Rovers reach the final after a late goal\n\n", "")]
    [InlineData("Rovers reach", "ANNA GÓMEZ: Rovers reach")]
    public void AHeadingOrABylineAloneMakesNoSecondArticle(string taken, string put) =>
        Assert.DoesNotContain(_folder.With("a.txt", Two.Replace(taken, put, StringComparison.Ordinal)).Load().Problems, p => p.Kind == "several articles");

    [Theory]
    [InlineData("Council closes bridge\n\nPlease enable JavaScript to view this page.\n", "scripts")]
    [InlineData("We value your privacy. We and our partners store information on a device.\n", "cookies")]
    [InlineData("The council closed the bridge on Monday.\n\nSubscribe to continue reading this article.\n", "subscribers")]
    [InlineData("Checking your browser before the page is shown. This takes a few seconds.\n", "robots")]
    public void ANoticeInThePlaceOfTheArticleIsTold(string text, string what)
    {
        ArticleCorpus corpus = _folder.With("a.txt", text).Load();
        Assert.Single(corpus.Articles);
        LoadProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal("no body", problem.Kind);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APageOfAPaywallIsTold()
    {
        ArticleCorpus corpus = _folder.With("a.html", $"<html><body><article><h1>Council closes bridge</h1><p>{Text}</p></article><div class=\"paywall\"><p>Subscribe to continue.</p></div></body></html>").Load();
        Assert.Equal("no body", Assert.Single(corpus.Problems).Kind);
    }

    [Fact]
    public void ALongArticleOnCookiesIsNoNotice() =>
        Assert.Empty(_folder.With("a.txt", "Sites must ask before they use cookies, a court said.\n\n" + string.Join("\n\n", Enumerable.Repeat(Text, 8))).Load().Problems);

    [Theory]
    [InlineData("\"date\":\"2031-05-02\"", "in the future")]
    [InlineData("\"date\":\"1971-05-02\"", "before 1990")]
    public void AnOddDateIsKeptAndTold(string field, string said)
    {
        _folder.With("a.jsonl", $$"""{"id":"a","text":"{{Text}}",{{field}}}""");
        ArticleCorpus corpus = ArticleCorpus.Load(new LoadOptions { Today = new DateOnly(2030, 1, 1) }, _folder["a.jsonl"]);
        LoadProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal("odd date", problem.Kind);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("05-02", Assert.Single(corpus.Articles).Published, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-03-19T10:00:00Z", "2025-03-19T09:00:00Z", true)]
    [InlineData("2025-03-19T10:00:00+02:00", "2025-03-19T09:00:00Z", false)]
    [InlineData("2025-03-19", "2025-03-18", true)]
    [InlineData("2025-03-19", "2025-03-19T00:10:00Z", false)]
    public void AChangeBeforeThePublicationIsTold(string published, string modified, bool told)
    {
        string page = $"<html><head><meta property=\"article:published_time\" content=\"{published}\"><meta property=\"article:modified_time\" content=\"{modified}\"></head><body><article><h1>Council closes bridge</h1><p>{Text}</p><p>{Text}</p></article></body></html>";
        ArticleCorpus corpus = _folder.With("a.html", page).Load();
        Assert.NotNull(Assert.Single(corpus.Articles).Modified);
        Assert.Equal(told ? ["odd date"] : [], corpus.Problems.Select(p => p.Kind));
    }
}
