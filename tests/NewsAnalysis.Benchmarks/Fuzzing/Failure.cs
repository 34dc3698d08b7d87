namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>What an input did that none may do.</summary>
/// <param name="Kind">Names the fault so that the same fault has the same name: an exception and the method it came from, or a rule that was broken.</param>
/// <param name="Details">What exactly happened.</param>
internal sealed record Failure(string Kind, string Details)
{
    /// <summary>An exception.</summary>
    /// <param name="exception">What was thrown.</param>
    public static Failure Of(Exception exception)
    {
        Exception inner = exception is AggregateException { InnerExceptions: [var one, ..] } ? one : exception;
        string? frame = inner.StackTrace?.Split('\n').Select(l => l.Trim())
            .FirstOrDefault(l => l.StartsWith("at NewsAnalysis.", StringComparison.Ordinal) && !l.Contains(".Benchmarks.", StringComparison.Ordinal));
        string method = frame is null ? "elsewhere" : frame[3..].Split('(')[0];
        return new Failure($"{inner.GetType().Name} in {method}", inner.ToString());
    }
}
