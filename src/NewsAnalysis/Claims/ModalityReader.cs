using System.Buffers;
using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds what weakens, turns or conditions a clause.</summary>
internal static class ModalityReader
{
    private static readonly FrozenDictionary<string, Modality> Words = Lexicon.Rows("hedges.tsv").Where(r => !IsPhrase(r))
        .ToFrozenDictionary(r => r[0], r => Of(r[1]), StringComparer.Ordinal);

    private static readonly (string Phrase, Modality Modality)[] Phrases = [.. Lexicon.Rows("hedges.tsv").Where(IsPhrase).Select(r => (r[0], Of(r[1])))];

    private static readonly SearchValues<string> AnyPhrase = SearchValues.Create([.. Phrases.Select(p => p.Phrase)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The modality of some words.</summary>
    /// <param name="words">The folded words.</param>
    /// <param name="text">The same as they stand in the raw text.</param>
    public static Modality Read(ReadOnlySpan<string> words, ReadOnlySpan<char> text)
    {
        Modality found = Modality.None;
        for (int at = 0; at < words.Length; at++)
        {
            string word = words[at];
            if (word == "if" && at > 0 && IsWhether(words[at - 1]))
            {
                continue;
            }

            // "no deal without guarantees"
            found |= word == "without" && found.HasFlag(Modality.Negated) ? Modality.Conditional : Words.GetValueOrDefault(word);
            found |= word.EndsWith("n't", StringComparison.Ordinal) ? Modality.Negated : Modality.None;
        }

        if (text.ContainsAny(AnyPhrase))
        {
            foreach ((string phrase, Modality modality) in Phrases)
            {
                found |= text.Contains(phrase, StringComparison.OrdinalIgnoreCase) ? modality : Modality.None;
            }
        }

        // "without conditions" is no negation of what is agreed.
        return found.HasFlag(Modality.Unconditional) ? found & ~(Modality.Negated | Modality.Conditional) : found;
    }

    // "asked if", "unclear if", "even if", "as if": these name no condition.
    private static bool IsWhether(string before) => before is "ask" or "asked" or "asks" or "asking" or "see" or "know" or "knows" or "known" or "knew" or "wonder" or "wondered"
        or "clear" or "unclear" or "sure" or "unsure" or "determine" or "decide" or "even" or "as" or "what" or "say" or "tell" or "doubt" or "question" or "or";

    private static bool IsPhrase(string[] row) => row[0].Contains(' ', StringComparison.Ordinal);

    private static Modality Of(string kind) => kind switch
    {
        "hedge" => Modality.Hedged,
        "condition" => Modality.Conditional,
        "unconditional" => Modality.Unconditional,
        "prospective" => Modality.Prospective,
        "accomplished" => Modality.Accomplished,
        _ => Modality.Negated,
    };
}
