namespace NewsAnalysis.Benchmarks.Growth;

/// <summary>How time grows: the slope of its logarithm over the logarithm of the number of words; 1 is in proportion, 2 is the square.</summary>
/// <remarks>Words rather than articles, because a few articles can be longer or shorter than most.</remarks>
internal static class Slopes
{
    /// <summary>Processor seconds below which a time says nothing.</summary>
    public const double Floor = 0.05;

    /// <summary>The steepest slope that passes.</summary>
    public const double Most = 1.3;

    /// <summary>The line of least squares through all points above the floor; null with fewer than two.</summary>
    public static double? Fitted(IEnumerable<(double Words, double Seconds)> points)
    {
        (double X, double Y)[] logs = [.. points.Where(p => p.Seconds >= Floor).Select(p => (Math.Log(p.Words), Math.Log(p.Seconds)))];
        if (logs.Length < 2)
        {
            return null;
        }

        double meanX = logs.Average(p => p.X), meanY = logs.Average(p => p.Y);
        return logs.Sum(p => (p.X - meanX) * (p.Y - meanY)) / logs.Sum(p => (p.X - meanX) * (p.X - meanX));
    }
}
