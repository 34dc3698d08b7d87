using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds the claims whose evidence in the first article that reports them stands at a place, without looking at all of them.</summary>
internal sealed class DraftLookup
{
    // Evidence of different claims overlaps little: of those that start before a place, the nearest few reach it.
    private const int Nearest = 8;

    private readonly Dictionary<int, ClaimDraft[]> _byArticle;

    /// <summary>Orders some claims by place.</summary>
    /// <param name="drafts">The claims.</param>
    public DraftLookup(IEnumerable<ClaimDraft> drafts) => _byArticle = drafts.GroupBy(d => d.Cells[0].Article).ToDictionary(g => g.Key, g => g.OrderBy(d => d.Cells[0].Span.Start).ToArray());

    /// <summary>The claims whose first evidence overlaps a span of an article, the nearest first.</summary>
    /// <param name="article">Index of the article.</param>
    /// <param name="span">The span.</param>
    public IEnumerable<ClaimDraft> At(int article, TextSpan span)
    {
        if (!_byArticle.TryGetValue(article, out ClaimDraft[]? known))
        {
            yield break;
        }

        int low = 0, high = known.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (known[middle].Cells[0].Span.Start < span.End)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (int i = low - 1; i >= Math.Max(0, low - Nearest); i--)
        {
            if (known[i].Cells[0].Span.Overlap(span) > 0)
            {
                yield return known[i];
            }
        }
    }
}
