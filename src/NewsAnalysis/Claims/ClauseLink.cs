namespace NewsAnalysis.Claims;

/// <summary>Two clauses of different articles that may say the same; ordered the most alike first.</summary>
/// <param name="A">Index of the first.</param>
/// <param name="B">Index of the second.</param>
/// <param name="Score">How alike they are, from 0 to 1.</param>
internal readonly record struct ClauseLink(int A, int B, double Score) : IComparable<ClauseLink>
{
    /// <inheritdoc/>
    public int CompareTo(ClauseLink other)
    {
        int score = other.Score.CompareTo(Score);
        return score != 0 ? score : A != other.A ? A.CompareTo(other.A) : B.CompareTo(other.B);
    }
}
