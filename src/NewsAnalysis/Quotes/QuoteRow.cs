namespace NewsAnalysis.Quotes;

/// <summary>A row of the table <c>quotes</c>: one quotation of one article.</summary>
/// <param name="QuoteId">Its id, unique in the corpus.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Start">Offset of the words between the marks in the raw text, UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Text">The words between the marks.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Speaker">One canonical name, or null where the text leaves it open.</param>
/// <param name="SpeakerStart">Offset of the name or head noun phrase that names the speaker, without appositives; null when there is none.</param>
/// <param name="SpeakerLength">Its length in UTF-16 units.</param>
/// <param name="Cue">The word that reports: <c>said</c>, <c>according to</c>; null when there is none.</param>
/// <param name="Attribution">How the quotation is tied to the speaker.</param>
/// <param name="ClusterId">The utterance it is a version of.</param>
/// <param name="Version">How it relates to the fullest version.</param>
public sealed record QuoteRow(
    string QuoteId,
    string ArticleId,
    int Start,
    int Length,
    string Text,
    QuoteKind Kind,
    string? Speaker,
    int? SpeakerStart,
    int? SpeakerLength,
    string? Cue,
    QuoteAttribution Attribution,
    string ClusterId,
    QuoteVersion Version);
