namespace NewsAnalysis.Quotes;

/// <summary>A row of the table <c>speakers</c>: who is quoted how much in each article.</summary>
/// <param name="Speaker">One canonical name.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Quotes">Quotations of the speaker in the article.</param>
/// <param name="Words">Quoted words of the speaker in the article.</param>
public sealed record SpeakerRow(
    string Speaker,
    string ArticleId,
    int Quotes,
    int Words);
