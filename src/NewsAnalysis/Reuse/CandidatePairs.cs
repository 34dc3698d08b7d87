using System.Runtime.InteropServices;

namespace NewsAnalysis.Reuse;

/// <summary>Chooses the pairs of articles that are compared in detail.</summary>
/// <remarks>
/// In a small corpus every pair. In a larger one the pairs of one story, and the pairs that share runs of three words with two or
/// more content words: one run that few articles hold, or three that more of them do.
/// </remarks>
internal static class CandidatePairs
{
    private const int SmallCorpus = 40;
    private const int MostArticlesOfARun = 60;
    private const int FewArticlesOfARun = 4;
    private const int EnoughPoints = 3;

    /// <summary>The pairs, in the order of the texts.</summary>
    public static List<(ReuseText A, ReuseText B)> Of(ReuseText[] texts)
    {
        var pairs = new List<(ReuseText, ReuseText)>();
        bool all = texts.Length <= SmallCorpus;
        HashSet<(int, int)> sharing = all ? [] : Sharing(texts);
        for (int i = 0; i < texts.Length; i++)
        {
            for (int j = i + 1; j < texts.Length; j++)
            {
                string? story = texts[i].Article.Story;
                if (all || sharing.Contains((i, j)) || (story is not null && story == texts[j].Article.Story))
                {
                    pairs.Add((texts[i], texts[j]));
                }
            }
        }

        return pairs;
    }

    private static HashSet<(int, int)> Sharing(ReuseText[] texts)
    {
        var articles = new Dictionary<ulong, List<int>>();
        for (int i = 0; i < texts.Length; i++)
        {
            foreach (ulong run in ContentRuns(texts[i]))
            {
                if (!articles.TryGetValue(run, out List<int>? holders))
                {
                    articles.Add(run, holders = []);
                }

                if (holders.Count <= MostArticlesOfARun && (holders.Count == 0 || holders[^1] != i))
                {
                    holders.Add(i);
                }
            }
        }

        var shared = new Dictionary<(int, int), int>();
        foreach (List<int> holders in articles.Values)
        {
            int points = holders.Count <= FewArticlesOfARun ? EnoughPoints : 1;
            for (int x = 0; x < holders.Count && holders.Count <= MostArticlesOfARun; x++)
            {
                for (int y = x + 1; y < holders.Count; y++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, (holders[x], holders[y]), out _) += points;
                }
            }
        }

        return [.. shared.Where(p => p.Value >= EnoughPoints).Select(p => p.Key)];
    }

    private static IEnumerable<ulong> ContentRuns(ReuseText text)
    {
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            ulong[] runs = text.IsStock[s] ? [] : SentenceIndex.RunsOf(text, text.Sentences[s]);
            for (int i = 0; i < runs.Length; i++)
            {
                int first = text.Sentences[s].Start + i, plain = 0;
                for (int k = 0; k < SentenceIndex.RunLength; k++)
                {
                    plain += (text.Roles[first + k] & (WordRole.Content | WordRole.Name)) == WordRole.Content ? 1 : 0;
                }

                if (plain >= 2)
                {
                    yield return runs[i];
                }
            }
        }
    }
}
