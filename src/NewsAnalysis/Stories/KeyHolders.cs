namespace NewsAnalysis.Stories;

/// <summary>The articles that a word says much about: those that state no day first, then by day.</summary>
internal sealed class KeyHolders
{
    private readonly List<(int Article, double Weight)> _all = [];
    private int _undated;

    /// <summary>Adds an article; those without a day come first, the others in the order of their days.</summary>
    public void Add(int article, double weight, bool undated)
    {
        _all.Add((article, weight));
        _undated += undated ? 1 : 0;
    }

    /// <summary>Those without a day, and those from a day on.</summary>
    /// <param name="days">The day of each article.</param>
    /// <param name="earliest">The first day that counts.</param>
    public IEnumerable<(int Article, double Weight)> Since(int[] days, int earliest)
    {
        for (int i = 0; i < _undated; i++)
        {
            yield return _all[i];
        }

        for (int i = _all.Count - 1; i >= _undated && days[_all[i].Article] >= earliest; i--)
        {
            yield return _all[i];
        }
    }
}
