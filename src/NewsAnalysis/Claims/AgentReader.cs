using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds who does what a clause tells.</summary>
internal static class AgentReader
{
    /// <summary>The last name before the first verb of the lexicon that no preposition governs; empty for a passive, null when no name is there.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="tokens">The tokens of the clause.</param>
    /// <param name="words">The same, folded.</param>
    /// <param name="concepts">What they stand for.</param>
    public static string? Read(string raw, ReadOnlySpan<Token> tokens, ReadOnlySpan<string> words, ReadOnlySpan<string?> concepts)
    {
        int verb = VerbOf(concepts);
        if (verb < 0)
        {
            verb = tokens.Length;
        }

        int be = verb - 1;
        if (be > 0 && (words[be].EndsWith("ly", StringComparison.Ordinal) || words[be] is "not" or "also"))
        {
            be--;
        }

        if (be >= 0 && verb < tokens.Length && words[be] is "was" or "were" or "been" or "be" or "being" or "is" or "are")
        {
            return "";
        }

        for (int at = verb - 1; at >= 0; at--)
        {
            if (concepts[at] is not { } name || name[0] != '@' || IsPossessive(raw, tokens[at]))
            {
                continue;
            }

            int left = at - 1;
            while (left >= 0 && tokens[left].IsWord && (concepts[left] is null or "president" || char.IsUpper(raw[tokens[left].Span.Start])) && !IsPreposition(words[left]))
            {
                left--;
            }

            if (left < 0 || !IsPreposition(words[left]))
            {
                return name[1..];
            }

            // The names between stand behind the same preposition.
            at = left + 1;
        }

        return null;
    }

    // The first pledge; where there is none, the first event.
    private static int VerbOf(ReadOnlySpan<string?> concepts)
    {
        int happens = -1;
        for (int at = 0; at < concepts.Length; at++)
        {
            ConceptRole role = concepts[at] is { } concept ? ConceptLexicon.RoleOf(concept) : ConceptRole.None;
            if (role == ConceptRole.Pledge)
            {
                return at;
            }

            happens = happens < 0 && role == ConceptRole.Event ? at : happens;
        }

        return happens;
    }

    private static bool IsPossessive(string raw, Token token) => raw.AsSpan(token.Span.Start, token.Span.Length) is var word && (word.EndsWith("'s") || word.EndsWith("’s"));

    private static bool IsPreposition(string word) =>
        word is "of" or "with" or "in" or "on" or "from" or "by" or "to" or "against" or "for" or "at" or "between" or "into" or "over" or "during";
}
