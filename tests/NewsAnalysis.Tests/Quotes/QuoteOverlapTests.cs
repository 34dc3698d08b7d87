using NewsAnalysis.Articles;
using NewsAnalysis.Quotes;
using NewsAnalysis.Tests.Entities;

namespace NewsAnalysis.Tests.Quotes;

public sealed class QuoteOverlapTests
{
    private const string Said = "“The harbour must open before the winter storms come,” said Jane Doe.";

    [Fact]
    public void ARespelledQuoteIsTheSameUtterance() =>
        Assert.Single(Clusters(Said, "\"The harbor must open before the winter storms come,\" Jane Doe said."), c => c.Articles == 2);

    [Fact]
    public void ATruncatedQuoteIsStillMatched()
    {
        QuoteOverlap overlap = Compare(Said, "Jane Doe said it “must open before the winter storms come” at last.");
        Assert.Equal(overlap.Quotes[0].ClusterId, overlap.Quotes[1].ClusterId);
        Assert.Equal(QuoteVersion.Truncated, overlap.Quotes[1].Version);
        Assert.Equal("[-The harbour-] must open before the winter storms come", overlap.Cells.Single(c => c.ArticleId == "b").Difference);
    }

    [Theory]
    [InlineData(100, 98)]
    [InlineData(101, 0)]
    public void AbsencesInAStoryOfVeryManyArticlesAreNotListed(int articles, int absent)
    {
        QuoteOverlap overlap = Compare([.. Enumerable.Range(0, articles).Select(i => i < 2 ? Said : "Nobody spoke that day.")]);
        Assert.Equal(2, Assert.Single(overlap.Clusters).Articles);
        Assert.Equal(absent, overlap.Cells.Count(c => c.Version == QuoteVersion.Absent));
        Assert.Equal(2 + absent, overlap.Cells.Count);
    }

    [Fact]
    public void AnAlteredQuoteIsStillMatched()
    {
        QuoteOverlap overlap = Compare(Said, "“The harbour must surely open before the big winter storms come,” said Jane Doe.");
        Assert.Equal(QuoteVersion.Altered, overlap.Quotes[0].Version);
        Assert.Single(overlap.Clusters);
    }

    [Fact]
    public void AConflictOfAttributionIsShown()
    {
        QuoteOverlap overlap = Compare(Said, "“The harbour must open before the winter storms come,” said Peter Hill.", Said.Replace("said", "added", StringComparison.Ordinal));
        QuoteClusterRow cluster = Assert.Single(overlap.Clusters);
        Assert.Null(cluster.Speaker);
        Assert.Equal("Jane Doe (2); Peter Hill (1)", cluster.Conflict);
        Assert.Equal(QuoteVersion.DifferentlyAttributed, overlap.Quotes[1].Version);
    }

    [Theory]
    [InlineData("“Benefits of that kind may well be right, and states are able to make a provision for the finding of those rights,” said Jane Doe.", "“States are able to make their own choices with regard to all such help, and it can be settled one by one,” said Jane Doe.", 2)]
    [InlineData("“In the end we shall win, and the harbour must open before winter,” said Jane Doe.", "“The harbour must open before winter, or the fishermen will have nothing to live on until spring,” said Jane Doe.", 1)]
    public void AShortSharedRunTiesTwoOnlyWhereTheyMeet(string a, string b, int clusters) => Assert.Equal(clusters, Clusters(a, b).Count);

    [Theory]
    [InlineData("Doe")]
    [InlineData("the Ohio governor")]
    public void ASurnameOrADescriptionIsNoOtherSpeaker(string other)
    {
        QuoteClusterRow cluster = Assert.Single(Clusters(Said, $"“The harbour must open before the winter storms come,” said {other}."));
        Assert.Null(cluster.Conflict);
        Assert.Equal("Jane Doe", cluster.Speaker);
    }

    [Theory]
    [InlineData("“Absolutely,” host Jane Doe said on Monday.")]
    [InlineData("“Never Again,” host Jane Doe said on Monday.")]
    public void AHostIsASpeaker(string text) => Assert.Equal("Jane Doe", Assert.Single(Compare(text).Quotes).Speaker);

    [Fact]
    public void TheWhiteHouseIsNotTheHouse() =>
        Assert.NotNull(Assert.Single(Clusters(
            "“We will never pay for the new bridge in the city,” the House said.", "“We will never pay for the new bridge in the city,” the White House said.")).Conflict);

    [Fact]
    public void InATieBothSidesAreDifferentlyAttributed()
    {
        QuoteOverlap overlap = Compare(Said, Said.Replace("Jane Doe", "Peter Hill", StringComparison.Ordinal));
        Assert.Equal("Jane Doe (1); Peter Hill (1)", Assert.Single(overlap.Clusters).Conflict);
        Assert.All(overlap.Quotes, q => Assert.Equal(QuoteVersion.DifferentlyAttributed, q.Version));
    }

    [Fact]
    public void TheDifferenceCoversAllPartsOfAnArticle()
    {
        QuoteOverlap overlap = Compare(Said, "Jane Doe said that the “winter storms come” soon. Jane Doe said “the harbour must open” now.");
        Assert.Single(overlap.Clusters);
        QuoteCellRow cell = overlap.Cells.Single(c => c.ArticleId == "b");
        Assert.Equal((QuoteVersion.Truncated, "The harbour must open [-before the-] winter storms come"), (cell.Version, cell.Difference!.Replace("the harbour", "The harbour", StringComparison.Ordinal)));
    }

    [Fact]
    public void PartsThatTogetherAreAllOfItAreVerbatim()
    {
        QuoteOverlap overlap = Compare(Said, "“The harbour must open before,” said Jane Doe, “the winter storms come.”");
        QuoteCellRow cell = overlap.Cells.Single(c => c.ArticleId == "b");
        Assert.Equal((QuoteVersion.Verbatim, null), (cell.Version, cell.Difference));
    }

    [Fact]
    public void APartInOtherWordsKeepsACellFromBeingTruncated()
    {
        QuoteOverlap overlap = Compare(
            Said, "Jane Doe said it “must open before the winter storms come” at last. “The harbour must surely open before big storms,” said Jane Doe.");
        Assert.Single(overlap.Clusters);
        QuoteCellRow cell = overlap.Cells.Single(c => c.ArticleId == "b");
        Assert.Equal(QuoteVersion.Altered, cell.Version);
        Assert.Contains("{+", cell.Difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jane Doe called it a “good day.”", "Jane Doe hoped for a “good deal.”")]
    [InlineData("Jane Doe called it “very good.”", "Peter Hill called it “very good.”")]
    [InlineData("“We will talk to them about the bridge again,” said Jane Doe.", "“We will talk to the press about the schools,” said Jane Doe.")]
    public void ShortOrDifferentWordsAreNotMerged(string a, string b) => Assert.Equal(2, Clusters(a, b).Count);

    [Fact]
    public void UnmarkedWordsAreAnEcho()
    {
        string echo = "Officials said the harbour must open before the winter storms come, and left.";
        QuoteCellRow cell = Compare(Said, echo).Cells.Single(c => c.ArticleId == "b");
        Assert.Equal(QuoteVersion.Echoed, cell.Version);
        Assert.Equal("the harbour must open before the winter storms come", echo.Substring(cell.Start!.Value, cell.Length!.Value));
    }

    [Fact]
    public void AHeadlineEchoesTheQuoteOfItsArticle()
    {
        Article article = TestArticle.WithHeadline("Port row: harbour 'must open'\n" + Said);
        QuoteOverlap overlap = QuoteOverlap.Of(new ArticleCorpus([article]), new QuoteOptions { Headlines = true });
        Assert.Equal((QuoteKind.Headline, "Jane Doe", QuoteAttribution.Echo), (overlap.Quotes[0].Kind, overlap.Quotes[0].Speaker, overlap.Quotes[0].Attribution));
    }

    [Fact]
    public void AHeadlineThatSeemsToNameAnotherSpeakerEchoesItsTextAllTheSame()
    {
        Article article = TestArticle.WithHeadline("Peter Hill says harbour 'must open'\n" + Said);
        QuoteOverlap overlap = QuoteOverlap.Of(new ArticleCorpus([article]), new QuoteOptions { Headlines = true });
        Assert.Equal((QuoteKind.Headline, "Jane Doe", QuoteAttribution.Echo), (overlap.Quotes[0].Kind, overlap.Quotes[0].Speaker, overlap.Quotes[0].Attribution));
        Assert.Null(Assert.Single(overlap.Clusters).Conflict);
    }

    [Fact]
    public void AHeadlineThatRepeatsItsOwnTextCountsOnlyBesideOtherArticles()
    {
        Article article = TestArticle.WithHeadline("Port row: harbour 'must open'\n" + Said);
        Assert.Equal(QuoteKind.Full, Assert.Single(QuoteOverlap.Of(new ArticleCorpus([article])).Quotes).Kind);
        var both = QuoteOverlap.Of(new ArticleCorpus([article, TestArticle.Of(Said, "z")]));
        Assert.Equal([QuoteKind.Headline, QuoteKind.Full, QuoteKind.Full], both.Quotes.Select(q => q.Kind));
    }

    [Fact]
    public void ADirectionInBracketsIsNobodysWords() =>
        Assert.Equal("We never agreed to any of this", Assert.Single(Compare("Jane Doe said: “We never agreed to any of this”\n“(CROSSTALK.)”").Quotes).Text);

    [Fact]
    public void AbsenceIsACell() => Assert.Equal(QuoteVersion.Absent, Compare(Said, "Nothing was said.").Cells.Single(c => c.ArticleId == "b").Version);

    [Fact]
    public void CopiesCountAsOneSource()
    {
        string print = Said + " The town council had met all night long over the plan without an end in sight for anybody there.";
        QuoteOverlap overlap = Compare(print, print, Said + " Fishermen wait for word from the office in the capital, which has said little about it.");
        Assert.Equal((3, 2), (overlap.Clusters[0].Articles, overlap.Clusters[0].IndependentSources));
    }

    [Fact]
    public void EverySpanIsItsText()
    {
        QuoteOverlap overlap = Compare(Said, "He praised the “circle of trust over many years” today.");
        Assert.All(overlap.Quotes, q => Assert.Equal(q.Text, overlap.Corpus[q.ArticleId].Raw.Substring(q.Start, q.Length)));
    }

    [Theory]
    [InlineData("She told CBC’s “Morning Report” on Friday that it was late.")]
    [InlineData("“We will see,” she said on “Morning Report.”")]
    [InlineData("Jane M. “Janie” Doe said nothing.")]
    [InlineData("Jane Doe alluded to a “Nightly Hour” sketch on Tuesday.")]
    [InlineData("The “Sunrise” show went off the air on Tuesday.")]
    public void ProgrammesAndNicknamesAreNobodysWords(string text) =>
        Assert.DoesNotContain(Compare(text).Quotes, q => q.Text is "Morning Report." or "Morning Report" or "Janie");

    [Fact]
    public void TermsAndTitlesAreListedWhenAsked()
    {
        string text = "The ship docked beside “Silent Harbour Lights” in the old “dead zone” of the port.";
        Assert.Empty(Compare(text).Quotes);
        var corpus = new ArticleCorpus([TestArticle.Of(text)]);
        Assert.Equal([QuoteKind.Title, QuoteKind.Scare], QuoteOverlap.Of(corpus, new QuoteOptions { Terms = true }).Quotes.Select(q => q.Kind));
    }

    [Fact]
    public void TheOrderOfArticlesChangesNothing()
    {
        Article a = TestArticle.Of(Said, "a"), b = TestArticle.Of("“Winter storms come,” said Jane Doe.", "b");
        Assert.Equal([.. QuoteOverlap.Of(new ArticleCorpus([a, b])).Clusters], QuoteOverlap.Of(new ArticleCorpus([b, a])).Clusters.ToArray());
    }

    private static List<QuoteClusterRow> Clusters(params string[] texts) => [.. Compare(texts).Clusters];

    private static QuoteOverlap Compare(params string[] texts) =>
        QuoteOverlap.Of(new ArticleCorpus(texts.Select((t, i) => TestArticle.Of(t, ((char)('a' + i)).ToString()))));
}
