namespace NewsAnalysis.Figures;

/// <summary>Which of two articles had their shared words first, if that can be told.</summary>
/// <param name="ArticleA">The first article.</param>
/// <param name="ArticleB">The second article.</param>
/// <param name="LabelA">The label of the first article.</param>
/// <param name="LabelB">The label of the second article.</param>
/// <param name="Share">The larger share of one in the other, from 0 to 1.</param>
/// <param name="LagHours">Hours from the publication of the first to that of the second; negative when the second was first; null when their dates do not tell.</param>
/// <param name="Source">The label of the article that had the words first; null when that is unknown.</param>
/// <param name="Why">What tells it, or why nothing does.</param>
public sealed record DirectionRow(
    string ArticleA,
    string ArticleB,
    string LabelA,
    string LabelB,
    double Share,
    double? LagHours,
    string? Source,
    string Why);
