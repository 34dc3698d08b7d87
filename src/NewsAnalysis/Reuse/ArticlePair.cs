using System.Collections.Immutable;
using NewsAnalysis.Alignment;

namespace NewsAnalysis.Reuse;

/// <summary>What two articles share.</summary>
/// <remarks>Runs are counted in words of the two bodies. Long runs are the evidence for one common text: those of public quotations, and those that hold little but names and titles, are none.</remarks>
internal sealed class ArticlePair
{
    /// <summary>Words of the shortest run that points to a common text; shorter ones recur by chance among articles on one event.</summary>
    public const int LongRun = 8;

    // Plain content words a long run holds at least, so that "National Security Adviser X and Secretary of State Y said" is none.
    private const int PlainWords = 3;

    public ArticlePair(ReuseText a, ReuseText b, IReadOnlyList<Passage> passages, int minSharedRun)
    {
        A = a;
        B = b;
        Passages = passages;
        Runs = SharedRuns.Find<int>(a.BodyWords, a.BodyWindows(minSharedRun).Hashes, b.BodyWords, b.BodyWindows(minSharedRun), minSharedRun);
        SharedA = CountCovered(a.BodyWords.Length, Runs, r => r.StartA);
        SharedB = CountCovered(b.BodyWords.Length, Runs, r => r.StartB);
        ImmutableArray<SharedRun> copied = [.. CopiedProse()];
        CopiedA = CountCovered(a.BodyWords.Length, copied, r => r.StartA);
        CopiedB = CountCovered(b.BodyWords.Length, copied, r => r.StartB);
    }

    /// <summary>The first article.</summary>
    public ReuseText A { get; }

    /// <summary>The second article.</summary>
    public ReuseText B { get; }

    /// <summary>The passages they share.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The runs of words their bodies share.</summary>
    public ImmutableArray<SharedRun> Runs { get; }

    /// <summary>Words of the first body in shared runs.</summary>
    public int SharedA { get; }

    /// <summary>Words of the second body in shared runs.</summary>
    public int SharedB { get; }

    /// <summary>Words of the first body in long shared runs of prose.</summary>
    public int CopiedA { get; }

    /// <summary>Words of the second body in long shared runs of prose.</summary>
    public int CopiedB { get; }

    /// <summary>Share of the first body in shared runs.</summary>
    public double ShareOfA => Share(SharedA, A);

    /// <summary>Share of the second body in shared runs.</summary>
    public double ShareOfB => Share(SharedB, B);

    /// <summary>The larger share of one of the two bodies in long shared runs of prose.</summary>
    public double Copied => Math.Max(Share(CopiedA, A), Share(CopiedB, B));

    private static double Share(int words, ReuseText text) => text.BodyWords.Length == 0 ? 0 : (double)words / text.BodyWords.Length;

    // The unquoted stretches of the runs that are still long and hold enough plain words.
    private IEnumerable<SharedRun> CopiedProse()
    {
        foreach (SharedRun run in Runs)
        {
            int length = 0, plain = 0;
            for (int k = 0; k <= run.Count; k++)
            {
                WordRole role = k < run.Count ? A.Roles[A.BodyPlaces[run.StartA + k]] | B.Roles[B.BodyPlaces[run.StartB + k]] : WordRole.Quoted;
                if ((role & WordRole.Quoted) == 0)
                {
                    length++;
                    plain += (role & (WordRole.Content | WordRole.Name)) == WordRole.Content ? 1 : 0;
                    continue;
                }

                if (length >= LongRun && plain >= PlainWords)
                {
                    yield return new SharedRun(run.StartA + k - length, run.StartB + k - length, length);
                }

                (length, plain) = (0, 0);
            }
        }
    }

    private static int CountCovered(int length, ImmutableArray<SharedRun> runs, Func<SharedRun, int> start)
    {
        if (runs.IsEmpty)
        {
            return 0;
        }

        var covered = new bool[length];
        foreach (SharedRun run in runs)
        {
            covered.AsSpan(start(run), run.Count).Fill(true);
        }

        return covered.AsSpan().Count(true);
    }
}
