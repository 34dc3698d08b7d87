using NewsAnalysis.Articles;

namespace NewsAnalysis.Claims.Checking;

/// <summary>A row of the table <c>checks</c>: one claim held against one article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="File">Its file.</param>
/// <param name="Verdict">What it says of the claim.</param>
/// <param name="Probability">How likely it is that it says the claim, 0 to 1.</param>
/// <param name="Start">Offset of the evidence in the raw text, UTF-16 units; null where there is none.</param>
/// <param name="Length">Its length in UTF-16 units; null where there is none.</param>
/// <param name="Text">The evidence; null where there is none.</param>
/// <param name="Difference">The kind of difference, as in <see cref="ClaimCheck.Difference"/>; null when the claim is supported.</param>
/// <param name="ClaimPart">The words of the claim that differ; null when no part stands out.</param>
/// <param name="TextPart">The words of the article in their place; null when there are none.</param>
/// <param name="TextPartStart">Offset of those in the raw text, UTF-16 units; null when there are none.</param>
/// <param name="TextPartLength">Their length in UTF-16 units; null when there are none.</param>
/// <param name="Reason">Why, in a line a reader can check.</param>
public sealed record ClaimCheckRow(
    string ArticleId,
    string File,
    ClaimSupport Verdict,
    double Probability,
    int? Start,
    int? Length,
    string? Text,
    string? Difference,
    string? ClaimPart,
    string? TextPart,
    int? TextPartStart,
    int? TextPartLength,
    string Reason)
{
    /// <summary>The row of a check.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="article">The article.</param>
    /// <param name="check">What came out.</param>
    public static ClaimCheckRow Of(string claim, Article article, ClaimCheck check)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(check);
        return new ClaimCheckRow(
            article.Id, article.File, check.Verdict, Math.Round(check.Probability, 4), check.Evidence?.Start, check.Evidence?.Length, check.Evidence?.In(article.Raw),
            check.Difference, check.ClaimPart?.In(claim), check.TextPart?.In(article.Raw), check.TextPart?.Start, check.TextPart?.Length, check.Reason);
    }
}
