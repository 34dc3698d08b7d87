namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>The text of the article as a page's metadata gives it, to check its blocks against.</summary>
internal sealed class LinkedBody
{
    private const int FewestRuns = 57;

    private readonly HashSet<int> _runs = [];

    /// <summary>Reads the text; a short one is an abstract and tells nothing.</summary>
    public LinkedBody(string? body)
    {
        List<int> runs = body is null ? [] : WordRuns.Of(body);
        if (runs.Count >= FewestRuns)
        {
            _runs.UnionWith(runs);
        }
    }

    /// <summary>Whether there is one.</summary>
    public bool IsThere => _runs.Count > 0;

    /// <summary>The share of a block's runs of words that stand in the text; -1 when there is none, or the block is too short.</summary>
    public double ShareOf(string block) =>
        IsThere && WordRuns.Of(block) is { Count: > 0 } runs ? runs.Count(_runs.Contains) / (double)runs.Count : -1;
}
