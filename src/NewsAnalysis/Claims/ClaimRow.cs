namespace NewsAnalysis.Claims;

/// <summary>A row of the table <c>claims</c>: one claim across articles.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Statement">The claim in the words of the article that says it most fully.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Verdict">What the articles make of it together.</param>
/// <param name="Difference">The kind of difference (value, scope, granularity, attribution, wording, hedge, condition, polarity, time), or null.</param>
/// <param name="Articles">How many articles report it.</param>
/// <param name="IndependentSources">How many of these are independent: copies of one wire count once.</param>
public sealed record ClaimRow(
    string ClaimId,
    string Statement,
    ClaimKind Kind,
    ClaimVerdict Verdict,
    string? Difference,
    int Articles,
    int IndependentSources);
