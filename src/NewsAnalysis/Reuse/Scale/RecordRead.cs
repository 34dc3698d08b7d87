namespace NewsAnalysis.Reuse.Scale;

/// <summary>An article of a chunk.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Outlet">Its outlet; null when it is not known.</param>
/// <param name="Agency">The agency it credits; null when it credits none.</param>
/// <param name="WordStart">Its first word in the chunk.</param>
/// <param name="LongStart">Its first entry in the chunk's list of long places.</param>
/// <param name="FingerprintStart">Its first fingerprint in the chunk.</param>
internal readonly record struct RecordRead(
    string Id, long Line, string? Outlet, string? Agency, int WordStart, int LongStart, int FingerprintStart)
{
    /// <summary>The word after its last in the chunk.</summary>
    public int WordEnd { get; init; }

    /// <summary>The end of its entries in the list of long places.</summary>
    public int LongEnd { get; init; }

    /// <summary>The end of its fingerprints.</summary>
    public int FingerprintEnd { get; init; }

    /// <summary>A hash of its text.</summary>
    public ulong TextHash { get; init; }
}
