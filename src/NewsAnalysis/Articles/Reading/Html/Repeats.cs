namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Finds blocks that only say again what other blocks of the article say: pull quotes, and whole articles put into the page once more for machines.</summary>
internal static class Repeats
{
    private const int ShortestBlock = 8;
    private const double MostOwn = 0.06;
    private const double MostOwnOfCopy = 0.15;
    private const int LongCopy = 80;

    /// <summary>The blocks taken for the article that repeat others of them, by index.</summary>
    /// <param name="blocks">The page's blocks.</param>
    /// <param name="taken">Whether a block is taken for the article.</param>
    public static HashSet<int> Of(List<PageBlock> blocks, Func<int, bool> taken)
    {
        int[] all = [.. Enumerable.Range(0, blocks.Count).Where(taken)];
        var runs = all.ToDictionary(i => i, i => WordRuns.Of(blocks[i].Text));
        var repeats = new HashSet<int>();

        // The whole article in one block: what it says stands in shorter blocks. Shorter ones are looked at first.
        var said = new HashSet<int>();
        foreach (int i in all.OrderBy(i => blocks[i].Words).ThenBy(i => i))
        {
            if (blocks[i].Words >= LongCopy && Own(runs[i], said) <= MostOwnOfCopy)
            {
                repeats.Add(i);
            }
            else
            {
                said.UnionWith(runs[i]);
            }
        }

        // What an earlier block said already.
        said.Clear();
        foreach (int i in all.Where(i => !repeats.Contains(i)))
        {
            if (blocks[i].Words >= ShortestBlock && Own(runs[i], said) <= MostOwn)
            {
                repeats.Add(i);
            }

            said.UnionWith(runs[i]);
        }

        return repeats;
    }

    private static double Own(List<int> runs, HashSet<int> said) => runs.Count == 0 ? 1 : runs.Count(r => !said.Contains(r)) / (double)runs.Count;
}
