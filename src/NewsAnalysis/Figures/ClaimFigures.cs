using NewsAnalysis.Claims;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>The figures of claim consistency: where accounts agree, differ, or fall silent.</summary>
public static class ClaimFigures
{
    /// <summary>Where the articles agree and differ, in a paragraph.</summary>
    /// <param name="claims">The analysis.</param>
    public static HtmlFragment Answer(ClaimConsistency claims) => ClaimAnswer.Of(claims.Corpus.ToFrame(), claims.Claims, claims.Cells);

    /// <summary>Claims against articles, those that differ first; shape, letter and colour tell what an article does with a claim.</summary>
    /// <param name="claims">The analysis.</param>
    /// <param name="top">Claims drawn at most.</param>
    public static Figure Matrix(ClaimConsistency claims, int top = 30) => ClaimMatrixFigure.Of(claims.Corpus.ToFrame(), claims.Claims, claims.Cells, top);

    /// <summary>How many claims got which verdict.</summary>
    /// <param name="claims">The analysis.</param>
    public static Figure Verdicts(ClaimConsistency claims) => VerdictFigure.Of(claims.Corpus.Articles.Length, claims.Claims);

    /// <summary>How many independent sources stand behind the claims that several articles report.</summary>
    /// <param name="claims">The analysis.</param>
    public static Figure Independence(ClaimConsistency claims) => IndependenceFigure.Of(claims.Corpus.Articles.Length, claims.Claims);

    /// <summary>The claims on which articles differ, side by side, with the words that show it.</summary>
    /// <param name="claims">The analysis.</param>
    /// <param name="top">Claims shown at most.</param>
    public static HtmlFragment Differences(ClaimConsistency claims, int top = 20) =>
        ClaimDifferences.Of(claims.Corpus.ToFrame(), claims.Claims, claims.Cells, top);

    /// <summary>The numbers that two articles or more give for one thing, set against the number that most give.</summary>
    /// <param name="claims">The analysis.</param>
    /// <param name="top">Numbers drawn at most.</param>
    public static Figure Numbers(ClaimConsistency claims, int top = 25) =>
        ReportedNumbersFigure.Of(claims.Corpus.ToFrame(), claims.Claims, claims.Cells, claims.Quantities, top);

    /// <summary>What each article alone reports.</summary>
    /// <param name="claims">The analysis.</param>
    /// <param name="top">Articles shown at most.</param>
    public static HtmlFragment Alone(ClaimConsistency claims, int top = 20) => ClaimsAlone.Of(claims.Corpus.ToFrame(), claims.Claims, claims.Cells, top);

    /// <summary>What each article does not report although more than half of the others do.</summary>
    /// <param name="claims">The analysis.</param>
    public static DataFrame<OmissionRow> Omissions(ClaimConsistency claims) => OmittedClaims.Of(claims.Corpus.ToFrame(), claims.Claims, claims.Cells);
}
