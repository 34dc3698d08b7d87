using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>One place where an article says that somebody said something.</summary>
/// <param name="Kind">How the content is given.</param>
/// <param name="Content">What is said: the words between the marks, or the clause, without the cue.</param>
/// <param name="Source">The name or head noun phrase of who says it, without appositives; null when the text leaves it open.</param>
/// <param name="Cue">The words that report: <c>said</c>, <c>according to</c>; null when none governs the content.</param>
public sealed record Attribution(AttributionKind Kind, TextSpan Content, TextSpan? Source, TextSpan? Cue)
{
    /// <summary>The canonical name of the source; null when it is open.</summary>
    public string? SourceName { get; init; }

    /// <summary>What the source is, as far as known.</summary>
    public EntityKind SourceKind { get; init; } = EntityKind.Other;

    /// <summary>How the source is referred to.</summary>
    public MentionForm SourceForm { get; init; }

    /// <summary>Why <see cref="SourceName"/> is null, in a few words; null when it is not.</summary>
    public string? OpenReason { get; init; }

    /// <summary>How the content is tied to its source: by its own cue, as a continuation, or only by standing in its sentence.</summary>
    public AttributionLink Link { get; init; }

    /// <summary>The quotation, when <see cref="Content"/> is one.</summary>
    public QuotedSpan? Quotation { get; init; }

    /// <summary>Whether the cue judges or names (<c>called</c>, <c>criticized</c>) rather than says.</summary>
    public bool Judges { get; init; }
}
