namespace NewsAnalysis.Figures;

/// <summary>A passage of a wire text that two articles print with different words.</summary>
/// <param name="Family">The wire text.</param>
/// <param name="ArticleA">The first article.</param>
/// <param name="StartA">Where the passage begins in the first article.</param>
/// <param name="LengthA">Its length there, in UTF-16 units.</param>
/// <param name="ArticleB">The second article.</param>
/// <param name="StartB">Where the passage begins in the second article.</param>
/// <param name="LengthB">Its length there, in UTF-16 units.</param>
/// <param name="Edits">How many words or runs of words differ.</param>
/// <param name="ByA">How many of them the first article made: a third article has the words of the second.</param>
/// <param name="ByB">How many of them the second article made.</param>
/// <param name="Difference">The passage in the form of <c>wdiff</c>: <c>[-only in the first-]{+only in the second+}</c>.</param>
public sealed record WireEditRow(
    string Family,
    string ArticleA,
    int StartA,
    int LengthA,
    string ArticleB,
    int StartB,
    int LengthB,
    int Edits,
    int ByA,
    int ByB,
    string Difference);
