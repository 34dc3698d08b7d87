namespace NewsAnalysis.Reuse.Scale;

/// <summary>How postings are laid out: 64 bits each, parted by the highest bits of their fingerprint.</summary>
internal static class Partitions
{
    /// <summary>How many partitions.</summary>
    public const int Count = 256;

    /// <summary>Bits of an article's number.</summary>
    public const int ArticleBits = 24;

    /// <summary>The most articles of an index.</summary>
    public const int MostArticles = 1 << ArticleBits;

    /// <summary>Where in a posting the part of a fingerprint starts that it holds.</summary>
    public const int KeyShift = ArticleBits + Fingerprints.AroundBits;

    /// <summary>Bits of that part.</summary>
    public const int KeyBits = Fingerprints.Bits - 8;

    /// <summary>The partition of a fingerprint with its surroundings.</summary>
    public static int Of(ulong chosen) => (int)(chosen >> (KeyBits + Fingerprints.AroundBits));

    /// <summary>The posting of an article.</summary>
    public static ulong Posting(ulong chosen, int article) => chosen << ArticleBits | (uint)article;

    /// <summary>The article of a posting.</summary>
    public static int Article(ulong posting) => (int)(posting & (MostArticles - 1));

    /// <summary>The surroundings of a posting.</summary>
    public static int Around(ulong posting) => (int)(posting >> ArticleBits) & ((1 << Fingerprints.AroundBits) - 1);

    /// <summary>The fingerprint of a posting of a partition.</summary>
    public static ulong Fingerprint(int partition, ulong posting) => (ulong)partition << KeyBits | posting >> KeyShift;
}
