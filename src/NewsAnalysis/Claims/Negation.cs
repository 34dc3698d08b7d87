using System.Collections.Frozen;

namespace NewsAnalysis.Claims;

/// <summary>Finds what a clause negates: the words right after a negation, and not the clause as a whole.</summary>
internal static class Negation
{
    // A negation reaches so many tokens, and so many of the words among them that say something.
    private const int Reach = 5;
    private const int Concepts = 2;

    private static readonly FrozenSet<string> Negations = "not never no without cannot nor neither denied denies deny".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "not only", "no doubt": these negate nothing.
    private static readonly FrozenSet<string> Idioms = "only just merely simply alone least necessarily surprisingly doubt question wonder longer matter".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The concepts a clause negates and nowhere states.</summary>
    public static HashSet<string> Of(Clause clause)
    {
        var negated = new HashSet<int>();
        for (int at = 0; at < clause.Words.Length; at++)
        {
            bool turns = Negations.Contains(clause.Words[at]) || clause.Words[at].EndsWith("n't", StringComparison.Ordinal);
            if (turns && !(at + 1 < clause.Words.Length && Idioms.Contains(clause.Words[at + 1])))
            {
                Add(clause, at, negated);
            }
        }

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

    // "did not a week ago": the time is not what is negated.
    private static bool IsTime(Clause clause, int at) => clause.Words[at] is "week" or "day" or "month" or "year" or "ago" or "weeks" or "days" or "months" or "years"
        || clause.Times.Any(t => t.Span.Contains(clause.Tokens[at].Span.Start));

    private static void Add(Clause clause, int negation, HashSet<int> negated)
    {
        int seen = 0;
        for (int at = negation + 1; at < Math.Min(clause.Words.Length, negation + 1 + Reach) && seen < Concepts; at++)
        {
            if (clause.Words[at] is "," or ";" or ":" or "but" or "that" or "who" or "which")
            {
                return;
            }

            if (clause.Concepts[at] is not null && !IsTime(clause, at))
            {
                negated.Add(at);
                seen++;
            }
        }
    }
}
