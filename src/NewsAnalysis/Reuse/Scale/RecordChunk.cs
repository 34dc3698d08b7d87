using NewsAnalysis.Articles;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>What was read from some lines of an input: the words and fingerprints of their articles, and what was wrong.</summary>
internal sealed class RecordChunk
{
    /// <summary>The articles.</summary>
    public List<RecordRead> Articles { get; } = [];

    /// <summary>The words of all of them.</summary>
    public WordList Words { get; } = new();

    /// <summary>The fingerprints of all of them.</summary>
    public Pool<ulong> Fingerprints { get; } = new();

    /// <summary>What was wrong.</summary>
    public List<LoadProblem> Problems { get; } = [];

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Articles.Clear();
        Words.Clear();
        Fingerprints.Clear();
        Problems.Clear();
    }
}
