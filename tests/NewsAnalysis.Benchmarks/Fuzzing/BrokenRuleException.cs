namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>A rule that holds for every input does not hold for this one.</summary>
/// <param name="rule">The rule, in a few words that are the same for every input.</param>
/// <param name="details">What was found.</param>
internal sealed class BrokenRuleException(string rule, string details) : Exception($"{rule}: {details}")
{
    /// <summary>The rule.</summary>
    public string Rule { get; } = rule;

    /// <summary>Throws unless a rule holds.</summary>
    /// <param name="holds">Whether it does.</param>
    /// <param name="rule">The rule, in a few words.</param>
    /// <param name="details">What was found; asked for only when it does not hold.</param>
    public static void Unless(bool holds, string rule, Func<string> details)
    {
        if (!holds)
        {
            throw new BrokenRuleException(rule, details());
        }
    }
}
