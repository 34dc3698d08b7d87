using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>A claim on its way to the tables: what it is about and what each article that reports it says.</summary>
internal sealed class ClaimDraft
{
    /// <summary>What it is about.</summary>
    public required ClaimKind Kind { get; set; }

    /// <summary>The articles that report it, one entry each, ordered by article.</summary>
    public required List<DraftCell> Cells { get; init; }

    /// <summary>The claim in words; the fullest evidence when null.</summary>
    public string? Statement { get; set; }

    /// <summary>The kind of difference; null when there is none.</summary>
    public string? Difference { get; set; }

    /// <summary>How much it tells: single-source claims are ranked by it.</summary>
    public double Weight { get; set; }
}

/// <summary>What one article says of a claim.</summary>
/// <param name="Article">Index of the article in the story.</param>
/// <param name="Span">The evidence.</param>
/// <param name="Status">What it does with the claim.</param>
/// <param name="Reason">Why, in one line.</param>
internal sealed record DraftCell(int Article, TextSpan Span, ClaimStatus Status, string Reason);
