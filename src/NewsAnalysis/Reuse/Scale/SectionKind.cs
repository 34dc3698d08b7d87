namespace NewsAnalysis.Reuse.Scale;

/// <summary>The sections of a segment, in the order in which they stand.</summary>
internal enum SectionKind
{
    /// <summary>The table of articles (<see cref="ArticleEntry"/>).</summary>
    Articles,

    /// <summary>The ids of the articles, UTF-8, one after the other.</summary>
    Names,

    /// <summary>Outlets and agencies: a 32-bit length before each, UTF-8.</summary>
    Strings,

    /// <summary>The codes of all words, 32 bits each (<see cref="WordCodes"/>).</summary>
    Codes,

    /// <summary>The places of all words, 16 bits each (<see cref="WordPlace"/>).</summary>
    Places,

    /// <summary>Gap and length, 32 bits each, of the words whose place does not fit.</summary>
    LongPlaces,

    /// <summary>For each partition the end of its postings and their checksum, 32 bits each.</summary>
    Directory,

    /// <summary>The postings, 64 bits each, by partition: the lower 32 bits of the fingerprint, 8 bits of its surroundings (<see cref="Fingerprints"/>), then 24 bits of the article's place in the table.</summary>
    Postings,

    /// <summary>What was wrong with the records, as JSON Lines with the columns of the table <c>problems</c>.</summary>
    Problems,
}
