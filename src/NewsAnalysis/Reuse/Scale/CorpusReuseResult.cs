using NewsAnalysis.Articles;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>What a run over a large corpus found, in figures; the tables are in its folder.</summary>
public sealed record CorpusReuseResult
{
    /// <summary>Articles of the index.</summary>
    public required int Articles { get; init; }

    /// <summary>Words of these articles.</summary>
    public required long Words { get; init; }

    /// <summary>Articles that this run added.</summary>
    public required int Added { get; init; }

    /// <summary>Records left out because the index had the same id with the same text.</summary>
    public required long Repeated { get; init; }

    /// <summary>Pairs of articles that share a passage.</summary>
    public required long Pairs { get; init; }

    /// <summary>Passages.</summary>
    public required long Passages { get; init; }

    /// <summary>Families.</summary>
    public required long Families { get; init; }

    /// <summary>N-grams above a frequency cap.</summary>
    public required long CommonNgrams { get; init; }

    /// <summary>How often they were met in articles.</summary>
    public required long CommonOccurrences { get; init; }

    /// <summary>Pairs of articles that were brought together by such n-grams alone, and by too few of them to be compared.</summary>
    public required long PassedOver { get; init; }

    /// <summary>Rows of the table <c>problems</c>.</summary>
    public required long Problems { get; init; }

    /// <summary>The first of them.</summary>
    public required IReadOnlyList<LoadProblem> FirstProblems { get; init; }
}
