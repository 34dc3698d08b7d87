using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>One quotation of one article with its speaker, before it is compared with others.</summary>
/// <param name="Article">The article.</param>
/// <param name="Number">1 for the article's first quotation.</param>
/// <param name="Span">The words between the marks.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Speaker">The canonical name; null when open.</param>
/// <param name="SpeakerSpan">The words that name the speaker; null when there are none.</param>
/// <param name="Cue">The cue as written; null when there is none.</param>
/// <param name="Attribution">How it is tied to the speaker.</param>
internal sealed record Quotation(
    Article Article, int Number, TextSpan Span, QuoteKind Kind, string? Speaker, TextSpan? SpeakerSpan, string? Cue, QuoteAttribution Attribution)
{
    /// <summary>Whether it is a term or a title: nobody is likely to have said it.</summary>
    public bool Term { get; init; }

    /// <summary>Whether the speaker is a person, or may be one: a surname alone tells no kind.</summary>
    public bool Person { get; init; }

    /// <summary>Whether the speaker is described and not named: <c>the Ohio governor</c> may be somebody whom another article names.</summary>
    public bool Described { get; init; }

    /// <summary>Unique in the corpus.</summary>
    public string Id => $"Q-{Article.Id}-{Number}";

    /// <summary>The words between the marks.</summary>
    public string Text => Span.In(Article.Raw);

    /// <summary>The quotation as a row.</summary>
    public QuoteRow ToRow(string clusterId, QuoteVersion version) => new(
        Id, Article.Id, Span.Start, Span.Length, Text, Kind, Speaker, SpeakerSpan?.Start, SpeakerSpan?.Length, Cue, Attribution, clusterId, version);
}
