using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Cuts the words of a clause that a claim about one part of it needs, and no more.</summary>
internal static class Phrase
{
    /// <summary>The part with the verb or event before it; where none is near, with the verb after it.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="focus">The part.</param>
    /// <param name="left">Words to look back for the verb or event, at most.</param>
    public static TextSpan Around(Clause clause, TextSpan focus, int left)
    {
        (int first, int last) = Range(clause, focus);
        int start = first, seen = 0;
        for (int at = first - 1; at >= 0 && seen < left; at--)
        {
            Token token = clause.Tokens[at];
            if (!token.IsWord)
            {
                if (clause.Words[at] is "," or ";" or ":")
                {
                    break;
                }

                continue;
            }

            seen++;
            string word = clause.Words[at];
            if (IsEvent(clause, at) || Verbs.IsFinite(word) || (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal)))
            {
                start = at;
                while (start > 0 && Verbs.IsAuxiliary(clause.Words[start - 1]))
                {
                    start--;
                }

                return Span(clause, start, last);
            }
        }

        return Span(clause, start, Forward(clause, last));
    }

    /// <summary>The part with the noun phrase it opens: <c>30-day halt on strikes</c>.</summary>
    public static TextSpan Onward(Clause clause, TextSpan focus)
    {
        (int first, int last) = Range(clause, focus);
        int at = last + 1;
        for (int words = 0; at < clause.Tokens.Length && words < 9; at++)
        {
            string word = clause.Words[at];
            bool ends = word is "and" or "but" or "or" or "that" or "which" or "to" or "if" or "as" or "before" or "after";
            if (ends || !clause.Tokens[at].IsWord || Verbs.IsFinite(word))
            {
                break;
            }

            words++;
        }

        return Span(clause, first, Math.Max(last, at - 1));
    }

    /// <summary>The first words of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="words">How many.</param>
    public static TextSpan Opening(Clause clause, int words)
    {
        int last = 0;
        for (int at = 0, seen = 0; at < clause.Tokens.Length && seen < words; at++)
        {
            seen += clause.Tokens[at].IsWord ? 1 : 0;
            last = clause.Tokens[at].IsWord ? at : last;
        }

        while (last > 0 && (!clause.Tokens[last].IsWord || FunctionWords.Contains(clause.Words[last])))
        {
            last--;
        }

        return Span(clause, 0, last);
    }

    /// <summary>Whether a token of a clause names something that happens.</summary>
    public static bool IsEvent(Clause clause, int at) => ConceptLexicon.IsEvent(clause.Concepts[at]);

    /// <summary>Indices of the first and last token that a part of a clause covers.</summary>
    public static (int First, int Last) Range(Clause clause, TextSpan focus)
    {
        Token[] tokens = clause.Tokens;
        int first = Count(tokens, focus, static (t, f) => t.Span.End <= f.Start);
        int last = Count(tokens, focus, static (t, f) => t.Span.Start < f.End) - 1;
        return first == tokens.Length || last < first ? (0, 0) : (first, last);
    }

    // How many tokens at the start of a clause hold a condition that no token after one that fails it holds.
    private static int Count(Token[] tokens, TextSpan focus, Func<Token, TextSpan, bool> holds)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (holds(tokens[middle], focus))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int Forward(Clause clause, int last)
    {
        int end = last;
        for (int at = last + 1; at < clause.Tokens.Length && at <= last + 6; at++)
        {
            if (!clause.Tokens[at].IsWord)
            {
                break;
            }

            string word = clause.Words[at];
            if ((Verbs.IsFinite(word) && !Verbs.IsAuxiliary(word)) || IsEvent(clause, at))
            {
                return at;
            }
        }

        return end;
    }

    private static TextSpan Span(Clause clause, int first, int last) => TextSpan.FromBounds(clause.Tokens[first].Span.Start, clause.Tokens[last].Span.End);
}
