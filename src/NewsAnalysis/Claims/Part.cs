using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>A time or place of a clause, or of the words that report it.</summary>
/// <param name="Clause">Index of the clause.</param>
/// <param name="Value">The time or place.</param>
/// <param name="Span">Its words; with the reporting words where it belongs to them.</param>
internal readonly record struct Part<T>(int Clause, T Value, TextSpan Span)
{
    /// <summary>Whether it tells when or where something was said, not when or where it happened.</summary>
    public bool Said { get; init; }
}
