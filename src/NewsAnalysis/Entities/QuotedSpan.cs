using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>A stretch of text between quotation marks.</summary>
/// <param name="Inner">The words between the marks.</param>
/// <param name="Outer">The same with the marks.</param>
/// <param name="Paragraph">Index of the paragraph among those that were searched.</param>
/// <param name="Single">Whether the marks are single ones.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one inside another.</param>
public sealed record QuotedSpan(TextSpan Inner, TextSpan Outer, int Paragraph, bool Single, int Depth)
{
    /// <summary>Whether the closing mark is missing: the quotation goes on in the next paragraph, or its end was forgotten.</summary>
    public bool Unclosed { get; init; }

    /// <summary>Whether it goes on from a quotation that the paragraph before left open.</summary>
    public bool Continues { get; init; }
}
