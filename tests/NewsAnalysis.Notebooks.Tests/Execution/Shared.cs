namespace NewsAnalysis.Notebooks.Tests.Execution;

/// <summary>State that a cell sees only when it shares this process's copy of the assembly.</summary>
public static class Shared
{
    public static bool Flag { get; } = AppDomain.CurrentDomain.GetAssemblies().Count(a => a.GetName().Name == "NewsAnalysis.Notebooks.Tests") == 1;
}
