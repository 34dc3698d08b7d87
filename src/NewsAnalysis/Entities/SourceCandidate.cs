namespace NewsAnalysis.Entities;

/// <summary>A mention that may be the source of a quotation, with what can be told of the two.</summary>
/// <param name="Mention">Index of the mention; -1 for a source that is no mention.</param>
/// <param name="Frame">The frame nearest to the quotation in which it is the source; null without one.</param>
/// <param name="Values">The numbers: see <see cref="SourceLooks"/>.</param>
/// <param name="Words">The words: see <see cref="SourceLooks"/>.</param>
internal sealed record SourceCandidate(int Mention, CueFrame? Frame, double[] Values, string[] Words)
{
    /// <summary>Whether the rules chose it.</summary>
    public bool Ruled { get; init; }
}
