using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>What was read, and what was left out: the figures of the articles themselves.</summary>
public static class ArticleFigures
{
    /// <summary>What was read, in a paragraph.</summary>
    /// <param name="corpus">The articles.</param>
    public static HtmlFragment Answer(ArticleCorpus corpus) => ArticleAnswer.Of(corpus.ToFrame(), corpus.ToParagraphFrame(), corpus.ToProblemFrame());

    /// <summary>When the articles appeared, on a line of time, as exactly as each of them says.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="most">Articles drawn at most.</param>
    public static Figure Dates(ArticleCorpus corpus, int most = 40) => ArticleDatesFigure.Of(corpus.ToFrame(), most);

    /// <summary>The raw text of each article, with everything greyed that is no part of its body, and why.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="most">Articles shown at most.</param>
    public static HtmlFragment RawText(ArticleCorpus corpus, int most = 12) => RawTextFigure.Of(corpus, most);

    /// <summary>Words of the body and of everything else, one bar a file.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="most">Files drawn at most.</param>
    public static Figure Parts(ArticleCorpus corpus, int most = 40) =>
        ArticlePartsFigure.Of(corpus.ToFrame(), corpus.ToParagraphFrame(), text => Tokenizer.CountWords(text, new TextSpan(0, text.Length)), most);
}
