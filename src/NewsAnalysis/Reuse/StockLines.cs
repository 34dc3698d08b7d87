using NewsAnalysis.Alignment;

namespace NewsAnalysis.Reuse;

/// <summary>Finds the sentences that are printed whatever the story, so that they are not taken for reuse.</summary>
/// <remarks>
/// A sentence is one when a third of it is stock phrases, or when a fiftieth of the articles, four at least, print it, each between
/// other sentences: a copied text keeps its neighbours, a footer does not. Lines found so no longer count as neighbours, so that a
/// footer of several lines is found line by line.
/// </remarks>
internal static class StockLines
{
    private const int FewestArticles = 4;
    private const int Rounds = 4;

    /// <summary>Marks the stock lines of every text with <see cref="ReuseText.IsStock"/>.</summary>
    public static void Mark(ReuseText[] texts)
    {
        ulong[][] lines = [.. texts.Select(t => t.Sentences.Select(s => Hash(t, s)).ToArray())];
        for (int i = 0; i < texts.Length; i++)
        {
            for (int s = 0; s < lines[i].Length; s++)
            {
                ReuseSentence sentence = texts[i].Sentences[s];
                texts[i].IsStock[s] = StockPhrases.Count(texts[i].Text, sentence.Start, sentence.End) * 3 >= sentence.Count;
            }
        }

        var stock = new HashSet<ulong>();
        for (int round = 0; round < Rounds && AddWandering(texts, lines, stock); round++)
        {
        }

        for (int i = 0; i < texts.Length; i++)
        {
            for (int s = 0; s < lines[i].Length; s++)
            {
                texts[i].IsStock[s] |= stock.Contains(lines[i][s]);
            }
        }
    }

    // Adds the lines whose neighbours differ from article to article; false when there were none.
    private static bool AddWandering(ReuseText[] texts, ulong[][] lines, HashSet<ulong> stock)
    {
        var seen = new Dictionary<ulong, (int Articles, HashSet<ulong> Before, HashSet<ulong> After)>();
        for (int i = 0; i < lines.Length; i++)
        {
            ulong[] previous = Neighbours(texts[i], lines[i], i, false, stock), next = Neighbours(texts[i], lines[i], i, true, stock);
            for (int s = 0; s < lines[i].Length; s++)
            {
                ulong line = lines[i][s];
                if (stock.Contains(line))
                {
                    continue;
                }

                if (!seen.TryGetValue(line, out var entry))
                {
                    entry = (0, [], []);
                }

                entry.Before.Add(previous[s]);
                entry.After.Add(next[s]);
                seen[line] = entry with { Articles = entry.Articles + 1 };
            }
        }

        int before = stock.Count;
        stock.UnionWith(seen
            .Where(p => p.Value.Articles >= Math.Max(FewestArticles, texts.Length / 50) && Math.Min(p.Value.Before.Count, p.Value.After.Count) * 2 > p.Value.Articles)
            .Select(p => p.Key));
        return stock.Count > before;
    }

    // By line, the nearest one before or after it that is no stock line; at an article's edge one of its own.
    private static ulong[] Neighbours(ReuseText text, ulong[] lines, int article, bool after, HashSet<ulong> stock)
    {
        var neighbours = new ulong[lines.Length];
        ulong nearest = (ulong)article;
        for (int k = 0; k < lines.Length; k++)
        {
            int at = after ? lines.Length - 1 - k : k;
            neighbours[at] = nearest;
            if (!stock.Contains(lines[at]) && !text.IsStock[at])
            {
                nearest = lines[at];
            }
        }

        return neighbours;
    }

    private static ulong Hash(ReuseText text, ReuseSentence sentence) => WordHash.Windows(text.WordsOf(sentence), sentence.Count)[0];
}
