using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>A word of a claim that the text does not say where it should stand.</summary>
/// <param name="Word">Its index in the sentence of the claim.</param>
/// <param name="Name">What kind of word it is, and how the text stands to it.</param>
/// <param name="Telling">Whether it tells on its own; what does not is weighed against the other doubts of the claim, as a summary says much in words of its own.</param>
/// <param name="Other">The word of the text in its place; null when there is none.</param>
internal readonly record struct WordDoubt(int Word, string Name, bool Telling, TextSpan? Other);
