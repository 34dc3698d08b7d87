using NewsAnalysis.Claims.Checking;

namespace NewsAnalysis.Tests.Claims.Checking;

/// <summary>A theory that needs the dictionary, which the build takes from npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DictionaryTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips where the build had no npm.</summary>
    public DictionaryTheoryAttribute()
    {
        if (!ClaimChecker.HasDictionary)
        {
            Skip = "NOT RUN: the library was built without npm, so it has no dictionary.";
        }
    }
}
