namespace NewsAnalysis.Articles;

/// <summary>A row of the table <c>paragraphs</c>.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Start">Offset of the paragraph in the raw text, UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why it was taken for that.</param>
/// <param name="Text">Its words.</param>
/// <param name="SourceStart">Where it stands in the markup of the page it was read from; null where the raw text is the source itself.</param>
/// <param name="SourceLength">Length of that markup.</param>
public sealed record ParagraphRow(string ArticleId, int Start, int Length, ParagraphKind Kind, string Reason, string Text, int? SourceStart = null, int? SourceLength = null);
