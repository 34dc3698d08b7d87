namespace NewsAnalysis.Claims;

/// <summary>A row of the table <c>quantities</c>: one quantity.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Start">Offset of the words in the raw text, UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Text">The words.</param>
/// <param name="Value">The value, in the unit.</param>
/// <param name="UpperValue">The upper value of a range, or null.</param>
/// <param name="Unit">The unit or the thing counted, or null.</param>
/// <param name="Bound">Whether it is exact.</param>
public sealed record QuantityRow(
    string ArticleId,
    int Start,
    int Length,
    string Text,
    double Value,
    double? UpperValue,
    string? Unit,
    QuantityBound Bound);
