namespace NewsAnalysis.Reuse.Scale;

/// <summary>How reuse is looked for in a large corpus.</summary>
/// <remarks>An index is made with one set of options and can only be added to with the same.</remarks>
public sealed record CorpusReuseOptions
{
    /// <summary>The defaults.</summary>
    public static CorpusReuseOptions Default { get; } = new();

    /// <summary>Every shared run of at least so many folded words is found, unless all its n-grams are above a frequency cap; 8 unless told.</summary>
    public int GuaranteedRun { get; init; } = 8;

    /// <summary>Words of the n-grams that are indexed; 5 unless told, at most <see cref="GuaranteedRun"/>.</summary>
    public int NgramWords { get; init; } = 5;

    /// <summary>In how many articles an n-gram may stand and still bring all of them together; 40 unless told.</summary>
    /// <remarks>
    /// Above it, articles are compared only with their neighbours among those that hold it, and only when they share
    /// <see cref="CommonNgrams"/> such n-grams: a wire text that hundreds print keeps its readers together, a line that thousands print does not.
    /// </remarks>
    public int MaxArticles { get; init; } = 40;

    /// <summary>In how many articles of one outlet an n-gram may stand; above it, it counts as that outlet's own boilerplate; 4 unless told.</summary>
    public int MaxArticlesOfOutlet { get; init; } = 4;

    /// <summary>How many n-grams above the caps two articles must share to be compared on their account; 24 unless told.</summary>
    public int CommonNgrams { get; init; } = 24;

    /// <summary>Words from which on a passage made of n-grams above the caps counts as reuse; 60 unless told.</summary>
    public int CommonPassageWords { get; init; } = 60;

    /// <summary>Articles of one segment of the index, at most; 8192 unless told.</summary>
    public int SegmentArticles { get; init; } = 8192;

    /// <summary>Bytes of the longest line that is read; 64 MiB unless told.</summary>
    public long MaxLineBytes { get; init; } = 64L << 20;

    /// <summary>Threads, at most; -1, unless told, for as many as there are processors. The results do not depend on it.</summary>
    public int Threads { get; init; } = -1;

    /// <summary>N-grams of a window, of which one becomes a fingerprint.</summary>
    internal int Window => GuaranteedRun - NgramWords + 1;

    /// <summary>What of the options the results depend on, in one line.</summary>
    internal string Identity => FormattableString.Invariant(
        $"run {GuaranteedRun}, n-gram {NgramWords}, articles {MaxArticles}, of an outlet {MaxArticlesOfOutlet}, common n-grams {CommonNgrams}, common words {CommonPassageWords}");

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them makes no sense.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(NgramWords, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(GuaranteedRun, NgramWords);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(GuaranteedRun, NgramWords + 250);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxArticles, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxArticlesOfOutlet, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(CommonNgrams, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(SegmentArticles, 1);
        ArgumentOutOfRangeException.ThrowIfZero(Threads);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, -1);
    }
}
