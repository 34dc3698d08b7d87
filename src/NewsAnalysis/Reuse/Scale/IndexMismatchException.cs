namespace NewsAnalysis.Reuse.Scale;

/// <summary>An index cannot be added to as asked: it was made with other options, or an input in it has changed since.</summary>
/// <param name="message">What was found, and what to do.</param>
public sealed class IndexMismatchException(string message) : InvalidOperationException(message);
