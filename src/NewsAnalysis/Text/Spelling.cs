using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>British and American spelling of the same word.</summary>
internal static class Spelling
{
    private static readonly FrozenDictionary<string, string> American = Lexicon.Pairs("spelling.tsv");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        American.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The American spelling of a lower-case word; the word itself when there is no other.</summary>
    public static string ToAmerican(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out string? american))
        {
            return american;
        }

        // mobilisation, organise, organising: the pattern is regular; its exceptions (advise, promise, …) stand in the list.
        foreach ((string british, string replacement) in Endings)
        {
            if (word.Length > british.Length + 3 && word.EndsWith(british))
            {
                return string.Concat(word[..^british.Length], replacement);
            }
        }

        return word.ToString();
    }

    private static readonly (string British, string American)[] Endings =
    [
        ("isation", "ization"), ("isations", "izations"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"),
    ];
}
