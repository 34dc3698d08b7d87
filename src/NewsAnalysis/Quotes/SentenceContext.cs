using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>The sentence, or sentences, a quotation stands in.</summary>
/// <param name="Sentence">Where they stand.</param>
/// <param name="Stems">Stems of their content words of four letters or more; of an endless sentence, of those near the quotation.</param>
internal sealed record SentenceContext(TextSpan Sentence, HashSet<string> Stems);
