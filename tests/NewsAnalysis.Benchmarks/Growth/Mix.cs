namespace NewsAnalysis.Benchmarks.Growth;

/// <summary>Articles of one kind, in growing numbers.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="About">What the articles are.</param>
/// <param name="Sizes">How many are measured, fewest first.</param>
/// <param name="Make">Makes so many.</param>
internal sealed record Mix(string Name, string About, int[] Sizes, Func<int, IEnumerable<NewsRecord>> Make)
{
    /// <summary>Whether all articles are put into one story, whatever the grouping of stories says.</summary>
    public bool OneStory { get; init; }
}
