namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>A file of an input.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record FuzzFile(string Name, byte[] Bytes);
