using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>One sentence of a <see cref="ReuseText"/>.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="Count">How many words.</param>
/// <param name="Span">Where it stands in the raw text, its marks included.</param>
/// <param name="Part">What its paragraph is.</param>
internal readonly record struct ReuseSentence(int Start, int Count, TextSpan Span, ParagraphKind Part)
{
    public int End => Start + Count;
}
