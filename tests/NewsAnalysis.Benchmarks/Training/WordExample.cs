namespace NewsAnalysis.Benchmarks.Training;

/// <summary>An example to learn from.</summary>
/// <param name="Values">What is told of it in numbers.</param>
/// <param name="Words">What is told of it in words, one a slot.</param>
/// <param name="Right">What it is.</param>
/// <param name="Tenth">The tenth of the articles that it comes from, 0 to 9.</param>
internal sealed record WordExample(double[] Values, string[] Words, bool Right, int Tenth);
