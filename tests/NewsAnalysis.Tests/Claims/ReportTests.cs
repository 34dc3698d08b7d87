using NewsAnalysis.Claims;

namespace NewsAnalysis.Tests.Claims;

/// <summary>Who says it: the source of a sentence governs its clauses, wherever in the sentence it stands.</summary>
public sealed class ReportTests
{
    [Theory]
    [InlineData("The strike killed four people, the mayor Anna Berg said, and wounded ten soldiers in Altmark.")]
    [InlineData("The strike killed four people, according to Anna Berg, and wounded ten soldiers in Altmark.")]
    [InlineData("Anna Berg said the strike killed four people and wounded ten soldiers in Altmark.")]
    [InlineData("The strike killed four people, Anna Berg said on Tuesday, and wounded ten soldiers in Altmark.")]
    public void ASourceGovernsBothHalvesOfItsSentence(string told)
    {
        ClaimConsistency claims = Stories.Compare(told, "Jon Vale said the strike killed four people and wounded ten soldiers in Altmark.");
        ClaimRow[] shared = [.. claims.Claims.Where(c => c is { Articles: 2 } && c.Kind != ClaimKind.Attribution)];
        Assert.NotEmpty(shared);
        Assert.All(shared, c => Assert.Contains(claims.Cells, x => x.ClaimId == c.ClaimId && x.Status == ClaimStatus.AttributesDifferently));
        Assert.DoesNotContain(claims.Cells, c => c.Reason.Contains("no source named", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatADemandedClauseSaysIsTheDemandersWord()
    {
        ClaimConsistency claims = Stories.Compare("Jon Vale demanded the rebels must leave the harbour of Altmark, and that they must hand over 40 guns.");
        Assert.Contains(claims.Claims, c => c.Statement.StartsWith("Jon Vale demanded", StringComparison.Ordinal) && c.Statement.Contains("40 guns", StringComparison.Ordinal));
    }

    [Fact]
    public void APledgeEndsWhereTheOfficeIsNamedThatTellsIt()
    {
        ClaimConsistency claims = Stories.Compare("Jon Vale promised to rebuild the harbour of Altmark, a statement from Anna Berg said.");
        Assert.DoesNotContain(claims.Cells, c => c.Text is not null && c.Text.Contains("Berg", StringComparison.Ordinal));
    }

    [Fact]
    public void ASentenceGoesOnBehindARelativeClauseOfSpeech()
    {
        ClaimConsistency claims = Stories.Compare("Jon Vale, who says the dam is safe, closed the harbour of Altmark on Monday.");
        Assert.Contains(claims.Claims, c => c.Statement.Contains("closed the harbour", StringComparison.Ordinal) && c.Kind == ClaimKind.Event);
    }

    [Fact]
    public void WhomOneTellsBelongsToTheReport() => Assert.Contains(
        Stories.Compare("\"The dam at Kessin will hold through the winter,\" Anna Berg told reporters.").Cells, c => c.Text!.EndsWith("Anna Berg told reporters", StringComparison.Ordinal));

    [Fact]
    public void WhatIsPleadedIsNoSpeech() => Assert.Contains(
        Stories.Compare("Jon Vale pleaded guilty on Monday to a charge of fraud in Altmark.").Claims, c => c.Statement.StartsWith("Jon Vale pleaded guilty", StringComparison.Ordinal) && c.Kind == ClaimKind.Event);

    [Fact]
    public void WhatIsNegatedIsQuotedInTheReason()
    {
        ClaimConsistency claims = Stories.Compare(
            "\"To pass this bill in the next weeks would increase the risk that the economy stalls,\" Anna Berg told reporters.",
            "\"If they don't pass this bill in the next weeks it will increase the risk that the economy stalls,\" Anna Berg told reporters.");
        Assert.Equal("negates what others state: “don't pass”", Assert.Single(claims.Cells, c => c.Status == ClaimStatus.Differs).Reason);
    }

    [Fact]
    public void WordsThatOneMarksAsAQuotationAndOthersDoNotHaveAnotherSource()
    {
        ClaimConsistency claims = Stories.Compare(
            "The swap in Altmark was planned as a gesture of goodwill.", "The swap in Altmark was planned “as a gesture of goodwill”.", "The swap in Altmark was planned as a gesture of goodwill.");
        ClaimCellRow cell = Assert.Single(claims.Cells, c => c.Status == ClaimStatus.AttributesDifferently);
        Assert.Equal(("a1", "marks as a quotation what others say in their own words"), (cell.ArticleId, cell.Reason));
    }
}
