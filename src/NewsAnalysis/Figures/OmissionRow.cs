using NewsAnalysis.Claims;

namespace NewsAnalysis.Figures;

/// <summary>A claim that one article does not report although more than half of the others do.</summary>
/// <param name="Article">The label of the article that lacks it.</param>
/// <param name="Statement">The claim.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="ReportedBy">How many articles report it.</param>
/// <param name="Of">How many other articles of the same story there are.</param>
/// <param name="Verdict">What the articles make of it together.</param>
/// <param name="ClaimId">The claim's id.</param>
public sealed record OmissionRow(string Article, string Statement, ClaimKind Kind, int ReportedBy, int Of, ClaimVerdict Verdict, string ClaimId);
