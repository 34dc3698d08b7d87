namespace NewsAnalysis.Reuse;

/// <summary>What two sentences have in common. Weights are the surprise of a word: rare words weigh more.</summary>
internal readonly record struct SentenceEvidence
{
    /// <summary>Words of the first sentence.</summary>
    public int CountA { get; init; }

    /// <summary>Words of the second sentence.</summary>
    public int CountB { get; init; }

    /// <summary>Words of the longest common subsequence.</summary>
    public int Kept { get; init; }

    /// <summary>Kept words that stand in shared runs of four words or more.</summary>
    public int InRuns { get; init; }

    /// <summary>Content words in those runs that are no part of a name or title.</summary>
    public int PlainInRuns { get; init; }

    /// <summary>Words of the longest shared run that both quote.</summary>
    public int QuotedRun { get; init; }

    /// <summary>Weight of that run's content words.</summary>
    public double QuotedWeight { get; init; }

    /// <summary>Words of the longest quotation that one holds whole and the other quotes too.</summary>
    public int QuotedWhole { get; init; }

    /// <summary>Whether the other holds that quotation whole too.</summary>
    public bool QuotedAlike { get; init; }

    /// <summary>Weight of the content words of the first sentence.</summary>
    public double WeightA { get; init; }

    /// <summary>Weight of the content words of the second sentence.</summary>
    public double WeightB { get; init; }

    /// <summary>Weight of the content words both hold.</summary>
    public double Shared { get; init; }

    /// <summary>How many content words, names and titles apart, both hold.</summary>
    public int PlainWords { get; init; }

    /// <summary>How many numbers in digits both hold.</summary>
    public int Numbers { get; init; }

    /// <summary>Shared weight over that of the lighter sentence.</summary>
    public double Containment => Shared / Math.Max(1e-9, Math.Min(WeightA, WeightB));

    /// <summary>Shared weight over that of both together.</summary>
    public double Resemblance => Shared / Math.Max(1e-9, WeightA + WeightB - Shared);
}
