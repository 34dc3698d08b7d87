namespace NewsAnalysis.Reuse.Scale;

/// <summary>A segment of an index.</summary>
/// <param name="File">Its file.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Words">How many words.</param>
/// <param name="Checksum">The checksum of its table of articles, which holds those of their words.</param>
internal sealed record ManifestSegment(string File, int Articles, long Words, uint Checksum);
