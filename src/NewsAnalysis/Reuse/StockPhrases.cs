using NewsAnalysis.Alignment;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>Knows the phrases that news pages print whatever the story.</summary>
internal static class StockPhrases
{
    private static readonly Dictionary<string, string[][]> ByFirstWord = Lexicon.Words("stock-phrases.txt")
        .Select(phrase => phrase.Split(' '))
        .GroupBy(words => words[0], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>How many words of a stretch of a text stand in such phrases.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first word.</param>
    /// <param name="end">The word after the last.</param>
    public static int Count(FoldedText text, int start, int end)
    {
        int stock = 0;
        for (int at = start; at < end;)
        {
            int length = LengthAt(text.Words.AsSpan()[at..end]);
            stock += length;
            at += Math.Max(1, length);
        }

        return stock;
    }

    private static int LengthAt(ReadOnlySpan<string> words)
    {
        if (ByFirstWord.TryGetValue(words[0], out string[][]? phrases))
        {
            foreach (string[] phrase in phrases)
            {
                if (words.StartsWith(phrase))
                {
                    return phrase.Length;
                }
            }
        }

        return 0;
    }
}
