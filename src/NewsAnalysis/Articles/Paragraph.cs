using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>One stretch of an article's file, and what it was recognised as.</summary>
/// <param name="Span">Where it stands, without white space at either end.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why it was taken for that, in a few words a reader can check.</param>
public sealed record Paragraph(TextSpan Span, ParagraphKind Kind, string Reason);
