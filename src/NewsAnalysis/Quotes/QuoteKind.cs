namespace NewsAnalysis.Quotes;

/// <summary>What a marked stretch of text is.</summary>
public enum QuoteKind
{
    /// <summary>A clause or more that stands as speech.</summary>
    Full,

    /// <summary>Words of a speaker absorbed in the reporter's sentence.</summary>
    Fragment,

    /// <summary>Words marked in a headline or a cross-head.</summary>
    Headline,

    /// <summary>A term held at arm's length; nobody is said to have said it.</summary>
    Scare,

    /// <summary>The title of a work.</summary>
    Title,
}
