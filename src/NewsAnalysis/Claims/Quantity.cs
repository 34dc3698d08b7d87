using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>One quantity in a text.</summary>
/// <param name="Span">Its words: the modifier, the number, and the unit or the thing counted.</param>
/// <param name="Value">The value, in the unit.</param>
/// <param name="Upper">The upper value of a range, or null.</param>
/// <param name="Unit">The unit, or the thing counted as one lower-case plural or singular noun; null when there is none.</param>
/// <param name="Measure">What the unit measures.</param>
/// <param name="Bound">Whether it is exact.</param>
internal readonly record struct Quantity(TextSpan Span, double Value, double? Upper, string? Unit, Measure Measure, QuantityBound Bound);
