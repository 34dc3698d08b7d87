namespace NewsAnalysis.Alignment;

/// <summary>One step on the way from one sequence of words to another.</summary>
/// <param name="Kind">What the step does.</param>
/// <param name="OldStart">The first word concerned in the old sequence; for an insertion, the word before which it happens.</param>
/// <param name="OldCount">How many words of the old sequence.</param>
/// <param name="NewStart">The first word concerned in the new sequence; for a deletion, the word before which the words are missing.</param>
/// <param name="NewCount">How many words of the new sequence.</param>
public readonly record struct WordEdit(WordEditKind Kind, int OldStart, int OldCount, int NewStart, int NewCount);
