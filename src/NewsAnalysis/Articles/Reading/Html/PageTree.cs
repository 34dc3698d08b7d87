namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>A web page: its elements and its text, each in the order of the source.</summary>
/// <param name="Source">The page as it was read.</param>
/// <param name="Elements">Its elements, in the order of their start tags.</param>
/// <param name="Texts">Its text, in order.</param>
/// <param name="TooDeep">Number of elements that were nested too deep and taken for parts of what is around them.</param>
internal sealed record PageTree(string Source, List<PageElement> Elements, List<PageText> Texts, int TooDeep)
{
    /// <summary>Whether one element stands in another, or is it.</summary>
    public bool IsInside(int element, int other) => element >= other && element < Elements[other].Next;

    /// <summary>The elements around one, itself first.</summary>
    public IEnumerable<PageElement> Around(int element)
    {
        for (int at = element; at >= 0; at = Elements[at].Parent)
        {
            yield return Elements[at];
        }
    }
}
