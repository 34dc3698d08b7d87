using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Execution;

public class ErrorTests
{
    [Fact]
    public async Task ExceptionNamesCellLineAndCode()
    {
        NotebookRun run = await Notebook.Run("int Half(int x)\n{\n    return 10 / x;\n}", "var z = 0;\nHalf(z)", "1");
        Assert.Equal(NotebookOutcome.Failed, run.Outcome);
        Assert.Equal("System.DivideByZeroException", run.Error!.Name);
        Assert.Equal("test.ipynb, cell 1, line 3: Attempted to divide by zero.", run.Error.Value);
        Assert.Equal(
            [
                "System.DivideByZeroException: Attempted to divide by zero.",
                "test.ipynb, cell 1, line 3:",
                "    3 |     return 10 / x;",
                "   at cell 1, line 3",
                "   at cell 2, line 2",
            ],
            run.Error.Traceback.ToArray());
    }
}
