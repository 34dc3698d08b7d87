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

    /// <summary>Bits of the part of a fingerprint that a posting holds.</summary>
    public const int KeyBits = Fingerprints.Bits - 8;

    /// <summary>The partition of a fingerprint.</summary>
    public static int Of(ulong fingerprint) => (int)(fingerprint >> KeyBits);

    /// <summary>The posting of an article.</summary>
    public static ulong Posting(ulong fingerprint, int article) => fingerprint << ArticleBits | (uint)article;

    /// <summary>The article of a posting.</summary>
    public static int Article(ulong posting) => (int)(posting & (MostArticles - 1));

    /// <summary>The fingerprint of a posting of a partition.</summary>
    public static ulong Fingerprint(int partition, ulong posting) => (ulong)partition << KeyBits | posting >> ArticleBits;
}
