namespace NewsAnalysis.Reuse.Scale;

/// <summary>A run of words that two articles share.</summary>
/// <param name="A">Its first word in the first article.</param>
/// <param name="B">Its first word in the second article.</param>
/// <param name="Count">How many words.</param>
internal readonly record struct WordRun(int A, int B, int Count) : IComparable<WordRun>
{
    /// <summary>Orders by the place in the second article, then in the first.</summary>
    public int CompareTo(WordRun other) => B != other.B ? B.CompareTo(other.B) : A != other.A ? A.CompareTo(other.A) : Count.CompareTo(other.Count);
}
