namespace NewsAnalysis.Claims;

/// <summary>What the body of one article states.</summary>
/// <param name="Clauses">Its clauses, in order.</param>
/// <param name="Quantities">Its quantities, in order, those outside every clause included.</param>
internal sealed record ArticleClauses(List<Clause> Clauses, List<Quantity> Quantities);
