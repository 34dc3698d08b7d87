using System.Text.Json.Nodes;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
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
                "hint: The divisor is 0: test it first.",
            ],
            run.Error.Traceback.ToArray());
    }

    [Fact]
    public async Task CompilerErrorsNameEveryLine()
    {
        NotebookRun run = await Notebook.Run("var ok = 1;", "// two errors\nvar x = missing;\nint y = \"text\";\nok", "1");
        Assert.Equal(CellOutcome.DidNotCompile, run.Cells[1].Outcome);
        Assert.Equal("CompilationError", run.Error!.Name);
        Assert.Equal("test.ipynb, cell 2, line 2: CS0103: The name 'missing' does not exist in the current context (and 1 more)", run.Error.Value);
        Assert.Equal(
            [
                "test.ipynb, cell 2, line 2: CS0103: The name 'missing' does not exist in the current context",
                "    2 | var x = missing;",
                "                ^",
                "test.ipynb, cell 2, line 3: CS0029: Cannot implicitly convert type 'string' to 'int'",
                "    3 | int y = \"text\";",
                "                ^",
                "hint: Run the cells above it first, look at the spelling and its capitals, and see whether a using is missing.",
                "hint: The value is of another type than the variable: convert it, or write var instead of the type.",
            ],
            run.Error.Traceback.ToArray());
    }

    [Fact]
    public async Task NotebookStopsAfterAnError()
    {
        NotebookRun run = await Notebook.Run("Console.Write(1);", "throw new InvalidOperationException(\"no\");", "2");
        Assert.Equal([CellOutcome.Succeeded, CellOutcome.Threw, CellOutcome.NotRun], run.Cells.Select(c => c.Outcome));
        Assert.Equal([1, 2, null], run.Document.Cells.Select(c => c.ExecutionCount));
        Assert.Empty(run.Document.Cells[2].Outputs);
        Assert.Equal("test.ipynb, cell 2, line 1: no (1 of 3 cells did not run.)", run.Summary);
    }

    [Fact]
    public async Task OutputBeforeTheErrorIsKept()
    {
        NotebookRun run = await Notebook.Run("Console.Write(1);\nthrow null;");
        Assert.Equal(new StreamOutput("stdout", "1"), run.Document.Cells[0].Outputs[0]);
        Assert.IsType<ErrorOutput>(run.Document.Cells[0].Outputs[1]);
    }

    [Fact]
    public async Task ErrorAfterAnAwaitNamesItsLine()
    {
        NotebookRun run = await Notebook.Run("await Task.Delay(1);\nawait Task.Run(() =>\n{\n    throw new Exception(\"late\");\n});");
        Assert.Equal("test.ipynb, cell 1, line 4: late", run.Error!.Value);
    }

    [Fact]
    public async Task ErrorOfAParallelLoopNamesALineOfTheCell()
    {
        NotebookRun run = await Notebook.Run("var x = 1;\nnew[] { 1 }.AsParallel().ForAll(_ => int.Parse(\"x\"));");
        Assert.StartsWith("test.ipynb, cell 1, line 2: ", run.Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailingFormatterNamesTheLastStatement()
    {
        NotebookRun run = await Notebook.Run("class Bad { public string ToHtml() => throw new Exception(\"bad\"); }", "var x = 1;\nnew Bad()");
        Assert.Equal("test.ipynb, cell 1, line 1: bad", run.Error!.Value);
        Assert.Equal(CellOutcome.Threw, run.Cells[1].Outcome);
    }

    [Fact]
    public async Task PathsAreShownRelative()
    {
        NotebookRun run = await Notebook.Run("System.IO.File.ReadAllText(\"missing.txt\")");
        Assert.Equal("test.ipynb, cell 1, line 1: Could not find file 'missing.txt'.", run.Error!.Value);
        Assert.DoesNotContain(Notebook.Folder, run.Document.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndlessLoopIsStopped()
    {
        var runner = new NotebookRunner(new RunnerOptions { CellTimeout = TimeSpan.FromSeconds(0.3) });
        NotebookRun run = await runner.RunAsync(Notebook.Of("Console.Write(1);\nwhile (true) { }", "1"));
        Assert.Equal([CellOutcome.TimedOut, CellOutcome.NotRun], run.Cells.Select(c => c.Outcome));
        Assert.Equal("System.TimeoutException", run.Error!.Name);
        Assert.Contains("longer than 0.3 s", run.Error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACellThatBlocksAfterAnAwaitIsLeftBehind()
    {
        var runner = new NotebookRunner(new RunnerOptions { CellTimeout = TimeSpan.FromSeconds(0.3) });
        const string Blocked = "var gate = new System.Threading.ManualResetEventSlim();\nConsole.Write(1);\nawait Task.Yield();\ngate.Wait();\nConsole.Write(2);";
        Task<NotebookRun> blocked = runner.RunAsync(Notebook.Of(Blocked, "1")), next = runner.RunAsync(Notebook.Of("1 + 1"));
        Assert.Equal([CellOutcome.TimedOut, CellOutcome.NotRun], (await blocked).Cells.Select(c => c.Outcome));
        Assert.Equal(new StreamOutput("stdout", "1"), (await blocked).Document.Cells[0].Outputs[0]);
        Assert.Contains("longer than 0.3 s", (await blocked).Error!.Value, StringComparison.Ordinal);
        Assert.Equal(NotebookOutcome.Succeeded, (await next).Outcome);
    }

    [Fact]
    public async Task WhatATaskWritesAfterItsCellStandsNowhere()
    {
        using var console = new StringWriter();
        TextWriter before = Console.Out;
        Console.SetOut(console);
        try
        {
            NotebookRun run = await Notebook.Run(
                "var gate = new System.Threading.ManualResetEventSlim();\nvar late = Task.Run(() => { gate.Wait(); Console.Write(\"late\"); display(\"later\"); });",
                "gate.Set();\nawait late;\nConsole.Write(\"own\");");
            Assert.Equal(NotebookOutcome.Succeeded, run.Outcome);
            Assert.Empty(run.Document.Cells[0].Outputs);
            Assert.Equal([new StreamOutput("stdout", "own")], run.Document.Cells[1].Outputs.AsEnumerable());
            Assert.Equal("", console.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    [Fact]
    public async Task RunCanBeCancelled()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new NotebookRunner().RunAsync(Notebook.Of("await Task.Delay(-1);"), stop.Token));
        Assert.Equal("2", await Notebook.Result("1 + 1"));
    }

    [Theory]
    [InlineData("python")]
    [InlineData("F#")]
    public async Task NotebookOfAnotherLanguageIsRefused(string language)
    {
        NotebookDocument document = Notebook.Of("1") with { Metadata = new JsonObject { ["kernelspec"] = new JsonObject { ["language"] = language } } };
        NotebookFormatException error = await Assert.ThrowsAsync<NotebookFormatException>(() => Notebook.Run(document));
        Assert.StartsWith("test.ipynb: is a notebook for " + language, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CellOfAnotherLanguageIsRefused()
    {
        NotebookDocument document = Notebook.Of("1", "graph TD");
        JsonObject metadata = new() { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "mermaid" } };
        document = document with { Cells = document.Cells.SetItem(1, document.Cells[1] with { Metadata = metadata }) };
        Assert.Contains("mermaid", (await Assert.ThrowsAsync<NotebookFormatException>(() => Notebook.Run(document))).Message, StringComparison.Ordinal);
    }
}
