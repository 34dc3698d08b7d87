namespace NewsAnalysis.Alignment;

/// <summary>A run of words that stands in two texts.</summary>
/// <param name="StartA">Its first word in the first text.</param>
/// <param name="StartB">Its first word in the second text.</param>
/// <param name="Count">How many words.</param>
public readonly record struct SharedRun(int StartA, int StartB, int Count);
