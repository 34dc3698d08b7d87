using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Claims;

public sealed class ClaimConsistencyTests
{
    [Fact]
    public void EqualNumbersAgree()
    {
        ClaimConsistency claims = Stories.Compare("The flood killed 31 people in the valley.", "At least three bridges fell. The flood in the valley killed 31 people.");
        ClaimRow claim = Assert.Single(claims.Claims, c => c.Kind == ClaimKind.Number && c.Articles == 2);
        Assert.Equal(ClaimVerdict.Consistent, claim.Verdict);
    }

    [Fact]
    public void DifferentNumbersOfOneEventDiffer()
    {
        ClaimConsistency claims = Stories.Compare("The flood killed 31 people in the valley.", "The flood in the valley killed 45 people.");
        ClaimRow claim = Assert.Single(claims.Claims, c => c.Kind == ClaimKind.Number);
        Assert.Equal((ClaimVerdict.Differs, "value"), (claim.Verdict, claim.Difference));
    }

    [Fact]
    public void AnApproximateNumberIsLessSpecific()
    {
        ClaimConsistency claims = Stories.Compare("The flood killed 31 people in the valley.", "The flood in the valley killed about 30 people.");
        Assert.Equal(ClaimVerdict.Consistent, Assert.Single(claims.Claims, c => c.Kind == ClaimKind.Number).Verdict);
        Assert.Single(claims.Cells, c => c.Status == ClaimStatus.AgreesLessSpecific);
    }

    [Fact]
    public void AnArticleThatIsSilentOmits()
    {
        ClaimConsistency claims = Stories.Compare("The flood killed 31 people in the valley.", "The flood in the valley killed 31 people.", "The minister opened a new railway station.");
        ClaimRow claim = Assert.Single(claims.Claims, c => c.Kind == ClaimKind.Number);
        Assert.Equal(ClaimVerdict.PartlyReported, claim.Verdict);
        ClaimCellRow cell = Assert.Single(claims.Cells, c => c.ClaimId == claim.ClaimId && c.ArticleId == "a2");
        Assert.Equal((ClaimStatus.Omits, null), (cell.Status, cell.Text));
    }

    [Fact]
    public void ATruncatedArticleOmitsNothing()
    {
        Article cut = Stories.Article("b", "The minister opened a new railway station.") with { Truncated = true };
        ClaimConsistency claims = ClaimConsistency.Of(new ArticleCorpus([Stories.Article("a", "The flood killed 31 people in the valley."), cut]));
        Assert.Contains(claims.Cells, c => c.ArticleId == "b" && c.Status == ClaimStatus.NotInThisExcerpt);
        Assert.DoesNotContain(claims.Cells, c => c.Status == ClaimStatus.Omits && c.ArticleId == "b");
    }

    [Fact]
    public void QuantitiesAloneAreThoseOfTheComparison()
    {
        ArticleCorpus corpus = Stories.Of("The flood killed 31 people in the valley.", "Two bridges fell after a 30-minute storm.");
        Assert.NotEmpty(ClaimConsistency.QuantitiesOf(corpus));
        Assert.Equal(ClaimConsistency.Of(corpus).Quantities, ClaimConsistency.QuantitiesOf(corpus));
    }

    [Fact]
    public void TwoCallsWithOtherPartnersAreNotOneClaim()
    {
        ClaimConsistency claims = Stories.Compare(
            "Angela Merkel held a 90-minute call with Emmanuel Macron.", "Angela Merkel held a 60-minute call with Boris Johnson.");
        Assert.DoesNotContain(claims.Claims, c => c.Verdict == ClaimVerdict.Differs);
    }

    [Fact]
    public void AConditionIsADifference()
    {
        ClaimConsistency claims = Stories.Compare(
            "Sudan is ready to halt attacks on Chad.", "Sudan would only halt attacks on Chad if Chad did the same.");
        Assert.Contains(claims.Claims, c => c is { Verdict: ClaimVerdict.Differs, Difference: "condition" });
    }

    [Theory]
    [InlineData("The king did not visit the flooded harbour of Odessa.", "polarity")]
    [InlineData("The king visited not only the flooded harbour of Odessa.", null)]
    public void ADenialIsADifferenceAndAnIdiomIsNone(string other, string? difference)
    {
        ClaimConsistency claims = Stories.Compare("The king visited the flooded harbour of Odessa.", other);
        Assert.Equal(difference is not null, claims.Claims.Any(c => c is { Verdict: ClaimVerdict.Differs, Difference: "polarity" }));
    }

    [Fact]
    public void OrdinalsOfOneThingDiffer()
    {
        ClaimConsistency claims = Stories.Compare("It was the second attack on the harbour of Odessa in May.", "It was the third attack on the harbour of Odessa in May.");
        Assert.Contains(claims.Claims, c => c is { Verdict: ClaimVerdict.Differs, Difference: "value" });
    }

    [Theory]
    [InlineData("The council will close the harbour bridge in Rostock.", "The council has closed the harbour bridge in Rostock.", "story stage")]
    [InlineData("The fire probably destroyed the harbour warehouse in Rostock.", "The fire destroyed the harbour warehouse in Rostock.", "hedge")]
    public void ShadesAreNamedAndContradictNothing(string one, string other, string difference)
    {
        ClaimRow claim = Assert.Single(Stories.Compare(one, other).Claims, c => c.Articles == 2 && c.Difference is not null);
        Assert.Equal((difference, ClaimVerdict.Consistent), (claim.Difference, claim.Verdict));
    }

    [Fact]
    public void AnotherWordingOfAQuotationIsADifference()
    {
        ClaimConsistency claims = Stories.Compare(
            "\"We will rebuild every house in this valley before the next winter comes,\" said Anna Berg.",
            "\"We will rebuild every school in this valley before the next winter comes,\" said Anna Berg.");
        Assert.Contains(claims.Claims, c => c is { Verdict: ClaimVerdict.Differs, Difference: "wording" });
    }

    [Theory]
    [InlineData("The treaty was signed on Tuesday, March 19, 2024 in Geneva.", null)]
    [InlineData("The treaty was signed on Monday, March 18, 2024 in Geneva.", null)]
    [InlineData("The treaty was signed on Monday, March 19, 2024 in Geneva.", "19 March 2024 is a Tuesday")]
    [InlineData("The treaty was signed on April 31, 2024 in Geneva.", "April has 30 days")]
    public void ADateThatCannotBeIsAFindingOfItsOwn(string text, string? reason)
    {
        ClaimConsistency claims = Stories.Compare(text);
        ClaimRow? claim = claims.Claims.SingleOrDefault(c => c.Difference == "impossible date");
        Assert.Equal(reason, claim is null ? null : claims.Cells.Single(c => c.ClaimId == claim.ClaimId).Reason);
    }

    [Fact]
    public void AWiderExtentOfAPledgeIsADifferenceOfScope()
    {
        ClaimConsistency claims = Stories.Compare(
            "Sudan agreed to halt attacks on Chad's power plants.", "Sudan agreed to halt attacks on Chad's energy infrastructure.", "Sudan agreed to halt attacks on Chad's energy infrastructure.");
        ClaimRow claim = Assert.Single(claims.Claims, c => c.Verdict == ClaimVerdict.Differs);
        Assert.Equal("scope", claim.Difference);
        Assert.Equal(ClaimStatus.Differs, Assert.Single(claims.Cells, c => c.ClaimId == claim.ClaimId && c.ArticleId == "a0").Status);
    }

    [Fact]
    public void TwoNamedSourcesOfOneAccountDiffer()
    {
        ClaimConsistency claims = Stories.Compare(
            "Maria Lopez said the flood destroyed the old bridge near the market.", "John Smith said the flood destroyed the old bridge near the market.");
        Assert.Contains(claims.Claims, c => c is { Kind: ClaimKind.Attribution, Verdict: ClaimVerdict.Differs });
    }

    [Fact]
    public void ALessExactDayIsNoDifference()
    {
        ClaimConsistency claims = Stories.Compare(
            "Peace talks between the rebels and the army would begin in Geneva on Monday.", "Peace talks between the rebels and the army would begin in Geneva next week.");
        ClaimRow claim = Assert.Single(claims.Claims, c => c.Kind == ClaimKind.Date);
        Assert.Equal((ClaimVerdict.Consistent, "granularity"), (claim.Verdict, claim.Difference));
    }

    [Fact]
    public void EvidenceIsTheRawText()
    {
        ArticleCorpus corpus = Stories.Of("The flood killed 31 people in the valley, Maria Lopez said.", "“The flood killed 31 people,” said Maria Lopez.");
        Assert.All(ClaimConsistency.Of(corpus).Cells.Where(c => c.Text is not null), c =>
            Assert.Equal(corpus[c.ArticleId].Raw.Substring(c.Start!.Value, c.Length!.Value), c.Text));
    }

    [Fact]
    public void OnlyTheBodyCounts()
    {
        Article article = Stories.Article("a", "The flood killed 31 people in the valley.");
        Article other = Stories.Article("b", "The flood killed 31 people in the valley.") with { Paragraphs = [new Paragraph(new TextSpan(0, 41), ParagraphKind.Caption, "caption")] };
        Assert.All(ClaimConsistency.Of(new ArticleCorpus([article, other])).Claims, c => Assert.Equal(1, c.Articles));
    }

    [Fact]
    public void EveryArticleOfTheStoryHasACellForEveryClaim()
    {
        ClaimConsistency claims = Stories.Compare("The flood killed 31 people.", "Rain fell on the capital on Monday.", "The army sent 200 soldiers to the valley.");
        Assert.Equal(claims.Claims.Count * 3, claims.Cells.Count);
    }

    [Fact]
    public void NothingComesOfNothing()
    {
        Assert.Empty(ClaimConsistency.Of(new ArticleCorpus([])).Claims);
        Assert.Empty(Stories.Compare("", " ", "…").Claims);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(101, 2)]
    public void OmissionsInAStoryOfVeryManyArticlesAreNotListed(int articles, int cells)
    {
        const string Report = "The army shelled the harbour of Altmark on Monday and killed 14 fishermen.";
        ClaimConsistency claims = Stories.Compare([.. Enumerable.Range(0, articles).Select(i => i < 2 ? Report : "Rain.")]);
        ClaimRow claim = claims.Claims.First(c => c.Articles == 2);
        Assert.Equal(cells, claims.Cells.Count(c => c.ClaimId == claim.ClaimId));
    }
}
