namespace NewsAnalysis.Text;

/// <summary>Takes the inflection off a folded English word, so that <c>strikes</c>, <c>striking</c> and <c>strike</c> compare as one.</summary>
/// <remarks>
/// A light stemmer in the manner of Harman's S-stemmer, with the endings of verbs and adverbs. It errs towards leaving words alone;
/// a stem is only ever compared, never shown.
/// </remarks>
public static class Stemmer
{
    /// <summary>The stem of a word; words of other scripts and numbers stay as they are.</summary>
    /// <param name="folded">A folded word (<see cref="Folding"/>).</param>
    public static string Stem(string folded)
    {
        ReadOnlySpan<char> word = folded;
        if (word.EndsWith("'s"))
        {
            word = word[..^2];
        }
        else if (word.EndsWith("'"))
        {
            word = word[..^1];
        }

        if (word.Length < 4 || !char.IsAsciiLetterLower(word[0]))
        {
            return word.Length == folded.Length ? folded : word.ToString();
        }

        ReadOnlySpan<char> stem = WithoutVerbEnding(WithoutPlural(word));
        if (stem.Length > 4 && stem.EndsWith("ly"))
        {
            stem = stem[..^2];
        }

        if (stem.Length > 3 && stem[^1] == 'e')
        {
            stem = stem[..^1];
        }

        if (stem.Length > 3 && stem[^1] == 'y')
        {
            return string.Concat(stem[..^1], "i");
        }

        return stem.Length == folded.Length ? folded : stem.ToString();
    }

    private static ReadOnlySpan<char> WithoutPlural(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word.EndsWith("ies"))
        {
            return word[..^2];
        }

        if (word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes"))
        {
            return word[..^2];
        }

        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> WithoutVerbEnding(ReadOnlySpan<char> word)
    {
        int ending = word.EndsWith("ing") && word.Length > 5 ? 3
            : word.EndsWith("ed") && !word.EndsWith("eed") && word.Length > 4 ? 2
            : 0;
        ReadOnlySpan<char> stem = word[..^ending];
        if (ending == 0 || stem.IndexOfAny("aeiouy") < 0)
        {
            return word;
        }

        // halted → halt, stopped → stop; but passed → pass, called → call.
        bool doubled = stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'f');
        return doubled ? stem[..^1] : stem;
    }
}
