namespace NewsAnalysis.Reuse;

/// <summary>How shared passages are found.</summary>
public sealed record ReuseOptions
{
    /// <summary>The defaults.</summary>
    public static ReuseOptions Default { get; } = new();

    /// <summary>Words of the shortest run that counts as shared; 4 unless told.</summary>
    public int MinSharedRun { get; init; } = 4;
}
