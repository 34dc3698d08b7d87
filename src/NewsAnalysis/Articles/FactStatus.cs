namespace NewsAnalysis.Articles;

/// <summary>How something is known of an article.</summary>
public enum FactStatus
{
    /// <summary>The article does not say, and nobody gave it.</summary>
    Unknown,

    /// <summary>It follows from something else, such as a date from the page's address.</summary>
    Inferred,

    /// <summary>The article or its page says it.</summary>
    Stated,

    /// <summary>A record, or <c>corpus.json</c>, says it; that goes before everything found.</summary>
    Given,
}
