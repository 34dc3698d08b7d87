namespace NewsAnalysis.Articles;

/// <summary>A row of the table <c>sentences</c>: one sentence of the body.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Start">Offset of the sentence in the raw text, UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Text">Its words.</param>
public sealed record SentenceRow(string ArticleId, int Start, int Length, string Text);
