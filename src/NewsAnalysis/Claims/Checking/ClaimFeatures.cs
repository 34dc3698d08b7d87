namespace NewsAnalysis.Claims.Checking;

/// <summary>What tells whether a text says a claim, counted and named.</summary>
/// <remarks>A count is never above three; a share is between 0 and 1. What is not there is zero.</remarks>
internal sealed class ClaimFeatures
{
    /// <summary>What the names of those begin with that are about a doubt (<see cref="WordDoubt"/>).</summary>
    public const string OfDoubt = "doubt: ";

    private const double MostCounted = 3;

    // In a text of so few sentences a claim is hardly a summary: what the text does not say is missing, not shortened away.
    private const int ShortText = 4;

    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    private ClaimFeatures()
    {
    }

    /// <summary>The names of those that are not zero.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Whether they are of a text of a few sentences: another task, as a claim is then no summary.</summary>
    public bool OfShortText { get; private init; }

    /// <summary>One of them.</summary>
    /// <param name="name">Its name.</param>
    public double this[string name] => Math.Min(MostCounted, _values.GetValueOrDefault(name));

    /// <summary>Counts for the sentences of a claim.</summary>
    /// <param name="matches">Each held against the text; not empty.</param>
    public static ClaimFeatures Of(IReadOnlyList<SentenceMatch> matches)
    {
        var features = new ClaimFeatures { OfShortText = matches[0].Text.Sentences.Length <= ShortText };
        foreach (SentenceMatch match in matches)
        {
            WordFeatures.Add(features, match);
            SentenceFeatures.Add(features, match);
        }

        ShareFeatures.Add(features, matches);
        features.AddDoubts([.. matches.SelectMany(WordDoubts.Of)]);
        return features;
    }

    /// <summary>Adds to one of them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">What is added.</param>
    public void Add(string name, double value = 1)
    {
        if (value != 0)
        {
            _values[name] = _values.GetValueOrDefault(name) + value;
        }
    }

    /// <summary>Adds one to one of them when something holds.</summary>
    /// <param name="holds">Whether it does.</param>
    /// <param name="name">Its name.</param>
    public void AddIf(bool holds, string name) => Add(name, holds ? 1 : 0);

    // Doubts that tell little alone share one between them: otherwise a claim in words of its own would seem the more false the longer it is.
    private void AddDoubts(IReadOnlyList<WordDoubt> doubts)
    {
        double share = 1d / Math.Max(1, doubts.Count(d => !d.Telling));
        foreach (WordDoubt doubt in doubts)
        {
            Add(OfDoubt + doubt.Name, doubt.Telling ? 1 : share);
        }
    }
}
