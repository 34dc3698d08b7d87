using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds what a clause negates: the words right after a negation, and not the clause as a whole.</summary>
internal static class Negation
{
    // A negation reaches so many tokens, and so many of the words among them that say something.
    private const int Reach = 5;
    private const int Concepts = 2;

    private static readonly FrozenSet<string> Negations = Lexicon.Set("not never no without cannot nor neither denied denies deny");

    // "not only", "no doubt": these negate nothing.
    private static readonly FrozenSet<string> Idioms = Lexicon.Set(
        "only just merely simply alone least necessarily surprisingly doubt question wonder longer matter");

    /// <summary>The concepts a clause negates and nowhere states.</summary>
    public static HashSet<string> Of(Clause clause)
    {
        var negated = Pairs(clause).Select(p => p.Negated).ToHashSet();
        var found = negated.Select(at => clause.Concepts[at]!).ToHashSet(StringComparer.Ordinal);
        for (int at = 0; at < clause.Concepts.Length; at++)
        {
            if (clause.Concepts[at] is { } concept && !negated.Contains(at))
            {
                found.Remove(concept);
            }
        }

        return found;
    }

    /// <summary>The words that negate a concept, from the negation to what it negates; null where none do.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="concept">One of those of <see cref="Of"/>.</param>
    public static TextSpan? Words(Clause clause, string concept) => Pairs(clause).Where(p => clause.Concepts[p.Negated] == concept)
        .Select(p => (TextSpan?)TextSpan.FromBounds(clause.Tokens[p.Negation].Span.Start, clause.Tokens[p.Negated].Span.End)).FirstOrDefault();

    private static IEnumerable<(int Negation, int Negated)> Pairs(Clause clause)
    {
        for (int at = 0; at < clause.Words.Length; at++)
        {
            bool turns = Negations.Contains(clause.Words[at]) || clause.Words[at].EndsWith("n't", StringComparison.Ordinal);
            if (turns && !(at + 1 < clause.Words.Length && Idioms.Contains(clause.Words[at + 1])))
            {
                foreach (int negated in Reached(clause, at))
                {
                    yield return (at, negated);
                }
            }
        }
    }

    // "did not a week ago": the time is not what is negated.
    private static bool IsTime(Clause clause, int at) => clause.Words[at] is "week" or "day" or "month" or "year" or "ago" or "weeks" or "days" or "months" or "years"
        || clause.Times.Any(t => t.Span.Contains(clause.Tokens[at].Span.Start));

    private static IEnumerable<int> Reached(Clause clause, int negation)
    {
        int seen = 0;
        for (int at = negation + 1; at < Math.Min(clause.Words.Length, negation + 1 + Reach) && seen < Concepts; at++)
        {
            if (clause.Words[at] is "," or ";" or ":" or "but" or "that" or "who" or "which")
            {
                yield break;
            }

            if (clause.Concepts[at] is not null && !IsTime(clause, at))
            {
                yield return at;
                seen++;
            }
        }
    }
}
