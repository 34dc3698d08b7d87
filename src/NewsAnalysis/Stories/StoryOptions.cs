namespace NewsAnalysis.Stories;

/// <summary>How articles are grouped into stories.</summary>
public sealed record StoryOptions
{
    /// <summary>The defaults.</summary>
    public static StoryOptions Default { get; } = new();

    /// <summary>Average similarity (cosine of word weights, less for each day between two articles; 0 to 1) of two groups that are still one story.</summary>
    public double LeastSimilarity { get; init; } = 0.205;

    /// <summary>Days between two articles above which they are not compared, when both state when they were published.</summary>
    public int MostDaysApart { get; init; } = 10;
}
