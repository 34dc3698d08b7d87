using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>The words that carry grammar rather than content: articles, pronouns, prepositions, conjunctions, auxiliaries, contractions of these.</summary>
public static class FunctionWords
{
    private static readonly FrozenSet<string> Known = Lexicon.Words("function-words.txt");

    /// <summary>Whether a word is one of them.</summary>
    /// <param name="folded">A folded word (<see cref="Folding"/>).</param>
    public static bool Contains(string folded) => Known.Contains(folded);
}
