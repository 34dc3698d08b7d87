namespace NewsAnalysis.Reuse.Scale;

/// <summary>An input of an index.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Lines">How many of its lines were read.</param>
/// <param name="Offset">How many bytes, unpacked.</param>
/// <param name="FileLength">How long the file was then, as it lies on the disk.</param>
/// <param name="HeadLength">Bytes of its beginning that <paramref name="HeadChecksum"/> is of.</param>
/// <param name="HeadChecksum">By which it is known again.</param>
/// <param name="IsRead">Whether it was read to its end.</param>
internal sealed record ManifestInput(string Path, long Lines, long Offset, long FileLength, int HeadLength, uint HeadChecksum, bool IsRead);
