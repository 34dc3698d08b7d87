namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Finds the element that holds the article: the one with the most running text and the least of anything else.</summary>
internal static class MainElement
{
    private const double PriceOfNoise = 0.6;
    private const double PriceOfOutside = 1.0;

    /// <summary>Index of the element; -1 when the page has no text.</summary>
    public static int Find(PageContext context)
    {
        PageTree page = context.Page;
        var score = new double[page.Elements.Count];
        foreach (PageBlock block in context.Blocks)
        {
            Hints hints = context.All[block.Element];
            double words = block.Words * (1 - block.LinkDensity);
            bool outside = (hints & (Hints.Outside | Hints.Sidebar | Hints.Hidden)) != 0;
            bool prose = block.LinkDensity < 0.5 && (block.Words > 20 || (block.EndsSentence && block.Words >= 6));
            score[block.Element] += outside ? -PriceOfOutside * Math.Min(words, 20) : prose ? words : -PriceOfNoise * Math.Max(2, block.Words * (0.5 + block.LinkDensity));
        }

        int best = -1;
        for (int i = page.Elements.Count - 1; i >= 0; i--)
        {
            double own = score[i] + (page.Elements[i].Name is "article" || page.Elements[i]["itemprop"] == "articleBody" ? 0.05 * context.TextWords[i] : 0);
            if (best < 0 || own >= score[best])
            {
                best = own > 0 || best < 0 ? i : best;
            }

            if (page.Elements[i].Parent is >= 0 and var parent)
            {
                score[parent] += score[i];
            }
        }

        return best;
    }
}
