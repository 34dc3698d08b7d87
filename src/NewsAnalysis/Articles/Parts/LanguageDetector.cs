using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Tells a text's language by its commonest small words.</summary>
internal static class LanguageDetector
{
    private const int ReadUpTo = 4_000;
    private const int FewestWords = 25;
    private const double SmallestShare = 0.12;
    private const double ClearLead = 1.3;

    private static readonly FrozenDictionary<string, string[]> Languages = Lexicon.Rows("small-words.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Language: row[0])))
        .GroupBy(pair => pair.Word, pair => pair.Language, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The ISO 639-1 code of a text's language; null when it is too short or undecided.</summary>
    public static string? Detect(string text)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int words = 0;
        string head = text.Length <= ReadUpTo ? text : text[..ReadUpTo];
        foreach (Token token in Tokenizer.Tokenize(head))
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            words++;
            if (Languages.TryGetValue(Furniture.Fold(token.Span.In(head)), out string[]? languages))
            {
                foreach (string language in languages)
                {
                    counts[language] = counts.GetValueOrDefault(language) + 1;
                }
            }
        }

        if (words < FewestWords || counts.Count == 0)
        {
            return null;
        }

        var ranked = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(2).ToArray();
        bool clear = ranked.Length == 1 || ranked[0].Value >= ranked[1].Value * ClearLead;
        return clear && ranked[0].Value >= words * SmallestShare ? ranked[0].Key : null;
    }
}
