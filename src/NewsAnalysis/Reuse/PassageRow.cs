namespace NewsAnalysis.Reuse;

/// <summary>A row of the table <c>passages</c>: one passage that two articles share.</summary>
/// <param name="ArticleA">The first article of the pair.</param>
/// <param name="StartA">Offset of the passage in its raw text, UTF-16 units.</param>
/// <param name="LengthA">Its length in UTF-16 units.</param>
/// <param name="ArticleB">The second article of the pair.</param>
/// <param name="StartB">Offset of the passage in its raw text, UTF-16 units.</param>
/// <param name="LengthB">Its length in UTF-16 units.</param>
/// <param name="Kind">How close the two are.</param>
/// <param name="Words">Words kept in both.</param>
/// <param name="Similarity">Kept words over all words of the longer side, from 0 to 1.</param>
/// <param name="Quotation">Whether the shared words are mostly quotation, which anybody may print.</param>
public sealed record PassageRow(
    string ArticleA,
    int StartA,
    int LengthA,
    string ArticleB,
    int StartB,
    int LengthB,
    PassageKind Kind,
    int Words,
    double Similarity,
    bool Quotation);
