using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>A place that something is said to be in.</summary>
/// <param name="Span">The name with its preposition.</param>
/// <param name="Name">The place in a form that can be compared.</param>
/// <param name="Country">The country it is, or is the seat of; null when that is not known.</param>
internal readonly record struct PlaceMention(TextSpan Span, string Name, string? Country);
