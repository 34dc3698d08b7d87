using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>Says whether texts support a claim sentence, contradict it or do not mention it, and shows the words.</summary>
/// <remarks>
/// Each sentence of the claim is held against the sentences of the text: which of its words they say, in the same words, in words of the same
/// meaning or in opposite ones; what the text has in the place of a word that it does not say; whether words that belong together in the claim do
/// so in the text; names, quantities, negation, hedges. A logistic regression weighs these: one for articles, one for texts of a few sentences.
/// Not thread-safe: it remembers words.
/// </remarks>
public sealed class ClaimChecker
{
    // Below this share a text is about something else, whatever stands in the place of its words.
    private const double LeastCommon = .5;

    private const double LikelierThanNot = .5;

    private readonly Dictionary<(WordKind, string), Dictionary<string, WordRelation>> _around = [];

    /// <summary>
    /// Whether this library was built with the dictionary; without it synonyms and opposites are those of its own small lists, and fewer verdicts hold.
    /// </summary>
    public static bool HasDictionary => WordNet.Known is not null;

    /// <summary>Holds a claim against an article: its headline, body, key points and captions.</summary>
    /// <param name="claim">One sentence or a few.</param>
    /// <param name="article">The article; evidence is in offsets of its raw text.</param>
    public ClaimCheck Check(string claim, Article article)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(article);
        var sentences = article.Paragraphs
            .Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Headline or ParagraphKind.Heading or ParagraphKind.KeyPoint or ParagraphKind.Caption)
            .SelectMany(p => SentenceSplitter.Split(article.Raw, p.Span));
        return Judge(Match(claim, new CheckedText(article.Raw, sentences, article.PublishedDay)));
    }

    /// <summary>Holds a claim against a text as it stands.</summary>
    /// <param name="claim">One sentence or a few.</param>
    /// <param name="text">The text; its lines are paragraphs.</param>
    public ClaimCheck Check(string claim, string text)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(text);
        return Judge(Match(claim, new CheckedText(text, Sentences(text), null)));
    }

    /// <summary>What tells whether a text says a claim; null when the claim has no word.</summary>
    /// <param name="claim">One sentence or a few.</param>
    /// <param name="text">The text.</param>
    internal ClaimFeatures? FeaturesOf(string claim, string text) =>
        Match(claim, new CheckedText(text, Sentences(text), null)) is { Count: > 0 } matches ? ClaimFeatures.Of(matches) : null;

    private static ClaimCheck Judge(List<SentenceMatch> matches)
    {
        if (matches.Where(m => m.Best >= 0).MaxBy(m => m.WeightSaid(m.InBest)) is not { } most)
        {
            string reason = matches.Count == 0 ? "the claim has no words" : "no word of the claim stands in the text";
            return new ClaimCheck(ClaimSupport.NotMentioned, 0, null, null, null, null, reason);
        }

        var features = ClaimFeatures.Of(matches);
        double probability = ClaimModel.For(features).Probability(features);
        TextSpan evidence = most.Text.Sentences[most.Best].Span;

        // The model of short texts has no weights for doubts about single words.
        CheckDifference? difference = CheckDifference.Find(matches, ClaimModel.OfArticles);

        // Near in words as they are, one denies what the other says.
        bool denied = features["negation added"] > 0 && difference is { Kind: "polarity" };
        if (probability >= LikelierThanNot && !denied)
        {
            return new ClaimCheck(ClaimSupport.Supported, probability, evidence, null, null, null, "the text says it");
        }

        bool contradicted = difference is { Contradicts: true } && features["weight said in two"] >= LeastCommon;
        if (difference is { Match.Best: >= 0 and int nearest })
        {
            TextSentence? holding = difference.Text is { } other ? most.Text.Sentences.FirstOrDefault(s => s.Span.Contains(other)) : null;
            evidence = (holding ?? most.Text.Sentences[nearest]).Span;
        }

        return new ClaimCheck(
            contradicted ? ClaimSupport.Contradicted : ClaimSupport.NotMentioned, probability, evidence, difference?.Kind, difference?.Claim, difference?.Text,
            Reason(difference, contradicted));
    }

    private static string Reason(CheckDifference? difference, bool contradicted) => difference switch
    {
        null => "the text does not say it",
        { Kind: "polarity" } => "the claim denies what the text says",
        { Text: not null } => contradicted ? "the text has other words in this place" : "the text says something near it in other words",
        _ => "the text does not say this part",
    };

    private static IEnumerable<TextSpan> Sentences(string raw)
    {
        int start = 0;
        while (start < raw.Length)
        {
            int end = raw.IndexOf('\n', start);
            end = end < 0 ? raw.Length : end;
            foreach (TextSpan sentence in end > start ? SentenceSplitter.Split(raw, TextSpan.FromBounds(start, end)) : [])
            {
                yield return sentence;
            }

            start = end + 1;
        }
    }

    private List<SentenceMatch> Match(string claim, CheckedText text)
    {
        IEnumerable<TextSentence> sentences = Sentences(claim).Select(s => new TextSentence(claim, s, null));
        return [.. sentences.Where(s => s.Words.Length > 0).Select(s => new SentenceMatch(s, text, Around))];
    }

    // Names and numbers are no words of the language: nothing else says them.
    private Dictionary<string, WordRelation> Around(TextWord word)
    {
        if (!_around.TryGetValue((word.Kind, word.Key), out var around))
        {
            _around[(word.Kind, word.Key)] = around = word.Kind is WordKind.Name or WordKind.Number
                ? new(StringComparer.Ordinal) { [word.Key] = WordRelation.Same }
                : WordSenses.Known.Around(word.Key);
        }

        return around;
    }
}
