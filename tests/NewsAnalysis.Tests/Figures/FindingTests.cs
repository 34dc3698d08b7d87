using System.Text.Json;
using System.Text.Json.Nodes;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Figures;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Tests.Figures;

/// <summary>Titles, captions and answers say what the data say.</summary>
public sealed class FindingTests
{
    [Fact]
    public void QuotationsCountOnceHoweverManyArticlesCarryThem()
    {
        Figure figure = QuoteMatrixFigure.Of(
            Sample.Articles("a", "b", "c"),
            Sample.Quotes(("c1", "a", "x"), ("c1", "b", "x"), ("c2", "c", "y")),
            Sample.Clusters(("c1", 2), ("c2", 1)),
            Sample.Cells(("c1", "a", QuoteVersion.Verbatim), ("c1", "b", QuoteVersion.Altered), ("c1", "c", QuoteVersion.Absent), ("c2", "c", QuoteVersion.Verbatim)),
            top: 20);
        Assert.Equal("1 of 2 quotations stands in two or more articles; the words or the speaker change in it", figure.Title);
        Assert.Equal(3, figure.Source.Count);
    }

    [Fact]
    public void WhatIsNotDrawnIsCounted()
    {
        Figure figure = QuoteMatrixFigure.Of(
            Sample.Articles("a", "b"), Sample.Quotes(), Sample.Clusters(("c1", 2), ("c2", 2), ("c3", 2)),
            Sample.Cells(("c1", "a", QuoteVersion.Verbatim)), top: 1);
        Assert.Contains("2 more quotations in two or more articles are in the table quote-clusters", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void CombinationsCountWhatStandsInAllOfThemAndInNoOther()
    {
        Figure figure = QuoteCombinationsFigure.Of(
            Sample.Articles("a", "b", "c"), Sample.Clusters(("c1", 2), ("c2", 2), ("c3", 3), ("c4", 1)),
            Sample.Cells(
                ("c1", "a", QuoteVersion.Verbatim), ("c1", "b", QuoteVersion.Altered), ("c1", "c", QuoteVersion.Absent), ("c2", "b", QuoteVersion.Verbatim), ("c2", "a", QuoteVersion.Echoed),
                ("c3", "a", QuoteVersion.Verbatim), ("c3", "b", QuoteVersion.Verbatim), ("c3", "c", QuoteVersion.Verbatim), ("c4", "c", QuoteVersion.Verbatim)),
            top: 25);
        Assert.Equal("2 quotations stand, with quotation marks or without, in Label of a and Label of b and nowhere else, the most of any group", figure.Title);
        Assert.Equal([2, 1, 1], figure.Data[0]!["y"]!.AsArray().Select(y => (int)y!));
    }

    [Fact]
    public void WordsWithoutMarksAreSaidToCount() => Assert.Equal(
        "1 quotation stands, with quotation marks or without, in Label of a and Label of b and nowhere else",
        QuoteCombinationsFigure.Of(Sample.Articles("a", "b"), Sample.Clusters(("c1", 1)), Sample.Cells(("c1", "a", QuoteVersion.Verbatim), ("c1", "b", QuoteVersion.Echoed)), top: 25).Title);

    [Theory]
    [InlineData(ClaimStatus.Agrees, "For the one number that two or more articles state, they give different values, though compatible ones")]
    [InlineData(ClaimStatus.Differs, "For the one number that two or more articles state, they give different values")]
    public void CompatibleValuesAreNotSaidToDisagree(ClaimStatus status, string title)
    {
        var quantities = new DataFrame<QuantityRow>("quantities", [new("a", 3, 5, "43,000", 43_000, null, "USD", QuantityBound.Exact), new("b", 3, 5, "43,350", 43_350, null, "USD", QuantityBound.Exact)]);
        Assert.Equal(title, ReportedNumbersFigure.Of(
            Sample.Articles("a", "b"), Sample.Claims(("k1", ClaimVerdict.Consistent, 2, 2)), Sample.ClaimCells(("k1", "a", ClaimStatus.Agrees), ("k1", "b", status)), quantities, 20).Title);
    }

    [Fact]
    public void TheOneSharedClaimIsOne() => Assert.Equal(
        "The one claim that two or more articles report has two or more independent sources", IndependenceFigure.Of(3, Sample.Claims(("k1", ClaimVerdict.PartlyReported, 2, 2))).Title);

    [Fact]
    public void APositionIsTheShareOfTheBodyBeforeIt()
    {
        var paragraphs = new DataFrame<ParagraphRow>("paragraphs", [new("a", 0, 3, ParagraphKind.Headline, "", "xxx"), new("a", 3, 10, ParagraphKind.Body, "", ""), new("a", 20, 10, ParagraphKind.Body, "", "")]);
        var quotes = Sample.With(Sample.Quotes(("c1", "a", "x"), ("c1", "b", "y")), q => q with { Start = q.ArticleId == "a" ? 25 : 1 });
        Figure figure = QuotePositionsFigure.Of(Sample.Articles("a", "b"), paragraphs, quotes, Sample.Clusters(("c1", 2)), 20);
        Assert.Equal(75, Assert.Single(Assert.IsType<DataFrame<QuotePositionsFigure.Row>>(figure.Source)).Through);
    }

    [Fact]
    public void CirclesOfNeighboursStandApart()
    {
        var paragraphs = new DataFrame<ParagraphRow>("paragraphs", [new("a", 0, 1000, ParagraphKind.Body, "", ""), new("b", 0, 1000, ParagraphKind.Body, "", "")]);
        int[] starts = [100, 110, 120, 500];
        var quotes = Sample.With(Sample.Quotes(("c1", "a", "x"), ("c2", "a", "y"), ("c3", "a", "z"), ("c4", "a", "u"), ("c1", "b", "x")), q => q with { Start = q.ArticleId == "b" ? 10 : starts[q.ClusterId[1] - '1'] });
        Figure figure = QuotePositionsFigure.Of(Sample.Articles("a", "b"), paragraphs, quotes, Sample.Clusters(("c1", 2), ("c2", 2), ("c3", 2), ("c4", 2)), 20);
        Assert.Equal([0, -.3, .3, 0, 1], Assert.Single(figure.Data)!["y"]!.AsArray().Select(y => (double)y!));
    }

    [Fact]
    public void WhereNothingIsSharedNoSentenceSpeaksOfIt()
    {
        var claims = Sample.Claims(("k1", ClaimVerdict.SingleSource, 1, 1), ("k2", ClaimVerdict.SingleSource, 1, 1));
        Assert.Equal("Each of the 2 claims is in one article only", VerdictFigure.Of(2, claims).Title);
        string answer = ClaimAnswer.Of(Sample.Articles("a", "b"), claims, Sample.ClaimCells(("k1", "a", ClaimStatus.Agrees), ("k2", "b", ClaimStatus.Agrees))).Markup;
        Assert.Contains("None of the 2 claims in 2 articles is reported by two or more", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("On none", answer, StringComparison.Ordinal);
        var paragraphs = new DataFrame<ParagraphRow>("paragraphs", [new("a", 0, 10, ParagraphKind.Body, "", "")]);
        Assert.DoesNotContain("0 most", QuotePositionsFigure.Of(Sample.Articles("a", "b"), paragraphs, Sample.Quotes(("c1", "a", "x")), Sample.Clusters(("c1", 1)), 20).Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void ChangesThatNoQuotationHasAreNotListed()
    {
        string answer = QuoteAnswer.Of(
            Sample.Articles("a", "b"), Sample.Quotes(("c1", "a", "x y"), ("c1", "b", "x")), Sample.Clusters(("c1", 2)),
            Sample.Cells(("c1", "a", QuoteVersion.Verbatim), ("c1", "b", QuoteVersion.Truncated)), Sample.Speakers(("Jane Doe", "a", 2))).Markup;
        Assert.Contains("Against the fullest version, words are cut in 1 place.", answer, StringComparison.Ordinal);
        Assert.Contains("1 utterance stands in two or more articles: “The words of c1” (Jane Doe), in both articles.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("billions of dollars", 1e9, 1e10, "dollars", "billions of dollars")]
    [InlineData("10-round", 10, null, "round", "10 rounds")]
    [InlineData("20-foot", 20, null, "foot", "20 foot")]
    [InlineData("3 to 5 days", 3, 5.0, "day", "3–5 days")]
    public void ANumberIsShownAsItWasMeant(string words, double value, double? upper, string unit, string shown) => Assert.Equal(
        shown, ReportedNumbers.Shown(new("k", "s", "a", value, upper, unit, upper is null ? QuantityBound.Exact : QuantityBound.Between, 1, ClaimStatus.Agrees, words, "a", 0, words.Length)));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void LabelsOfAHeatMapHaveTheRoomTheyNeed(int articles)
    {
        DataFrame<ArticleRow> named = Sample.With(Sample.Articles([.. Enumerable.Range(0, articles).Select(i => $"a{i}")]), a => a with { Label = $"Gazette {a.ArticleId} 2025" });
        Figure figure = SpeakerFigure.Of(named, Sample.Quotes(), Sample.Speakers([.. named.Select(a => ("Joe", a.ArticleId, 5))]), 15);
        Assert.True((int)figure.Layout["xaxis"]!["tickangle"]! != 0 || figure.MinWidth > articles * 15 * 7);
    }

    [Theory]
    [InlineData("part of a plan", "as part of a plan", "as part of a plan")]
    [InlineData("Berg [the mayor] closed the bridge", "Berg closed the bridge", "Berg [the mayor] closed the bridge (Berg closed the bridge)")]
    public void AClaimIsNotToldTwice(string statement, string evidence, string shown)
    {
        var claims = Sample.With(Sample.Claims(("k1", ClaimVerdict.SingleSource, 1, 1)), c => c with { Statement = statement });
        var cells = Sample.With(Sample.ClaimCells(("k1", "a", ClaimStatus.Agrees)), c => c with { Text = evidence, Length = evidence.Length });
        string text = System.Text.RegularExpressions.Regex.Replace(ClaimsAlone.Of(Sample.Articles("a", "b"), claims, cells, 5).Markup, "<[^>]*>", "|");
        Assert.Contains(shown, text.Replace("|", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(shown.Split(statement).Length, text.Replace("|", "", StringComparison.Ordinal).Split(statement).Length);
    }

    [Fact]
    public void WhatAnotherArticleEchoesIsNotAlone()
    {
        var cells = Sample.Cells(("c1", "a", QuoteVersion.Verbatim), ("c1", "b", QuoteVersion.Echoed), ("c2", "a", QuoteVersion.Verbatim));
        string shown = QuotesAlone.Of(Sample.Articles("a", "b"), Sample.Quotes(("c1", "a", "told twice"), ("c2", "a", "told once")), Sample.Clusters(("c1", 1), ("c2", 1)), cells, 5).Markup;
        Assert.Contains("told once", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("told twice", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMostQuotedSpeakerIsNamed() => Assert.Equal(
        "Joe is quoted most: 9 words in 2 articles",
        SpeakerFigure.Of(Sample.Articles("a", "b"), Sample.Quotes(), Sample.Speakers(("Ann", "a", 8), ("Joe", "a", 4), ("Joe", "b", 5)), 15).Title);

    [Fact]
    public void ATieNamesBoth() => Assert.Equal(
        "Ann and Joe are quoted most: 8 words each",
        SpeakerFigure.Of(Sample.Articles("a"), Sample.Quotes(), Sample.Speakers(("Joe", "a", 8), ("Ann", "a", 8)), 15).Title);

    [Fact]
    public void SharesAreReadAlongTheRow()
    {
        Figure figure = ShareHeatmapFigure.Of(Sample.Articles("a", "b", "c"), Sample.Pairs(("a", "b", 0.25, 0.8)), 40);
        Assert.Equal("80% of the words of Label of b stand in Label of a, too: the most that any two articles share", figure.Title);
        JsonArray z = figure.Data[0]!["z"]!.AsArray();
        Assert.Equal(0.25, (double)z[0]![1]!);
        Assert.Equal(0.8, (double)z[1]![0]!);
        Assert.Null(z[2]![0]);
    }

    [Fact]
    public void CompositionCountsWordsOutsideQuotations() => Assert.Equal(
        "30% of all 100 words stand in another article, too, quotations not counted",
        CompositionFigure.Of(
            Sample.Articles("a"),
            Sample.Composition(("a", CompositionPart.Family, 20), ("a", CompositionPart.OneOther, 10), ("a", CompositionPart.Quotation, 30), ("a", CompositionPart.Own, 40)),
            40).Title);

    [Fact]
    public void ASmallShareBeginsASentence()
    {
        var composition = Sample.Composition(("a", CompositionPart.OneOther, 1), ("b", CompositionPart.Own, 999));
        Assert.Equal("Under 1% of all 1,000 words stand in another article, too, quotations not counted", CompositionFigure.Of(Sample.Articles("a", "b"), composition, 40).Title);
        Assert.Equal("Under 1% of the words of Label of b stand in Label of a, too", ShareHeatmapFigure.Of(Sample.Articles("a", "b"), Sample.Pairs(("a", "b", 0.001, 0.002)), 40).Title);
    }

    [Fact]
    public void ClaimsThatDifferStandFirst()
    {
        Figure figure = ClaimMatrixFigure.Of(
            Sample.Articles("a", "b"),
            Sample.Claims(("k1", ClaimVerdict.Consistent, 2, 2), ("k2", ClaimVerdict.Differs, 2, 2), ("k3", ClaimVerdict.SingleSource, 1, 1)),
            Sample.ClaimCells(("k1", "a", ClaimStatus.Agrees), ("k1", "b", ClaimStatus.Agrees), ("k2", "a", ClaimStatus.Agrees), ("k2", "b", ClaimStatus.Differs)),
            top: 20);
        Assert.Equal("The articles differ on 1 of the 2 claims that two or more of them report", figure.Title);
        Assert.Equal(["Statement of k2", "Statement of k1"], figure.Layout["yaxis"]!["ticktext"]!.AsArray().Select(t => (string)t!));
    }

    [Theory]
    [InlineData(ClaimVerdict.PartlyReported, "The articles agree on both claims that two or more of them report, but do not name the same source for 1 of them")]
    [InlineData(ClaimVerdict.Differs, "The articles differ on 1 of the 2 claims that two or more of them report, and do not name the same source for 1 more")]
    public void AnotherSourceIsSaidWhereverItIsMarked(ClaimVerdict first, string title)
    {
        (DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims) = (Sample.Articles("a", "b"), Sample.Claims(("k1", first, 2, 2), ("k2", ClaimVerdict.Consistent, 2, 2)));
        DataFrame<ClaimCellRow> cells = Sample.ClaimCells(
            ("k1", "a", ClaimStatus.Agrees), ("k1", "b", first == ClaimVerdict.Differs ? ClaimStatus.Differs : ClaimStatus.Agrees),
            ("k2", "a", ClaimStatus.Agrees), ("k2", "b", ClaimStatus.AttributesDifferently));
        Assert.Equal(title, ClaimMatrixFigure.Of(articles, claims, cells, top: 20).Title);
        Assert.Contains("they do not name the same source", ClaimAnswer.Of(articles, claims, cells).Markup, StringComparison.Ordinal);
        Assert.Contains("Statement of k2", ClaimDifferences.Of(articles, claims, cells, top: 20).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void OneSourceBehindManyArticlesIsSaid() => Assert.Equal(
        "1 of the 2 claims that two or more articles report rests on one independent source",
        IndependenceFigure.Of(3, Sample.Claims(("k1", ClaimVerdict.Consistent, 3, 1), ("k2", ClaimVerdict.PartlyReported, 2, 2))).Title);

    [Fact]
    public void OmissionsAreWhatMostOthersReport()
    {
        DataFrame<OmissionRow> omissions = OmittedClaims.Of(
            Sample.Articles("a", "b", "c"),
            Sample.Claims(("k1", ClaimVerdict.PartlyReported, 2, 2), ("k2", ClaimVerdict.SingleSource, 1, 1)),
            Sample.ClaimCells(
                ("k1", "a", ClaimStatus.Agrees), ("k1", "b", ClaimStatus.Agrees), ("k1", "c", ClaimStatus.Omits),
                ("k2", "a", ClaimStatus.Agrees), ("k2", "b", ClaimStatus.Omits), ("k2", "c", ClaimStatus.Omits)));
        OmissionRow only = Assert.Single(omissions);
        Assert.Equal(("Label of c", 2, 2), (only.Article, only.ReportedBy, only.Of));
    }

    [Fact]
    public void PartsOfAFileAreCounted() => Assert.Equal(
        "The article has 3 words of body; 25% of what stands in the file is something else",
        ArticlePartsFigure.Of(
            Sample.Articles("a"), Sample.Paragraphs(("a", ParagraphKind.Body, "one two three"), ("a", ParagraphKind.Caption, "four")), t => t.Split(' ').Length, 40).Title);

    [Fact]
    public void SharedPassagesCarryTheSameNumberOnBothSides()
    {
        ArticleCorpus corpus = ArticleCorpus.Load(Repository.Seeds);
        (Article a, Article b) = (corpus.Articles[0], corpus.Articles[2]);
        string page = SharedPassages.Of(a, b, new DataFrame<PassageRow>("passages", [Whole(a, b)])).Markup;
        Assert.Equal(3, page.Split("<sup>1</sup>").Length);
    }

    [Fact]
    public void AMatrixIsDrawnAsExpected()
    {
        Figure figure = ClaimMatrixFigure.Of(
            Sample.Articles("a", "b"),
            Sample.Claims(("k1", ClaimVerdict.Differs, 2, 2)),
            Sample.ClaimCells(("k1", "a", ClaimStatus.Agrees), ("k1", "b", ClaimStatus.Differs)),
            top: 20);
        string golden = Path.Combine(Repository.Root, "tests", "NewsAnalysis.Tests", "Figures", "claim-matrix.golden.json");
        string json = JsonNode.Parse(figure.ToPlotlyJson())!.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(golden, json);
        }

        Assert.Equal(File.ReadAllText(golden), json);
    }

    private static PassageRow Whole(Article a, Article b)
    {
        Paragraph first = a.Body.First(), other = b.Body.First();
        return new PassageRow(a.Id, first.Span.Start, first.Span.Length, b.Id, other.Span.Start, other.Span.Length, PassageKind.Verbatim, 5, 1, Quotation: false);
    }
}
