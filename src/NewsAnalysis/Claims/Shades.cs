using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds what a clause tells as still to come, as done, or as no more than likely: the word right after the one that says so.</summary>
internal static class Shades
{
    private const int Reach = 3;

    private static readonly FrozenDictionary<string, string> Kinds = Lexicon.Rows("hedges.tsv").Where(r => !r[0].Contains(' ', StringComparison.Ordinal))
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The concepts that stand right after a word of a class.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="kind">The class in <c>hedges.tsv</c>: <c>prospective</c>, <c>accomplished</c> or <c>hedge</c>.</param>
    public static IEnumerable<string> Of(Clause clause, string kind)
    {
        for (int at = 0; at < clause.Words.Length - 1; at++)
        {
            string word = clause.Words[at];
            if (Kinds.GetValueOrDefault(word) != kind || !Governs(word, clause.Words[at + 1]))
            {
                continue;
            }

            for (int next = at + 1; next < Math.Min(clause.Words.Length, at + 1 + Reach) && clause.Tokens[next].IsWord; next++)
            {
                if (clause.Concepts[next] is { } concept)
                {
                    yield return concept;
                    break;
                }
            }
        }
    }

    // "appeared to flee" is a guess; "appeared under subpoena" is none, and what one has to do is not done.
    private static bool Governs(string word, string next) => word switch
    {
        "has" or "have" or "had" => next != "to",
        "appear" or "appears" or "appeared" or "appearing" or "seem" or "seems" or "seemed" or "seeming" => next == "to",
        _ => true,
    };
}
