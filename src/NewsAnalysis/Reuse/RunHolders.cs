namespace NewsAnalysis.Reuse;

/// <summary>Which articles hold each run of three words that two articles or more hold.</summary>
/// <remarks>
/// Runs with two plain content words or more are taken; those of stock lines are not. They are joined by sorting, in parts by the
/// first bits of their hashes, so that the work grows with the words and not with their square.
/// </remarks>
internal sealed class RunHolders
{
    private const int PartBits = 6;
    private const int LeastPlain = 2;

    private readonly int[][] _runsOf;

    private RunHolders(int[][] holders, int[][] runsOf) => (Holders, _runsOf) = (holders, runsOf);

    /// <summary>By run, the articles that hold it, in order.</summary>
    public int[][] Holders { get; }

    /// <summary>The runs that an article holds.</summary>
    public int[] RunsOf(int article) => _runsOf[article];

    /// <summary>Joins the runs of some texts.</summary>
    public static RunHolders Of(ReuseText[] texts)
    {
        ulong[][] runs = [.. texts.AsParallel().AsOrdered().Select(ContentRuns)];
        int[][][] parts = [.. Enumerable.Range(0, 1 << PartBits).AsParallel().AsOrdered().Select(part => Join(runs, part))];
        int[][] holders = [.. parts.SelectMany(p => p)];
        var counts = new int[texts.Length];
        foreach (int[] articles in holders)
        {
            foreach (int article in articles)
            {
                counts[article]++;
            }
        }

        int[][] runsOf = [.. counts.Select(c => new int[c])];
        for (int run = holders.Length - 1; run >= 0; run--)
        {
            foreach (int article in holders[run])
            {
                runsOf[article][--counts[article]] = run;
            }
        }

        return new RunHolders(holders, runsOf);
    }

    // The runs of one part that several articles hold.
    private static int[][] Join(ulong[][] runs, int part)
    {
        var keys = new List<ulong>();
        var articles = new List<int>();
        for (int i = 0; i < runs.Length; i++)
        {
            int from = FirstOf(runs[i], part), to = part + 1 == 1 << PartBits ? runs[i].Length : FirstOf(runs[i], part + 1);
            for (int k = from; k < to; k++)
            {
                keys.Add(runs[i][k]);
                articles.Add(i);
            }
        }

        ulong[] sorted = [.. keys];
        int[] holders = [.. articles];
        Array.Sort(sorted, holders);
        var joined = new List<int[]>();
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            for (next = first + 1; next < sorted.Length && sorted[next] == sorted[first];)
            {
                next++;
            }

            if (next - first > 1)
            {
                int[] together = holders[first..next];
                Array.Sort(together);
                joined.Add(together);
            }
        }

        return [.. joined];
    }

    private static int FirstOf(ulong[] runs, int part)
    {
        int at = Array.BinarySearch(runs, (ulong)part << (64 - PartBits));
        return at < 0 ? ~at : at;
    }

    // Its runs, each once, sorted.
    private static ulong[] ContentRuns(ReuseText text)
    {
        var found = new List<ulong>(text.Words.Length);
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

                if (plain >= LeastPlain)
                {
                    found.Add(runs[i]);
                }
            }
        }

        found.Sort();
        int kept = 0;
        for (int i = 0; i < found.Count; i++)
        {
            if (kept == 0 || found[kept - 1] != found[i])
            {
                found[kept++] = found[i];
            }
        }

        return [.. found[..kept]];
    }
}
