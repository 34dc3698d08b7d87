namespace NewsAnalysis.Frames;

/// <summary>Something that shows itself as HTML in every notebook host.</summary>
public interface IHtmlDisplay
{
    /// <summary>The HTML, complete by itself: no script from elsewhere, and every text from an article encoded.</summary>
    string ToHtml();
}
