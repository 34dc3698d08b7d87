using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Figures;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Interactive.Tests;

/// <summary>Two short articles about one event, their analyses and their figures.</summary>
internal static class Story
{
    private const string First =
        "Harbour bridge opens after two years\n\nThe harbour bridge opened on Monday, 12 May 2025, two years after work began.\n\n"
        + "“This bridge belongs to everyone who lives here,” said Mayor Jane Doe. More than 400 people crossed it on the first day, the city said.\n";

    private const string Second =
        "New bridge welcomed </script><b>\n\nThe harbour bridge opened on Monday, 12 May 2025, two years after work began.\n\n"
        + "“This bridge belongs to everyone who lives here,” Doe said. About 900 people crossed it on the first day, the police said.\n";

    /// <summary>The two articles.</summary>
    public static ArticleCorpus Corpus { get; } = Load();

    /// <summary>Their quotations.</summary>
    public static QuoteOverlap Quotes { get; } = QuoteOverlap.Of(Corpus);

    /// <summary>Every figure of the library.</summary>
    public static IReadOnlyList<Figure> Figures { get; } = All(SourceReuse.Of(Corpus), ClaimConsistency.Of(Corpus));

    private static Figure[] All(SourceReuse reuse, ClaimConsistency claims) =>
    [
        ArticleFigures.Parts(Corpus), QuoteFigures.Matrix(Quotes), QuoteFigures.Speakers(Quotes),
        ReuseFigures.Shares(reuse), ReuseFigures.Composition(reuse),
        ClaimFigures.Matrix(claims), ClaimFigures.Verdicts(claims), ClaimFigures.Independence(claims),
    ];

    private static ArticleCorpus Load()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bridge");
        File.WriteAllText(Path.Combine(folder.FullName, "first.txt"), First);
        File.WriteAllText(Path.Combine(folder.FullName, "second.txt"), Second);
        ArticleCorpus corpus = ArticleCorpus.Load(folder.FullName);
        folder.Delete(recursive: true);
        return corpus;
    }
}
